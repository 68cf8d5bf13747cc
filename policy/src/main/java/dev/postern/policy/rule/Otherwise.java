package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.rule.document.RuleEntry;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens to findings that no rule looks at. */
final class Otherwise {
    private final @Nullable Judgement judgement;

    Otherwise(Action action) {
        this(action == Action.ALLOW ? null : new Judgement(RuleEntry.ID_OF_OTHERWISE, action, ""));
    }

    private Otherwise(@Nullable Judgement judgement) {
        this.judgement = judgement;
    }

    /** The same where what rules say becomes something else. */
    Otherwise saying(UnaryOperator<Judgement> other) {
        return judgement == null ? this : new Otherwise(other.apply(judgement));
    }

    /** Whether findings pass as if nothing had been found. */
    boolean isSilent() {
        return judgement == null;
    }

    /** Whether findings that no rule looks at are tokenised. */
    boolean tokenises() {
        return judgement != null && judgement.action() == Action.TOKENISE;
    }

    @Nullable
    Judgement decide(Finding finding) {
        return finding.likelihood().compareTo(RuleEntry.USUAL_FLOOR) >= 0 ? judgement : null;
    }
}
