package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.TokenChances;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.shape.ChatBody;
import dev.postern.gateway.wire.shape.Needs;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A response as a client asked for it, read strictly into known fields. Immutable. */
public final class ResponseRequest implements ClientRequest {
    /**
     * What the client wants to see of the answer.
     *
     * @param stream as it comes
     * @param answer how the model server's answer is to be read
     * @param settings what is repeated in it
     */
    record Wishes(boolean stream, AnswerWishes answer, Settings settings) {}

    private final String model;
    private final Wishes wishes;
    private final Shaped chat;

    /** @param chat the request in the form of a chat completion */
    ResponseRequest(String model, Wishes wishes, Shaped chat) {
        this.model = model;
        this.wishes = wishes;
        this.chat = chat;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean stream() {
        return wishes.stream();
    }

    @Override
    public Set<Medium> media() {
        return chat.media();
    }

    @Override
    public OptionalLong answerTokens() {
        return chat.number("max_completion_tokens");
    }

    @Override
    public Set<Capability> needs() {
        return Needs.ofAnswer(
                chat, wishes.answer().structured(), wishes.answer().logprobs());
    }

    @Override
    public List<Segment> segments() {
        return chat.segments();
    }

    Wishes wishes() {
        return wishes;
    }

    /** A chat completion, always as a stream with its usage. */
    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        return ChatBody.of(chat, upstreamName, texts);
    }

    @Override
    public ResponseRequest instructed(String instruction) {
        return new ResponseRequest(model, wishes, chat.instructed(instruction));
    }

    @Override
    public TokenChances chances() {
        return Needs.chances(this, chat, 1, wishes.answer().logprobs());
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        return answer(guards, maxBytes, Optional.empty());
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        return new ResponseAnswer(this, guards, maxBytes, offer);
    }
}
