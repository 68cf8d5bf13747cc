package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.ScanBudgetException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a requester is told of a verdict: types, counts, rules and their sentences; never a value. */
final class Verdicts {
    /** Response header that says what was done to the prompt. */
    static final String HEADER = "x-postern-findings";

    private Verdicts() {}

    /** The refusal for a prompt that policy blocks, with the sentence of the first rule that has one. */
    static RefusedException blocked(Verdict verdict) {
        String say = say(verdict, Action.BLOCK, "Take out what the rules name and send it again.");
        return new RefusedException(ErrorCode.POLICY_BLOCKED, "Policy does not let this text out. " + say);
    }

    /** The refusal for a prompt that policy holds back, with the ticket that it may come again with. */
    static RefusedException coached(Verdict verdict, String ticket, Instant expires) {
        String say = say(verdict, Action.COACH, "Say why you need what the rules name, or take it out.");
        return RefusedException.withTicket(
                ErrorCode.POLICY_COACH, "Policy asks why before this text goes out. " + say, ticket, expires);
    }

    private static String say(Verdict verdict, Action action, String usual) {
        return verdict.rulings().stream()
                .filter(ruling -> ruling.action() == action && !ruling.say().isBlank())
                .map(Ruling::say)
                .findFirst()
                .orElse(usual);
    }

    /** The refusal for a prompt that takes too much work to check: it may hold anything, and trying again is of no use. */
    static RefusedException tooComplex(ScanBudgetException reason) {
        return new RefusedException(ErrorCode.TEXT_TOO_COMPLEX, reason.getMessage() + " Nothing was sent to a model.");
    }

    /**
     * Tells a client that was let through what was found, and what was done to it.
     *
     * @param places whether to say where as well, which the page of the assistant shows
     */
    static void announce(Verdict verdict, HttpServerResponse response, boolean places) {
        if (verdict.rulings().isEmpty()) {
            return;
        }
        record Kind(String type, String rule, Action action) {}
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Ruling ruling : verdict.rulings()) {
            counts.merge(new Kind(ruling.type(), ruling.rule(), ruling.action()), 1, Integer::sum);
        }
        JsonArray findings = new JsonArray();
        counts.forEach((kind, count) -> {
            JsonObject finding = new JsonObject()
                    .put("type", kind.type())
                    .put("count", count)
                    .put("rule", kind.rule())
                    .put("action", kind.action().name().toLowerCase(java.util.Locale.ROOT));
            if (places) {
                finding.put("places", FindingPlaces.of(verdict.rulings(), kind.type(), kind.rule(), kind.action()));
            }
            findings.add(finding);
        });
        response.putHeader(HEADER, findings.encode());
    }
}
