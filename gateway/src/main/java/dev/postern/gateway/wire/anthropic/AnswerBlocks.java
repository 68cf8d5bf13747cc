package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.answer.CallDelta;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of an answer. They go out one after the other, as the API promises: what a model server says about a later
 * call while an earlier one goes on waits until that one has ended. Serves one answer.
 */
final class AnswerBlocks {
    private final List<AnswerBlock> blocks = new ArrayList<>();
    private int current;

    /** Takes what may be seen of an event and returns the events that come of it. */
    List<ClientEvent> accept(ChoiceDelta delta, EventWriter writer) {
        String thought = delta.reasoning();
        if (lastIs(AnswerBlock.Kind.TEXT)) {
            say(AnswerBlock.Kind.TEXT, delta.content());
            say(AnswerBlock.Kind.TEXT, delta.refusal());
            say(AnswerBlock.Kind.THINKING, thought);
        } else {
            say(AnswerBlock.Kind.THINKING, thought);
            say(AnswerBlock.Kind.TEXT, delta.content());
            say(AnswerBlock.Kind.TEXT, delta.refusal());
        }
        delta.calls().forEach(this::call);
        return advance(writer, delta.finish() != null);
    }

    /** All blocks of which something has gone out. */
    List<AnswerBlock> begun() {
        return blocks.stream().filter(AnswerBlock::begun).toList();
    }

    private void say(AnswerBlock.Kind kind, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        if (!lastIs(kind)) {
            blocks.add(AnswerBlock.of(kind));
        }
        blocks.getLast().add(text);
    }

    private void call(CallDelta call) {
        AnswerBlock block = blocks.stream()
                .filter(one -> one.isCall(call.index()))
                .findFirst()
                .orElse(null);
        if (block == null) {
            block = AnswerBlock.call(call.index(), call.id() == null ? "" : call.id());
            blocks.add(block);
        }
        if (call.name() != null) {
            block.named(call.name());
        }
        if (call.arguments() != null) {
            block.add(call.arguments());
        }
    }

    private List<ClientEvent> advance(EventWriter writer, boolean finished) {
        List<ClientEvent> events = new ArrayList<>(3);
        while (current < blocks.size()) {
            AnswerBlock block = blocks.get(current);
            boolean over = finished || (block.isWhole() && current + 1 < blocks.size());
            boolean nameless =
                    block.kind() == AnswerBlock.Kind.TOOL_USE && block.name().isEmpty();
            if (nameless && !over) {
                break;
            }
            if (!block.begun()) {
                block.begin();
                events.add(writer.blockStart(current, block));
            }
            String next = block.next();
            if (!next.isEmpty()) {
                events.add(writer.blockDelta(current, block.kind(), next));
            }
            if (!over) {
                break;
            }
            block.end();
            events.add(writer.blockStop(current));
            current++;
        }
        return events;
    }

    private boolean lastIs(AnswerBlock.Kind kind) {
        return !blocks.isEmpty() && blocks.getLast().kind() == kind;
    }
}
