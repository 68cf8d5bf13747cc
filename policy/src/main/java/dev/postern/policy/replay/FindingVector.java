package dev.postern.policy.replay;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Sightings;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a decision about the prompt or the answer of one exchange depended on, and no text: enough to decide once more
 * by other rules. Who asked is not in it, only their groups and roles and the application they used.
 *
 * @param policyVersion the policy that decided; it says what was looked for
 * @param circumstances of a requester without subject and name
 * @param notEvaluated finding types that were not looked for everywhere
 */
public record FindingVector(
        Direction direction,
        String policyVersion,
        Circumstances circumstances,
        SortedSet<String> notEvaluated,
        Sightings sightings) {
    public FindingVector {
        circumstances =
                new Circumstances(anonymous(circumstances.requester()), circumstances.model(), circumstances.zone());
        notEvaluated = Collections.unmodifiableSortedSet(new TreeSet<>(notEvaluated));
    }

    /** The compact form that is kept, see {@link VectorWriter}. */
    public byte[] bytes() {
        return new VectorWriter().write(this);
    }

    /**
     * Reads the compact form.
     *
     * @throws IllegalArgumentException where it is none, or of a later version
     */
    public static FindingVector read(byte[] bytes) {
        return new VectorReader(bytes).read();
    }

    private static Requester anonymous(Requester requester) {
        return new Requester("", "", requester.groups(), requester.roles(), requester.client(), requester.credential());
    }
}
