package dev.postern.policy.transform;

import dev.postern.policy.decision.Ruling;
import java.util.List;

/** What a {@link TextGuard} gives for the next piece of an answer. */
public sealed interface Guarded {

    /** Findings decided since the last call, in order. */
    List<Ruling> rulings();

    /**
     * Text that may go on to the client now; empty while a candidate is open.
     *
     * @param text the characters, masked where a rule says so
     * @param changed whether anything in {@code text} differs from what the model wrote; where it does, token
     *     probabilities of this stretch must not be passed on
     */
    record Passed(String text, boolean changed, List<Ruling> rulings) implements Guarded {
        public Passed {
            rulings = List.copyOf(rulings);
        }
    }

    /**
     * A rule blocks the answer. Nothing more may be sent from this channel.
     *
     * @param text what stands before the blocked finding and was not sent yet
     */
    record Stopped(String text, boolean changed, List<Ruling> rulings) implements Guarded {
        public Stopped {
            rulings = List.copyOf(rulings);
        }
    }
}
