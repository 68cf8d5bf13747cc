package dev.postern.gateway.wire.completions;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.answer.Said;
import dev.postern.gateway.wire.openai.DeliveryWishes;
import dev.postern.gateway.wire.openai.ErrorBody;
import dev.postern.policy.decision.Ruling;
import java.util.ArrayList;
import java.util.List;

/** The answer to one legacy completion. An echoed prompt is part of it, so it is guarded like the rest. */
final class CompletionAnswer implements Answer {
    private final DeliveryWishes delivery;
    private final GuardedChat choices;
    private final CompletionWriter writer;

    CompletionAnswer(DeliveryWishes delivery, GuardedChat choices, CompletionWriter writer) {
        this.delivery = delivery;
        this.choices = choices;
        this.writer = writer;
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        Said said = choices.accept(data);
        if (said.deltas().isEmpty() || !delivery.stream()) {
            return List.of();
        }
        return List.of(ClientEvent.of(
                writer.event(said.head(), said.deltas(), delivery.usageInEveryEvent() ? said.usage() : null)));
    }

    @Override
    public List<ClientEvent> finish() {
        List<ClientEvent> last = new ArrayList<>(3);
        List<ChoiceDelta> cut = choices.finish();
        if (!cut.isEmpty()) {
            last.add(ClientEvent.of(writer.event(choices.head(), cut, null)));
        }
        if (delivery.usage() && choices.counted() != null) {
            last.add(ClientEvent.of(writer.event(choices.head(), List.of(), choices.counted())));
        }
        last.add(ClientEvent.DONE);
        return last;
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of(ClientEvent.of(ErrorBody.of(reason, null)));
    }

    @Override
    public byte[] whole() {
        return writer.whole(choices.head(), choices.choices(), choices.counted());
    }

    @Override
    public boolean stopped() {
        return choices.stopped();
    }

    @Override
    public boolean complete() {
        return choices.complete();
    }

    @Override
    public List<Ruling> rulings() {
        return choices.rulings();
    }

    @Override
    public AnswerUsage usage() {
        return choices.usage();
    }

    @Override
    public String finishReason() {
        return choices.finishReason();
    }

    @Override
    public byte[] delivered() {
        return choices.choices().isEmpty() ? new byte[0] : whole();
    }
}
