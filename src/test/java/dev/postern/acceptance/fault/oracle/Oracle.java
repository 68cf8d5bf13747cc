package dev.postern.acceptance.fault.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges evidence. It shares no code with the gateway and takes nobody's word: what the model server and the clients saw is
 * held against what the database has.
 */
public final class Oracle {
    private Oracle() {}

    /** What is wrong although processes are still down: an INTENT may wait for its end. */
    public static List<Violation> inBetween(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        ExchangeCheck exchanges = ExchangeCheck.of(evidence);
        found.addAll(exchanges.atTheStub());
        found.addAll(exchanges.atTheClients());
        found.addAll(exchanges.atMostOneEnd());
        found.addAll(LaneCheck.run(evidence));
        found.addAll(TreeCheck.run(evidence));
        return found;
    }

    /** What is wrong once everything has recovered. */
    public static List<Violation> recovered(Evidence evidence) {
        List<Violation> found = new ArrayList<>(inBetween(evidence));
        found.addAll(ExchangeCheck.of(evidence).atLeastOneEnd());
        return found;
    }
}
