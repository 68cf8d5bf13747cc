package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Text as hexadecimal bytes, in one run or parted by one sign: {@code 34 31}, {@code 34:31}, {@code 0x34, 0x31}. */
final class Hex implements Unwrapping {
    /** Fewest bytes. */
    static final int SHORTEST = 8;

    private static final int LONGEST_GAP = 3;

    private final Utf8Reader text = new Utf8Reader();
    private final int gap;
    private final int prefix;

    private Hex(int prefix, int gap) {
        this.prefix = prefix;
        this.gap = gap;
    }

    /** Reads bytes of which the first eight are text, or null. */
    static @Nullable Hex at(Window text, int place) {
        int prefix = prefix(text, place);
        int first = place + prefix;
        if (octet(text, first) < ' ' || octet(text, first) > '~') {
            return null;
        }
        int gap = 0;
        while (gap < LONGEST_GAP && parts(text.at(first + 2 + gap))) {
            gap++;
        }
        Hex hex = new Hex(gap == 0 ? 0 : prefix(text, first + 2 + gap), gap);
        int next = first;
        for (int i = 0; i < SHORTEST; i++) {
            int octet = octet(text, next);
            if (octet < ' ' || octet > '~') {
                return null;
            }
            next += hex.step();
        }
        return hex;
    }

    /** Whether a unit may stand between two bytes. */
    private static boolean parts(int unit) {
        return unit == ' ' || unit == ':' || unit == ',' || unit == '-' || unit == ';';
    }

    private int step() {
        return 2 + gap + prefix;
    }

    private static int prefix(Window text, int place) {
        return text.at(place) == '0' && (text.at(place + 1) | 0x20) == 'x' ? 2 : 0;
    }

    private static int octet(Window text, int place) {
        int high = Character.digit(text.at(place), 16);
        int low = high < 0 ? high : Character.digit(text.at(place + 1), 16);
        return low < 0 ? low : high << 4 | low;
    }

    @Override
    public int next(Window window, int place, Unwrapped unwrapped) {
        int first = place + prefix(window, place);
        int octet = octet(window, first);
        boolean parted = gap > 0 && parts(window.at(first + 2));
        if (window.isStarved() || octet < 0 || !text.take(octet, place, first + 2, unwrapped)) {
            return OVER;
        }
        return parted ? first + 2 + gap : first + 2;
    }

    @Override
    public boolean isEncoding() {
        return true;
    }

    @Override
    public boolean accepts(Finding finding) {
        return finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0;
    }

    @Override
    public String how() {
        return "as hexadecimal bytes";
    }
}
