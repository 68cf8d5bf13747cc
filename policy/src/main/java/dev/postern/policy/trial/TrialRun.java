package dev.postern.policy.trial;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.text.SensitiveText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries one test case on one policy: a prompt whole, an answer whole and, if it is short, cut in two at every place. */
final class TrialRun {
    private static final SensitiveText NOTHING = SensitiveText.of("");

    private final Trial trial;
    private final Policy policy;

    TrialRun(Trial trial, Policy policy) {
        this.trial = trial;
        this.policy = policy;
    }

    TrialResult result() {
        List<Mismatch> mismatches = mismatches();
        return mismatches.isEmpty()
                ? new TrialResult.Passed(trial.name(), trial.place())
                : new TrialResult.Failed(trial.name(), trial.place(), mismatches);
    }

    private List<Mismatch> mismatches() {
        try {
            List<Mismatch> ofWhole = mismatches("", whole());
            return ofWhole.isEmpty() ? mismatchesOfPieces() : ofWhole;
        } catch (ScanBudgetException e) {
            return List.of(
                    new Mismatch("action", Words.of(trial.expected().action()), "a refusal: it takes too long", ""));
        }
    }

    private JudgedText whole() {
        return trial.in() == Direction.PROMPT
                ? JudgedText.ofPrompt(policy, trial.circumstances(), trial.sample())
                : answer(List.of(trial.text().reveal()));
    }

    private JudgedText answer(List<String> pieces) {
        return JudgedText.ofAnswer(policy, trial.circumstances(), trial.sample().path(), pieces);
    }

    /** What is amiss at the first place that makes a difference. */
    private List<Mismatch> mismatchesOfPieces() {
        String text = trial.text().reveal();
        if (trial.in() == Direction.PROMPT || text.length() > Trial.MOST_CUT) {
            return List.of();
        }
        for (int at = 1; at < text.length(); at++) {
            List<String> pieces = List.of(text.substring(0, at), text.substring(at));
            List<Mismatch> found = mismatches("cut after " + at + " characters", answer(pieces));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Mismatch> mismatches(String where, JudgedText came) {
        Expectation expected = trial.expected();
        Set<String> rules = names(came, Ruling::rule);
        Set<String> types = names(came, Ruling::type);
        SensitiveText gone = came.text().orElse(NOTHING);
        List<Mismatch> found = new ArrayList<>();
        if (expected.action() != came.action()) {
            found.add(new Mismatch("action", Words.of(expected.action()), Words.of(came.action()), where));
        }
        expected.rules()
                .filter(wanted -> !wanted.equals(rules))
                .ifPresent(wanted -> found.add(new Mismatch("rules", Words.of(wanted), Words.of(rules), where)));
        expected.text()
                .filter(text -> !gone.equals(text))
                .ifPresent(text -> found.add(new Mismatch("text", Words.of(text), Words.of(gone), where)));
        if (!types.containsAll(expected.findings())) {
            found.add(new Mismatch("findings", Words.of(expected.findings()), Words.of(types), where));
        }
        return found;
    }

    private static Set<String> names(JudgedText came, Function<Ruling, String> name) {
        return came.rulings().stream().map(name).collect(Collectors.toUnmodifiableSet());
    }
}
