package dev.postern.policy.trial;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What policy made of a sample.
 *
 * @param text what goes on: nothing of a prompt that is blocked or held back, of an answer what stands before the blocked value
 */
record Outcome(Action action, Set<String> rules, Set<String> types, SensitiveText text) {
    private static final SensitiveText NOTHING = SensitiveText.of("");

    static Outcome ofPrompt(Policy policy, Trial trial) {
        Verdict verdict = policy.judge(trial.circumstances(), List.of(trial.sample()), new MemoryVault());
        return of(
                verdict.rulings(),
                verdict.holdsBack() ? NOTHING : verdict.texts().getFirst());
    }

    /** @param pieces of the answer, in the order they come */
    static Outcome ofAnswer(Policy policy, Trial trial, Stream<String> pieces) {
        TextGuard guard = policy.guard(
                trial.circumstances(), new MemoryVault(), trial.sample().path(), AnswerText.PROSE);
        StringBuilder passed = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        boolean open = true;
        for (Iterator<String> rest = pieces.iterator(); open && rest.hasNext(); ) {
            open = take(guard.push(rest.next()), passed, rulings);
        }
        if (open) {
            take(guard.finish(), passed, rulings);
        }
        return of(rulings, SensitiveText.of(passed.toString()));
    }

    /** Whether the answer goes on. */
    private static boolean take(Guarded guarded, StringBuilder passed, List<Ruling> rulings) {
        rulings.addAll(guarded.rulings());
        passed.append(guarded.text());
        return switch (guarded) {
            case Guarded.Passed _ -> true;
            case Guarded.Stopped _ -> false;
        };
    }

    private static Outcome of(List<Ruling> rulings, SensitiveText text) {
        return new Outcome(
                rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest),
                rulings.stream().map(Ruling::rule).collect(Collectors.toUnmodifiableSet()),
                rulings.stream().map(Ruling::type).collect(Collectors.toUnmodifiableSet()),
                text);
    }
}
