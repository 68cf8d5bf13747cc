package dev.postern.policy.trial;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What policy makes of one text that goes nowhere, judged as the gateway would: a prompt whole, an answer as it comes. What
 * is tokenised is forgotten.
 *
 * @param action the strongest of all rules that decide
 * @param rulings every finding that a rule decided about, in order
 * @param simulated what rules that are simulated would have changed, in the same order
 * @param text what would go on: nothing of a prompt that is blocked or held back, of an answer what stands before the
 *     blocked value
 * @param notEvaluated finding types that were not looked for everywhere
 */
public record JudgedText(
        Action action,
        List<Ruling> rulings,
        List<Ruling> simulated,
        Optional<SensitiveText> text,
        SortedSet<String> notEvaluated) {

    public JudgedText {
        rulings = List.copyOf(rulings);
        simulated = List.copyOf(simulated);
        notEvaluated = Collections.unmodifiableSortedSet(new TreeSet<>(notEvaluated));
    }

    /** A prompt of one segment. */
    public static JudgedText ofPrompt(Policy policy, Circumstances circumstances, Segment segment) {
        Verdict verdict = policy.judge(circumstances, List.of(segment), new MemoryVault());
        return new JudgedText(
                verdict.action(),
                verdict.rulings(),
                verdict.simulated(),
                verdict.holdsBack()
                        ? Optional.empty()
                        : Optional.of(verdict.texts().getFirst()),
                verdict.notEvaluated());
    }

    /**
     * An answer in prose.
     *
     * @param path names the text in rulings
     * @param pieces of the answer, in the order they come
     */
    public static JudgedText ofAnswer(Policy policy, Circumstances circumstances, String path, List<String> pieces) {
        TextGuard guard = policy.guard(circumstances, new MemoryVault(), path, AnswerText.PROSE);
        StringBuilder passed = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        boolean open = true;
        for (Iterator<String> rest = pieces.iterator(); open && rest.hasNext(); ) {
            open = take(guard.push(rest.next()), passed, rulings);
        }
        if (open) {
            take(guard.finish(), passed, rulings);
        }
        return new JudgedText(
                rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest),
                rulings,
                guard.simulated(),
                Optional.of(SensitiveText.of(passed.toString())),
                new TreeSet<>(guard.notEvaluated()));
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
}
