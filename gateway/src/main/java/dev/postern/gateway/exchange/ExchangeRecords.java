package dev.postern.gateway.exchange;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Content;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.gateway.choice.Choice;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.health.Visit;
import dev.postern.gateway.trail.Subjects;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.model.difficulty.Difficulty;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the trail what happens in an exchange, in the trail's words. Every method returns a future that completes when
 * the record is durable, or fails with {@link dev.postern.audit.AuditUnavailableException}.
 */
@Singleton
final class ExchangeRecords {
    private static final Decision UNDECIDED = new Decision("", "none", List.of(), new TreeMap<>());

    /** Behind a type that was not looked for everywhere; no type has a colon in its name. */
    private static final String NOT_EVALUATED = ":NOT_EVALUATED";

    /** Behind a rule that is simulated and would have decided; no rule has a colon in its id. */
    private static final String SIMULATED = ":SIMULATED";

    /** An answer that was weighed, as it stands among the rules of its record; no rule has a colon in its id. */
    private static final String SURE = "auto:SURE";

    private static final String UNSURE = "auto:UNSURE";

    /** Of one value of a record's detail, in characters. */
    private static final int LONGEST_DETAIL = 256;

    private final Trail trail;

    @Inject
    ExchangeRecords(Trail trail) {
        this.trail = trail;
    }

    /** The prompt is about to leave. */
    CompletableFuture<?> intent(
            Call call,
            Requester requester,
            Model model,
            ModelServer server,
            boolean stream,
            Settled settled,
            Verdict verdict,
            Content received,
            Content forwarded) {
        return trail.append(new AuditEvent.Intent(
                call.id(),
                Subjects.of(requester),
                call.clientId(),
                call.address(),
                call.route(),
                model.name(),
                server.authority(),
                model.zone().name().toLowerCase(Locale.ROOT),
                stream,
                with(decision(verdict), settled.rules()),
                received,
                forwarded));
    }

    /**
     * Where a request left the choice of its model open, the record says among the rules how it was made; where it named a
     * template, which one; where two servers had it, which one answered.
     */
    private static Decision with(Decision decision, Stream<String> words) {
        return new Decision(
                decision.policyVersion(),
                decision.action(),
                Stream.concat(decision.rules().stream(), words).sorted().toList(),
                decision.findings());
    }

    /** What requester or policy said to a prompt that would leave its zone; nothing where nobody was asked. */
    Optional<CompletableFuture<?>> settled(Call call, Requester requester, Settled settled) {
        return switch (settled.choice()) {
            case Choice.Named _, Choice.Easy _, Choice.Hard _, Choice.Let _ -> Optional.empty();
            case Choice.Offered offered ->
                Optional.of(leaving(
                        settled.offer().isPresent()
                                ? AdministrationKind.CONSENT_GIVEN
                                : AdministrationKind.CONSENT_REFUSED,
                        call,
                        requester,
                        offered.farther(),
                        offered.difficulty()));
            case Choice.Vetoed vetoed ->
                Optional.of(leaving(
                        AdministrationKind.LEAVING_VETOED, call, requester, vetoed.farther(), vetoed.difficulty()));
        };
    }

    private CompletableFuture<?> leaving(
            AdministrationKind kind, Call call, Requester requester, Model farther, Difficulty difficulty) {
        return administration(
                kind,
                call,
                Optional.of(requester),
                Map.of(
                        "model",
                        shortened(farther.name()),
                        "zone",
                        farther.zone().name().toLowerCase(Locale.ROOT),
                        "difficulty",
                        String.format(Locale.ROOT, "%.2f", difficulty.score())));
    }

    /** The requester said why an exchange shall go on that policy held back; what they said is with the intent. */
    CompletableFuture<?> justified(Call call, Requester requester, Justified why) {
        return administration(
                AdministrationKind.JUSTIFIED,
                call,
                Optional.of(requester),
                Map.of("coached", why.ticket().id().toString(), "rules", shortened(String.join(" ", why.rules()))));
    }

    /** Which of several servers gets the prompt first, and why. */
    CompletableFuture<?> routed(Call call, Visit visit) {
        return administration(
                AdministrationKind.ROUTED,
                call,
                Optional.empty(),
                Map.of("server", named(visit.server()), "reason", visit.reason().word()));
    }

