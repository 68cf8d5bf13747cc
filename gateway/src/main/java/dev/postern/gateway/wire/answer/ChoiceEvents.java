package dev.postern.gateway.wire.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client may see of one choice with one event of the model server: as a rule one delta, and one more for every
 * piece that was held back until now, so that a stream keeps its pieces.
 */
final class ChoiceEvents {
    private final int index;
    private final List<ChoiceDelta> deltas = new ArrayList<>(1);

    ChoiceEvents(int index) {
        this.index = index;
        more();
    }

    ChoiceDelta first() {
        return deltas.getFirst();
    }

    ChoiceDelta last() {
        return deltas.getLast();
    }

    List<ChoiceDelta> all() {
        return deltas;
    }

    void content(List<String> pieces) {
        for (String piece : pieces) {
            ChoiceDelta delta = isFree(last().content) ? last() : more();
            delta.content = piece;
        }
    }

    void refusal(List<String> pieces) {
        for (String piece : pieces) {
            ChoiceDelta delta = isFree(last().refusal) ? last() : more();
            delta.refusal = piece;
        }
    }

    void reasoning(List<String> pieces) {
        for (String piece : pieces) {
            ChoiceDelta delta = isFree(last().reasoning) ? last() : more();
            delta.reasoning = piece;
        }
    }

    void calls(List<CallDelta> pieces) {
        for (CallDelta piece : pieces) {
            boolean taken = last().calls.stream().anyMatch(call -> call.index() == piece.index());
            (taken ? more() : last()).calls.add(piece);
        }
    }

    void function(List<CallDelta> pieces) {
        for (CallDelta piece : pieces) {
            ChoiceDelta delta = last().function == null ? last() : more();
            delta.function = piece;
        }
    }

    private static boolean isFree(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private ChoiceDelta more() {
        ChoiceDelta delta = new ChoiceDelta();
        delta.index = index;
        deltas.add(delta);
        return delta;
    }
}
