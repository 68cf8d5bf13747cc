package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages of a confidential document: every run of {@value Shape#SHORTEST_RUN} letters and digits or more that stands
 * in both, whatever the case, the marks and what stands between. A look is taken where words begin, step by step, so that
 * other texts are left after a few characters.
 */
public final class FingerprintMatcher implements SingleMatcher {
    private final Kind kind;
    private final Fingerprint fingerprint;
    private final @Nullable PassageEnd end;

    /** Finds each passage once, to its end. */
    public FingerprintMatcher(String detector, String type, Fingerprint fingerprint) {
        this(detector, type, fingerprint, new PassageEnd(fingerprint));
    }

    private FingerprintMatcher(String detector, String type, Fingerprint fingerprint, @Nullable PassageEnd end) {
        this.kind = new Kind(detector, type);
        this.fingerprint = fingerprint;
        this.end = end;
    }

    /**
     * Finds passages in steps that overlap, {@value Shape#CERTAIN} letters and digits from each look that is taken, for who
     * has to decide anew in the course of one. A word at the end of a passage may stay outside of the last step.
     */
    public static FingerprintMatcher inSteps(String detector, String type, Fingerprint fingerprint) {
        return new FingerprintMatcher(detector, type, fingerprint, null);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Anchor anchor() {
        return Anchor.digits().or(Anchor.letters()).orBeyondAscii();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (!CharacterClass.isWord(text.codePointAt(start)) || !isLookedAt(text, start)) {
            return null;
        }
        Normalised passage = new Normalised(text, start, start + Window.REACH);
        for (int from = 0; from + Shape.STEP <= Shape.CERTAIN; from += Shape.STEP) {
            if (!passage.readTo(from + Shape.STEP) || !knows(passage, from)) {
                return null;
            }
        }
        if (!passage.readTo(Shape.CERTAIN)) {
            return null;
        }
        int section = section(passage);
        return section < 0
                ? null
                : new Match(
                        passage.place(),
                        Likelihood.VERY_LIKELY,
                        "A passage of the document '" + kind.detector() + "', section " + (section + 1) + " of "
                                + fingerprint.sectionCount() + ".",
                        end);
    }

    /** Whether a word begins here, or this stands far inside a long one. */
    private static boolean isLookedAt(Window text, int start) {
        if (!text.isInsideWord(start) || CharacterClass.isUnspaced(text.codePointAt(start))) {
            return true;
        }
        int from = start;
        while (start - from < Shape.LONG_WORD && CharacterClass.isWord(text.at(from - 1))) {
            from--;
        }
        return start - from == Shape.LONG_WORD;
    }

    private boolean knows(Normalised passage, int from) {
        SipHash.Run run = fingerprint.beginStep();
        for (int i = from; i < from + Shape.STEP; i++) {
            run.add(passage.at(i));
        }
        return fingerprint.knows(run.value());
    }

    /** The section a kept stretch of the passage stands in, or -1 where it has none. */
    private int section(Normalised passage) {
        Grams grams = fingerprint.beginGrams();
        for (int i = 0; i < Shape.CERTAIN; i++) {
            if (grams.add(passage.at(i))) {
                int place = fingerprint.place(grams.value());
                if (place >= 0) {
                    return fingerprint.section(place);
                }
            }
        }
        return -1;
    }
}
