package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.TokenChances;
import dev.postern.gateway.wire.UpstreamRequest;
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

/** A message request as a client made it, read strictly into known fields. Immutable. */
public final class MessagesRequest implements ClientRequest {
    /**
     * What the client wants to see of the answer.
     *
     * @param stream as it comes
     * @param structured text that is JSON
     * @param count nothing but how many tokens the request has
     */
    record Wishes(boolean stream, boolean structured, boolean count) {}

    private final String model;
    private final Wishes wishes;
    private final Shaped shaped;

    /** @param shaped in the form of a chat completion */
    MessagesRequest(String model, Wishes wishes, Shaped shaped) {
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
        return wishes.stream();
    }

    @Override
    public Set<Medium> media() {
        return shaped.media();
    }

    @Override
    public OptionalLong answerTokens() {
        return shaped.number("max_tokens");
    }

    @Override
    public Set<Capability> needs() {
        return wishes.count() ? Set.of() : Needs.ofAnswer(shaped, wishes.structured(), false);
    }

    @Override
    public List<Segment> segments() {
        return shaped.segments();
    }

    /** A chat completion; always a stream, with its usage. */
    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        return ChatBody.of(shaped, upstreamName, texts);
    }

    @Override
    public MessagesRequest instructed(String instruction) {
        return new MessagesRequest(model, wishes, shaped.instructed(instruction));
    }

    @Override
    public TokenChances chances() {
        return Needs.chances(this, shaped, 1, false);
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        return answer(guards, maxBytes, Optional.empty());
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        return wishes.count() ? new CountAnswer(maxBytes) : new MessagesAnswer(model, wishes, guards, maxBytes, offer);
    }
}
