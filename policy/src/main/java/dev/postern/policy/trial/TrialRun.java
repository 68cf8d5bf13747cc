package dev.postern.policy.trial;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.detect.scan.ScanBudgetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries one test case on one policy: a prompt whole, an answer whole and, if it is short, cut in two at every place. */
final class TrialRun {
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

    private Outcome whole() {
        return trial.in() == Direction.PROMPT
                ? Outcome.ofPrompt(policy, trial)
                : Outcome.ofAnswer(policy, trial, Stream.of(trial.text().reveal()));
    }

    /** What is amiss at the first place that makes a difference. */
    private List<Mismatch> mismatchesOfPieces() {
        String text = trial.text().reveal();
        if (trial.in() == Direction.PROMPT || text.length() > Trial.MOST_CUT) {
            return List.of();
        }
        for (int at = 1; at < text.length(); at++) {
            Stream<String> pieces = Stream.of(text.substring(0, at), text.substring(at));
            List<Mismatch> found =
                    mismatches("cut after " + at + " characters", Outcome.ofAnswer(policy, trial, pieces));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Mismatch> mismatches(String where, Outcome came) {
        Expectation expected = trial.expected();
        List<Mismatch> found = new ArrayList<>();
        if (expected.action() != came.action()) {
            found.add(new Mismatch("action", Words.of(expected.action()), Words.of(came.action()), where));
        }
        expected.rules()
                .filter(rules -> !rules.equals(came.rules()))
                .ifPresent(rules -> found.add(new Mismatch("rules", Words.of(rules), Words.of(came.rules()), where)));
        expected.text()
                .filter(text -> !came.text().equals(text))
                .ifPresent(text -> found.add(new Mismatch("text", Words.of(text), Words.of(came.text()), where)));
        if (!came.types().containsAll(expected.findings())) {
            found.add(new Mismatch("findings", Words.of(expected.findings()), Words.of(came.types()), where));
        }
        return found;
    }
}
