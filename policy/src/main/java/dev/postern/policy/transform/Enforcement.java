package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.token.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Carries out on the way what the rules say about what is seen in one text of an answer, when it comes and when it is
 * replayed. After a block nothing is carried out any more. Not thread-safe.
 */
final class Enforcement {
    /** Who wants to know. */
    interface Notes {
        /** A rule decides about a finding. */
        void ruled(Finding finding, Judgement judgement);

        /** Rules would decide otherwise about a finding if those simulated were enforced. */
        void simulated(Finding finding, Judgement judgement);
    }

    private final Judge judge;
    private final Redaction redaction;
    private final Notes notes;
    private boolean blocked;

    Enforcement(Judge judge, Redaction redaction, Notes notes) {
        this.judge = judge;
        this.redaction = redaction;
        this.notes = notes;
    }

    boolean blocked() {
        return blocked;
    }

    void found(Sighting.Value seen) {
        @Nullable Judgement judgement = judge(seen);
        if (judgement != null && !isOwn(seen, judgement) && redaction.apply(seen.finding(), judgement)) {
            note(seen, judgement);
        }
    }

    void opened(Sighting.Opening seen) {
        @Nullable Judgement judgement = judge(seen.value());
        if (judgement != null && redaction.open(seen.finding(), judgement)) {
            note(seen.value(), judgement);
        }
    }

    void closed(Sighting.Closing seen) {
        if (!blocked) {
            redaction.close(seen.finding(), seen.end());
        }
    }

    void restore(Sighting.Token seen, Kept kept) {
        if (!blocked) {
            redaction.restore(seen.finding(), kept);
        }
    }

    private @Nullable Judgement judge(Sighting.Value seen) {
        Finding finding = seen.finding();
        if (blocked || redaction.isRestored(finding)) {
            return null;
        }
        if (judge.counts()) {
            judge.count(finding, seen.role(), seen.value());
        }
        @Nullable Judgement would = judge.simulate(finding, seen.role());
        if (would != null && !isOwn(seen, would)) {
            notes.simulated(finding, would);
        }
        return judge.judge(finding, seen.role());
    }

    /** What the requester gave and policy would turn back anyway may stand there without its token, too. */
    private boolean isOwn(Sighting.Value seen, Judgement judgement) {
        return judgement.action() == Action.TOKENISE
                && seen.finding().start() >= redaction.position()
                && seen.isOwn(judgement.restore());
    }

    private void note(Sighting.Value seen, Judgement judgement) {
        notes.ruled(seen.finding(), judgement);
        blocked = judgement.action() == Action.BLOCK;
    }
}
