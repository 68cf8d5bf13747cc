package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.gateway.wire.answer.Said;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.policy.decision.Ruling;
import java.util.ArrayList;
import java.util.List;

/** The answer to one chat completion in OpenAI's shape. Serves one answer, on one thread at a time. */
final class ChatAnswer implements Answer {
    private final ChatRequest.Wishes wishes;
    private final GuardedChat chat;
    private final AnswerWriter writer;

    ChatAnswer(ChatRequest request, AnswerGuards guards, long maxBytes) {
        this.wishes = request.wishes();
        this.chat = new GuardedChat(wishes.answer(), guards, maxBytes);
        this.writer = new AnswerWriter(request.model());
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        List<Said> all = chat.accept(data);
        if (!wishes.delivery().stream()) {
            return List.of();
        }
        List<ClientEvent> events = new ArrayList<>(all.size());
        for (Said said : all) {
            if (!said.deltas().isEmpty()) {
                UsageFigures usage = wishes.delivery().usageInEveryEvent() ? said.usage() : null;
                events.add(ClientEvent.of(writer.event(said.head(), said.deltas(), usage)));
            }
        }
        return events;
    }

    @Override
    public List<ClientEvent> finish() {
        List<ClientEvent> last = new ArrayList<>(3);
        for (ChoiceDelta cut : chat.finish()) {
            last.add(ClientEvent.of(writer.event(chat.head(), List.of(cut), null)));
        }
        if (wishes.delivery().usage() && chat.counted() != null) {
            last.add(ClientEvent.of(writer.event(chat.head(), List.of(), chat.counted())));
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
        return writer.whole(chat.head(), chat.choices(), chat.counted());
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
    public byte[] delivered() {
        return chat.choices().isEmpty() ? new byte[0] : whole();
    }
}
