package dev.postern.policy.transform;

import dev.postern.policy.decision.Ruling;
import java.util.List;

/** What a {@link TextGuard} gives for the next piece of an answer. */
public sealed interface Guarded {

    /** What may go on to the client now, in the pieces it came in; none while a candidate is open. No piece is empty. */
    List<String> pieces();

    /**
     * Whether anything that goes on differs from what the model wrote; where it does, token probabilities of this stretch
     * must not be passed on.
     */
    boolean changed();

    /** Findings decided since the last call, in order. */
    List<Ruling> rulings();

    /** All that may go on now. */
    default String text() {
        return pieces().size() == 1 ? pieces().getFirst() : String.join("", pieces());
    }

    /** The text goes on, values in it masked or restored where policy says so. */
    record Passed(List<String> pieces, boolean changed, List<Ruling> rulings) implements Guarded {
        public Passed {
            pieces = List.copyOf(pieces);
            rulings = List.copyOf(rulings);
        }
    }

    /**
     * A rule blocks the answer. Nothing more may be sent from this channel.
     *
     * @param pieces what stands before the blocked finding and was not sent yet
     */
    record Stopped(List<String> pieces, boolean changed, List<Ruling> rulings) implements Guarded {
        public Stopped {
            pieces = List.copyOf(pieces);
            rulings = List.copyOf(rulings);
        }
    }
}
