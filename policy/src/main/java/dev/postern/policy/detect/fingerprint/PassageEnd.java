package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Tail;
import dev.postern.policy.detect.scan.Window;

/** Says where a passage of the document ends: where a letter or digit stands that does not go on there. */
final class PassageEnd implements Tail {
    private static final int WIDEST_GAP = 24;

    private final Fingerprint fingerprint;

    PassageEnd(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public int endAt(Window text, int place) {
        int next = place;
        while (next - place < WIDEST_GAP) {
            int codePoint = text.codePointAt(next);
            if (codePoint == Window.END) {
                return place;
            }
            if (CharacterClass.isWord(codePoint)) {
                return goesOn(text, next) ? GOES_ON : place;
            }
            next += Character.charCount(codePoint);
        }
        return place;
    }

    /** Whether the document has the letter or digit at a place after those that stand before it here. */
    private boolean goesOn(Window text, int place) {
        int from = place;
        int before = 0;
        while (before < Shape.STEP - 1 && place - from < Window.LOOK_BACK) {
            int codePoint = text.codePointBefore(from);
            if (codePoint == Window.END) {
                return false;
            }
            from -= Character.charCount(codePoint);
            int[] units = {0};
            Shape.normalise(codePoint, unit -> units[0]++);
            before += units[0];
        }
        Normalised step = new Normalised(text, from, place + Character.charCount(text.codePointAt(place)));
        if (!step.readTo(before + 1)) {
            return false;
        }
        SipHash.Run run = fingerprint.beginStep();
        for (int i = before + 1 - Shape.STEP; i <= before; i++) {
            run.add(step.at(i));
        }
        return before + 1 >= Shape.STEP && fingerprint.knows(run.value());
    }
}
