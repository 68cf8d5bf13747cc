package dev.postern.local.scan;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of one text.
 *
 * @param text the text as it may go on; null where a prompt is blocked or held back, and what stands before the blocked value in an answer
 */
record Decision(
        Action action, List<Ruling> rulings, @Nullable String text) {
    private static final String PATH = "text";

    /** Judges as the gateway would: prompts whole, answers as they come. */
    static Decision of(Policy policy, ScanOptions options, String text) {
        Requester requester =
                new Requester("scan", "scan", options.groups(), Set.of(), "postern", Requester.Credential.ACCESS_TOKEN);
        Circumstances circumstances = new Circumstances(requester, options.model(), options.zone());
        return options.answers()
                ? answer(policy.guard(circumstances, new MemoryVault(), PATH, AnswerText.PROSE), text)
                : prompt(policy.judge(
                        circumstances,
                        List.of(new Segment(PATH, options.role(), SensitiveText.of(text), false)),
                        new MemoryVault()));
    }

    private static Decision prompt(Verdict verdict) {
        return new Decision(
                verdict.action(),
                verdict.rulings(),
                verdict.holdsBack() ? null : verdict.texts().getFirst().reveal());
    }

    private static Decision answer(TextGuard guard, String text) {
        StringBuilder passed = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        if (take(guard.push(text), passed, rulings)) {
            take(guard.finish(), passed, rulings);
        }
        Action action = rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest);
        return new Decision(action, rulings, passed.toString());
    }

    /** Whether the answer goes on. */
    private static boolean take(Guarded guarded, StringBuilder passed, List<Ruling> rulings) {
        rulings.addAll(guarded.rulings());
        return switch (guarded) {
            case Guarded.Passed next -> {
                passed.append(next.text());
                yield true;
            }
            case Guarded.Stopped last -> {
                passed.append(last.text());
                yield false;
            }
        };
    }
}