    /** The prompt is about to go to another server, as the one before failed with nothing of an answer. */
    CompletableFuture<?> rerouted(Call call, Visit from, Visit to, String why) {
        return administration(
                AdministrationKind.REROUTED,
                call,
                Optional.empty(),
                Map.of(
                        "from",
                        named(from.server()),
                        "to",
                        named(to.server()),
                        "why",
                        why,
                        "reason",
                        to.reason().word()));
    }

    /** The prompt is about to go to another server as well, as the one before has sent nothing of an answer for so long. */
    CompletableFuture<?> hedged(Call call, Visit from, Visit to, Duration after) {
        return administration(
                AdministrationKind.HEDGED,
                call,
                Optional.empty(),
                Map.of(
                        "from",
                        named(from.server()),
                        "to",
                        named(to.server()),
                        "after",
                        after.toMillis() + " ms",
                        "reason",
                        to.reason().word()));
    }

    private CompletableFuture<?> administration(
            AdministrationKind kind, Call call, Optional<Requester> requester, Map<String, String> detail) {
        return trail.append(new AuditEvent.Administration(
                call.id(), kind, requester.map(Subjects::of), call.address(), "exchange", new TreeMap<>(detail)));
    }

    private static String named(ModelServer server) {
        return shortened(server.name() + " " + server.authority());
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_DETAIL));
    }

    /** Takes the way of a stream. */
    StreamMarks marks(Call call) {
        return new StreamMarks(trail, call.id(), System::nanoTime);
    }

    /** The answer is over, one way or the other; where it was weighed, the record says among the rules how certain it was. */
    CompletableFuture<?> outcome(
            Call call,
            Requester requester,
            OutcomeStatus status,
            @Nullable ErrorCode code,
            AnswerFigures figures,
            String policyVersion,
            List<Ruling> rulings,
            List<Ruling> simulated,
            Set<String> notEvaluated,
            Optional<WeighedAnswer> weighed,
            Optional<HedgeEnd> hedge,
            Content delivered) {
        return trail.append(new AuditEvent.Outcome(
                call.id(),
                Subjects.of(requester),
                status,
                code == null ? "" : code.code(),
                figures.httpStatus(),
                figures.finish(),
                figures.promptTokens(),
                figures.completionTokens(),
                figures.firstTokenMicros(),
                figures.totalMicros(),
                with(
                        decision(policyVersion, strongest(rulings), rulings, simulated, notEvaluated),
                        Stream.concat(
                                weighed.map(answer -> answer.isUnsure() ? UNSURE : SURE).stream(),
                                hedge.flatMap(HedgeEnd::rule).stream())),
                delivered));
    }

    /** The request was refused before anything left. */
    CompletableFuture<?> denied(Attempt attempt, ErrorCode code) {
        Verdict verdict = attempt.verdict();
        Requester requester = attempt.requester();
        return trail.append(new AuditEvent.Denied(
                attempt.call().id(),
                Optional.ofNullable(requester).map(Subjects::of),
                attempt.call().clientId(),
                attempt.call().address(),
                attempt.call().route(),
                attempt.model(),
                code.code(),
                code.status(),
                verdict == null ? UNDECIDED : decision(verdict),
                requester == null ? Content.none() : attempt.received()));
    }

    private static Action strongest(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest);
    }

    /** What the trail keeps of a verdict: no places, no values. */
    static Decision decision(Verdict verdict) {
        return decision(
                verdict.policyVersion(),
                verdict.action(),
                verdict.rulings(),
                verdict.simulated(),
                verdict.notEvaluated());
    }

    private static Decision decision(
            String version, Action action, List<Ruling> rulings, List<Ruling> simulated, Set<String> notEvaluated) {
        SortedMap<String, Integer> findings = new TreeMap<>();
        rulings.forEach(ruling -> findings.merge(ruling.type(), 1, Integer::sum));
        notEvaluated.forEach(type -> findings.put(type + NOT_EVALUATED, 1));
        List<String> rules = Stream.concat(
                        rulings.stream().map(Ruling::rule), simulated.stream().map(ruling -> ruling.rule() + SIMULATED))
                .distinct()
                .sorted()
                .toList();
        return new Decision(version, action.name().toLowerCase(Locale.ROOT), rules, findings);
    }
}
