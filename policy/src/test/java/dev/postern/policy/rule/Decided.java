package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a policy made of the text of a scenario. */
record Decided(String action, String passed, List<String> rules, List<String> simulated) {

    static Decided by(Policy policy, Scenario scenario) {
        Policy justified = policy.justified(scenario.justified());
        return scenario.direction() == Direction.PROMPT ? prompt(justified, scenario) : answer(justified, scenario);
    }

    private static Decided prompt(Policy policy, Scenario scenario) {
        Segment segment = new Segment("messages[0].content", scenario.role(), SensitiveText.of(scenario.text()), false);
        Verdict verdict = policy.judge(scenario.circumstances(), List.of(segment), new MemoryVault());
        String passed = verdict.holdsBack()
                ? scenario.passed()
                : verdict.texts().getFirst().reveal();
        return of(verdict.rulings(), verdict.simulated(), passed);
    }

    /** The answer arrives one character at a time. */
    private static Decided answer(Policy policy, Scenario scenario) {
        TextGuard guard = policy.guard(scenario.circumstances(), new MemoryVault(), "choices[0]", AnswerText.PROSE);
        StringBuilder passed = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        for (String piece : scenario.text().split("", -1)) {
            switch (guard.push(piece)) {
                case Guarded.Passed more -> {
                    passed.append(more.text());
                    rulings.addAll(more.rulings());
                }
                case Guarded.Stopped last -> {
                    passed.append(last.text());
                    rulings.addAll(last.rulings());
                    return of(rulings, guard.simulated(), passed.toString());
                }
            }
        }
        Guarded end = guard.finish();
        rulings.addAll(end.rulings());
        passed.append(
                switch (end) {
                    case Guarded.Passed rest -> rest.text();
                    case Guarded.Stopped rest -> rest.text();
                });
        return of(rulings, guard.simulated(), passed.toString());
    }

    private static Decided of(List<Ruling> rulings, List<Ruling> simulated, String passed) {
        Action action = rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest);
        return new Decided(
                action.name().toLowerCase(Locale.ROOT),
                passed,
                rulings.stream().map(Ruling::rule).toList(),
                simulated.stream().map(Ruling::rule).toList());
    }
}
