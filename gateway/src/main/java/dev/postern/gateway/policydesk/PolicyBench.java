package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries a text as the gateway would judge it: prompts whole, answers as they come. Keeps nothing. Thread-safe. */
@Singleton
final class PolicyBench {
    private static final String PATH = "text";

    private final ActivePolicy active;
    private final PolicyCheck check;
    private final Supplier<MatcherTable> everything;

    @Inject
    PolicyBench(ActivePolicy active, PolicyCheck check) {
        this.active = active;
        this.check = check;
        MatcherTable all = new MatcherTable(BuiltInMatchers.all());
        this.everything = () -> all;
    }

    /** What policy makes of it. */
    private record Outcome(
            Action action,
            List<Ruling> rulings,
            List<Ruling> simulated,
            @Nullable String text,
            Set<String> missed) {}

    BenchView run(BenchForm form) {
        if (form.source().isEmpty()) {
            return of(active.inForce(), form);
        }
        return switch (check.read(form.source().get())) {
            case PolicyReading.Accepted(Policy policy) -> of(policy, form);
            case PolicyReading.Rejected(var problems) ->
                new BenchView(ProblemView.of(problems), null, null, null, List.of(), List.of(), List.of());
        };
    }

    private BenchView of(Policy policy, BenchForm form) {
        try {
            Outcome outcome = form.direction() == Direction.PROMPT ? prompt(policy, form) : answer(policy, form);
            Set<Finding> found = new LinkedHashSet<>(TextScanner.scan(policy.detectors(), form.text()));
            found.addAll(TextScanner.scan(everything.get(), form.text()));
            return new BenchView(
                    List.of(),
                    policy.version(),
                    word(outcome.action()),
                    outcome.text(),
                    found.stream()
                            .sorted(Finding.IN_ORDER)
                            .map(each -> view(each, outcome.rulings()))
                            .toList(),
                    outcome.simulated().stream().map(PolicyBench::rule).toList(),
                    List.copyOf(outcome.missed()));
        } catch (ScanBudgetException e) {
            throw new RefusedException(
                    ErrorCode.TEXT_TOO_COMPLEX,
                    "Checking this text takes too much work; the gateway would refuse it, too.");
        }
    }

    private static Outcome prompt(Policy policy, BenchForm form) {
        Verdict verdict = policy.judge(
                form.circumstances(),
                List.of(new Segment(PATH, form.role(), SensitiveText.of(form.text()), false)),
                new MemoryVault());
        return new Outcome(
                verdict.action(),
                verdict.rulings(),
                verdict.simulated(),
                verdict.holdsBack() ? null : verdict.texts().getFirst().reveal(),
                verdict.notEvaluated());
    }

    private static Outcome answer(Policy policy, BenchForm form) {
        TextGuard guard = policy.guard(form.circumstances(), new MemoryVault(), PATH, AnswerText.PROSE);
        StringBuilder passed = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        if (take(guard.push(form.text()), passed, rulings)) {
            take(guard.finish(), passed, rulings);
        }
        Action action = rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest);
        return new Outcome(action, rulings, guard.simulated(), passed.toString(), new TreeSet<>(guard.notEvaluated()));
    }

    /** Whether the answer goes on. */
    private static boolean take(Guarded guarded, StringBuilder passed, List<Ruling> rulings) {
        passed.append(guarded.text());
        rulings.addAll(guarded.rulings());
        return guarded instanceof Guarded.Passed;
    }

    private static BenchView.Finding view(Finding finding, List<Ruling> rulings) {
        BenchView.@Nullable Rule decided = rulings.stream()
                .filter(each -> each.start() == finding.start()
                        && each.end() == finding.end()
                        && each.type().equals(finding.type()))
                .findFirst()
                .map(PolicyBench::rule)
                .orElse(null);
        return new BenchView.Finding(
                finding.detector(),
                finding.type(),
                finding.start(),
                finding.end(),
                finding.likelihood().name().toLowerCase(Locale.ROOT),
                finding.hidden(),
                finding.why(),
                decided);
    }

    private static BenchView.Rule rule(Ruling ruling) {
        return new BenchView.Rule(
                ruling.rule(), word(ruling.action()), ruling.say(), ruling.type(), ruling.start(), ruling.end());
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
