package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.TokenChances;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.answer.GuardedChat;
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

/** A chat completion as a client asked for it, read strictly into known fields. Immutable. */
public final class ChatRequest implements ClientRequest {
    /**
     * What the client wants to see of the answer.
     *
     * @param delivery how it arrives
     * @param answer how the model server's answer is to be read
     */
    record Wishes(DeliveryWishes delivery, AnswerWishes answer) {}

    private final String model;
    private final Wishes wishes;
    private final Shaped shaped;

    ChatRequest(String model, Wishes wishes, Shaped shaped) {
        this.model = model;
        this.wishes = wishes;
        this.shaped = shaped;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean stream() {
        return wishes.delivery().stream();
    }

    @Override
    public Set<Medium> media() {
        return shaped.media();
    }

    @Override
    public OptionalLong answerTokens() {
        OptionalLong each = shaped.number("max_completion_tokens", "max_tokens");
        return each.isEmpty()
                ? each
                : OptionalLong.of(each.getAsLong() * wishes.answer().choices());
    }

    @Override
    public Set<Capability> needs() {
        return Needs.ofAnswer(
                shaped, wishes.answer().structured(), wishes.answer().logprobs());
    }

    @Override
    public List<Segment> segments() {
        return shaped.segments();
    }

    Wishes wishes() {
        return wishes;
    }

    /** Always a stream, with its usage. */
    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        return ChatBody.of(shaped, upstreamName, texts, wishes.delivery().usageInEveryEvent());
    }

    @Override
    public ChatRequest instructed(String instruction) {
        return new ChatRequest(model, wishes, shaped.instructed(instruction));
    }

    @Override
    public TokenChances chances() {
        return Needs.chances(
                this, shaped, wishes.answer().choices(), wishes.answer().logprobs());
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        return answer(guards, maxBytes, Optional.empty());
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        GuardedChat chat = new GuardedChat(wishes.answer(), guards, maxBytes, offer);
        return new ChoicesAnswer(wishes.delivery(), chat, new AnswerWriter(model));
    }
}
