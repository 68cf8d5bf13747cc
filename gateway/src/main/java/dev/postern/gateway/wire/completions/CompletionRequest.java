package dev.postern.gateway.wire.completions;

import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.openai.ChoicesAnswer;
import dev.postern.gateway.wire.openai.DeliveryWishes;
import dev.postern.gateway.wire.shape.Needs;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** A legacy completion as a client asked for it. Immutable. */
public final class CompletionRequest implements ClientRequest {
    private final String model;
    private final DeliveryWishes delivery;
    private final AnswerWishes wishes;
    private final Shaped shaped;

    CompletionRequest(String model, DeliveryWishes delivery, AnswerWishes wishes, Shaped shaped) {
        this.model = model;
        this.delivery = delivery;
        this.wishes = wishes;
        this.shaped = shaped;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean stream() {
        return delivery.stream();
    }

    @Override
    public Set<Medium> media() {
        return shaped.media();
    }

    @Override
    public OptionalLong answerTokens() {
        OptionalLong each = shaped.number("max_tokens");
        return each.isEmpty() ? each : OptionalLong.of(each.getAsLong() * wishes.choices());
    }

    @Override
    public Set<Capability> needs() {
        return Needs.ofAnswer(shaped, wishes.structured(), wishes.logprobs());
    }

    @Override
    public List<Segment> segments() {
        return shaped.segments();
    }

    /** Always a stream, with its usage. */
    @Override
    public UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts) {
        byte[] body = JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("model", upstreamName);
            shaped.writeMembers(out, texts);
            delivery.writeForUpstream(out);
            out.writeEndObject();
        });
        return new UpstreamRequest("/completions", "application/json", body, true);
    }

    @Override
    public Answer answer(AnswerGuards guards, long maxBytes) {
        GuardedChat choices = new GuardedChat(wishes, named(guards), maxBytes);
        return new ChoicesAnswer(delivery, choices, new CompletionWriter(model, wishes.choices()));
    }

    /** The texts of a choice stand in the choice itself, not in a message: rulings name the place a client knows. */
    private static AnswerGuards named(AnswerGuards guards) {
        return (path, kind) ->
                guards.open(path.replace(".message.content", ".text").replace(".message.", "."), kind);
    }
}
