package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.trial.JudgedText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries a text as the gateway would judge it: prompts whole, answers as they come. Keeps nothing. Thread-safe. */
@Singleton
final class PolicyBench {
    private static final String PATH = "text";

    private final ActivePolicy active;
    private final PolicyCheck check;
    private final MatcherTable everything = new MatcherTable(BuiltInMatchers.all());

    @Inject
    PolicyBench(ActivePolicy active, PolicyCheck check) {
        this.active = active;
        this.check = check;
    }

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
            JudgedText judged = judge(policy, form);
            Set<Finding> found = new LinkedHashSet<>(TextScanner.scan(policy.detectors(), form.text()));
            found.addAll(TextScanner.scan(everything, form.text()));
            return new BenchView(
                    List.of(),
                    policy.version(),
                    word(judged.action()),
                    judged.text().map(text -> text.reveal()).orElse(null),
                    found.stream()
                            .sorted(Finding.IN_ORDER)
                            .map(each -> view(each, judged.rulings()))
                            .toList(),
                    judged.simulated().stream().map(PolicyBench::rule).toList(),
                    List.copyOf(judged.notEvaluated()));
        } catch (ScanBudgetException e) {
            throw new RefusedException(
                    ErrorCode.TEXT_TOO_COMPLEX,
                    "Checking this text takes too much work; the gateway would refuse it, too.");
        }
    }

    private static JudgedText judge(Policy policy, BenchForm form) {
        return switch (form.direction()) {
            case PROMPT ->
                JudgedText.ofPrompt(
                        policy,
                        form.circumstances(),
                        new Segment(PATH, form.role(), SensitiveText.of(form.text()), false));
            case ANSWER -> JudgedText.ofAnswer(policy, form.circumstances(), PATH, List.of(form.text()));
        };
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
