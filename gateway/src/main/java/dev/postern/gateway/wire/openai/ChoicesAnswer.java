package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.answer.Said;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.policy.decision.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer that consists of choices, in OpenAI's shape: to a chat completion or to one of the older kind. Serves one
 * answer, on one thread at a time.
 */
public final class ChoicesAnswer implements Answer {
    private final DeliveryWishes delivery;
    private final GuardedChat chat;
    private final ChoicesWriter writer;

    public ChoicesAnswer(DeliveryWishes delivery, GuardedChat chat, ChoicesWriter writer) {
        this.delivery = delivery;
        this.chat = chat;
        this.writer = writer;
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        List<Said> all = chat.accept(data);
        if (!delivery.stream()) {
            return List.of();
        }
        List<ClientEvent> events = new ArrayList<>(all.size());
        for (Said said : all) {
            if (!said.deltas().isEmpty()) {
                UsageFigures usage = delivery.usageInEveryEvent() ? said.usage() : null;
                boolean ends = said.deltas().getLast().finish() != null;
                events.add(ClientEvent.of(
                        writer.event(said.head(), said.deltas(), usage, ends ? chat.weighed() : Optional.empty())));
            }
        }
        return events;
    }

    @Override
    public List<ClientEvent> finish() {
        List<ClientEvent> last = new ArrayList<>(3);
        for (ChoiceDelta cut : chat.finish()) {
            last.add(ClientEvent.of(writer.event(chat.head(), List.of(cut), null, Optional.empty())));
        }
        if (delivery.usage() && chat.counted() != null) {
            last.add(ClientEvent.of(writer.event(chat.head(), List.of(), chat.counted(), Optional.empty())));
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
        return writer.whole(chat.head(), chat.choices(), chat.counted(), chat.weighed());
    }

    @Override
    public boolean stopped() {
        return chat.stopped();
    }

    @Override
    public boolean complete() {
        return chat.complete();
    }

    @Override
    public List<Ruling> rulings() {
        return chat.rulings();
    }

    @Override
    public AnswerUsage usage() {
        return chat.usage();
    }

    @Override
    public String finishReason() {
        return chat.finishReason();
    }

    @Override
    public Optional<WeighedAnswer> weighed() {
        return chat.weighed();
    }

    @Override
    public byte[] delivered() {
        return chat.choices().isEmpty() ? new byte[0] : whole();
    }
}
