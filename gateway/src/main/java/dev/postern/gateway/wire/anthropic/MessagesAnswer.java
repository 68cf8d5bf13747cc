package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.GuardedChat;
import dev.postern.policy.decision.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer to one message request in Anthropic's shape. Serves one answer, on one thread at a time. */
final class MessagesAnswer implements Answer {
    private final String model;
    private final boolean stream;
    private final GuardedChat chat;
    private final AnswerBlocks blocks = new AnswerBlocks();
    private final EventWriter writer = new EventWriter();
    private boolean begun;

    /** @param model the catalogue name, which the client asked for */
    MessagesAnswer(
            String model, MessagesRequest.Wishes wishes, AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        this.model = model;
        this.stream = wishes.stream();
        this.chat = new GuardedChat(AnswerWishes.blocks(wishes.structured()), guards, maxBytes, offer);
    }

    @Override
    public List<ClientEvent> accept(byte[] data) {
        return events(chat.accept(data).stream()
                .flatMap(said -> said.deltas().stream())
                .toList());
    }

    /** The reason and the usage come last: model servers count after the end. */
    @Override
    public List<ClientEvent> finish() {
        List<ClientEvent> last = new ArrayList<>(events(chat.finish()));
        if (stream) {
            last.add(writer.messageDelta(reason(), chat.counted(), chat.weighed()));
            last.add(writer.messageStop());
        }
        return last;
    }

    private List<ClientEvent> events(List<ChoiceDelta> deltas) {
        if (deltas.isEmpty()) {
            return List.of();
        }
        List<ClientEvent> events = new ArrayList<>(4);
        if (!begun) {
            begun = true;
            events.add(writer.messageStart(chat.head(), model, chat.counted()));
        }
        deltas.forEach(delta -> events.addAll(blocks.accept(delta, writer)));
        return stream ? events : List.of();
    }

    @Override
    public List<ClientEvent> failed(RefusedException reason) {
        return List.of(ClientEvent.named("error", MessagesError.of(reason, null)));
    }

    @Override
    public byte[] whole() {
        return written(false);
    }

    private byte[] written(boolean raw) {
        return MessageWriter.whole(chat.head(), model, blocks.begun(), reason(), chat.counted(), chat.weighed(), raw);
    }

    private StopReason reason() {
        boolean calls = blocks.begun().stream().anyMatch(block -> block.kind() == AnswerBlock.Kind.TOOL_USE);
        return chat.choices().isEmpty()
                ? StopReason.OPEN
                : StopReason.of(chat.choices().getFirst(), calls);
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
        return chat.choices().isEmpty() ? new byte[0] : written(true);
    }
}
