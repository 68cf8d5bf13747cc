package dev.postern.acceptance.fault.oracle;

import static dev.postern.acceptance.fault.oracle.Invariant.INTENT_FIRST;
import static dev.postern.acceptance.fault.oracle.Invariant.NOTHING_SENT;
import static dev.postern.acceptance.fault.oracle.Invariant.NO_FORK;
import static dev.postern.acceptance.fault.oracle.Invariant.ONE_END;
import static dev.postern.acceptance.fault.oracle.Invariant.OUTCOME_BEFORE_END;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what model server and clients saw of each request against its records. */
final class ExchangeCheck {
    private static final Set<String> FURTHER = Set.of("REROUTED", "HEDGED");
    private static final Set<String> ENDS = Set.of("OUTCOME", "DENIED", "ORPHANED");

    private final Evidence evidence;
    private final Map<String, List<String>> kinds;

    private ExchangeCheck(Evidence evidence) {
        this.evidence = evidence;
        this.kinds = evidence.records().stream()
                .collect(Collectors.groupingBy(
                        TrailEntry::request, Collectors.mapping(TrailEntry::kind, Collectors.toList())));
    }

    static ExchangeCheck of(Evidence evidence) {
        return new ExchangeCheck(evidence);
    }

    List<Violation> atTheStub() {
        List<Violation> found = new ArrayList<>();
        Map<String, Integer> arrived = new HashMap<>();
        for (StubEntry entry : evidence.stub()) {
            String what = entry.request() + " (" + entry.trial() + ")";
            if (!kinds(entry.request()).contains("INTENT")) {
                found.add(new Violation(INTENT_FIRST, "the model server saw " + what + ", which has no INTENT"));
            } else if (entry.intent() == Presence.MISSING) {
                found.add(new Violation(INTENT_FIRST, "the model server saw " + what + " before its INTENT stood"));
            }
            if (arrived.merge(entry.request(), 1, Integer::sum) > 1 + furtherServers(entry.request())) {
                found.add(new Violation(
                        NO_FORK, "the model server saw " + what + " once more than its records have it go out"));
            }
        }
        for (ClientEntry entry : evidence.clients()) {
            if (entry.nothingSent() && arrived.containsKey(entry.request())) {
                found.add(new Violation(
                        NOTHING_SENT,
                        entry.request() + " (" + entry.trial() + ") was told that nothing was sent, and it was"));
            }
        }
        return found;
    }

    List<Violation> atTheClients() {
        List<Violation> found = new ArrayList<>();
        for (ClientEntry entry : evidence.clients()) {
            String what = entry.request() + " (" + entry.trial() + ")";
            if (entry.whole() && !kinds(entry.request()).contains("OUTCOME")) {
                found.add(new Violation(OUTCOME_BEFORE_END, what + " was answered to the end and has no OUTCOME"));
            } else if (entry.whole() && entry.outcome() == Presence.MISSING) {
                found.add(new Violation(OUTCOME_BEFORE_END, what + " was answered before its OUTCOME stood"));
            }
        }
        return found;
    }

    List<Violation> atMostOneEnd() {
        List<Violation> found = new ArrayList<>();
        kinds.forEach((request, all) -> {
            long intents = all.stream().filter("INTENT"::equals).count();
            List<String> ends = all.stream().filter(ENDS::contains).toList();
            if (intents > 1) {
                found.add(new Violation(NO_FORK, request + " has " + intents + " INTENTs"));
            }
            if (ends.size() > 1) {
                found.add(new Violation(ONE_END, request + " has several ends: " + ends));
            }
            if (intents == 0 && ends.stream().anyMatch(kind -> !kind.equals("DENIED"))) {
                found.add(new Violation(ONE_END, request + " has an end without an INTENT: " + ends));
            }
        });
        return found;
    }

    List<Violation> atLeastOneEnd() {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue().contains("INTENT"))
                .filter(each -> each.getValue().stream().noneMatch(ENDS::contains))
                .map(each -> new Violation(ONE_END, each.getKey() + " has an INTENT and no end"))
                .toList();
    }

    /** How often a record says that the request goes to another server, in place of one or beside it. */
    private long furtherServers(String request) {
        return kinds(request).stream().filter(FURTHER::contains).count();
    }

    private List<String> kinds(String request) {
        return kinds.getOrDefault(request, List.of());
    }
}
