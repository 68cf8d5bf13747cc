package dev.postern.policy.detect.scan;

import java.util.Arrays;

/** Where every unit of a folded text comes from in the raw text, and the raw text itself. Not thread-safe. */
final class Origins {
    private final StringBuilder raw = new StringBuilder();
    private int rawBase;
    private int[] starts;
    private int[] ends;
    private int base;
    private int end;

    /** Begins where the folded text was equal to the raw one so far. */
    Origins(String held, int base) {
        this.base = base;
        this.rawBase = base;
        this.end = base + held.length();
        this.raw.append(held);
        this.starts = new int[Math.max(held.length() * 2, 512)];
        this.ends = new int[starts.length];
        for (int i = 0; i < held.length(); i++) {
            starts[i] = base + i;
            ends[i] = base + i + 1;
        }
    }

    void arrive(String piece) {
        raw.append(piece);
    }

    void put(int from, int to) {
        int slot = end - base;
        if (slot == starts.length) {
            starts = Arrays.copyOf(starts, slot * 2);
            ends = Arrays.copyOf(ends, slot * 2);
        }
        starts[slot] = from;
        ends[slot] = to;
        end++;
    }

    int startOf(int place) {
        return starts[place - base];
    }

    int endOf(int place) {
        return ends[place - base];
    }

    int length() {
        return rawBase + raw.length();
    }

    String text(int from, int to) {
        return raw.substring(from - rawBase, to - rawBase);
    }

    /** The last folded place that begins at or before a raw one; the first held where none does. */
    int placeOf(int position) {
        int low = base;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle - base] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(base, low - 1);
    }

    /** Whether a reader of the raw units would not see what the folded ones say; spaces, dashes and quotes do not count. */
    boolean isHidden(int from, int to, FoldedText folded) {
        for (int place = from; place < to; place++) {
            int start = startOf(place);
            if (place > from && isGapBefore(place)) {
                return true;
            }
            char seen = raw.charAt(start - rawBase);
            char read = folded.unit(place);
            if (seen != read && CharacterClass.isWord(read)) {
                return true;
            }
        }
        return false;
    }

    boolean isTurnedBefore(int place) {
        for (int i = endOf(place - 1); i < startOf(place); i++) {
            char sign = raw.charAt(i - rawBase);
            if (sign == 0x202e || sign == 0x202b || sign == 0x2067) {
                return true;
            }
        }
        return false;
    }

    /** Whether something invisible stands before a place, save for the accents of the letter before. */
    boolean isGapBefore(int place) {
        int start = startOf(place);
        int end = endOf(place - 1);
        return start > end && !isAccent(end, start);
    }

    /** An accent written after its letter is no disguise and ends no word. */
    private boolean isAccent(int from, int to) {
        for (int i = from; i < to; i++) {
            char mark = raw.charAt(i - rawBase);
            if (mark < 0x300 || mark >= 0x330) {
                return false;
            }
        }
        return true;
    }

    void discardBefore(int place) {
        int gone = place - base;
        int kept = end - place;
        int rawGone = (kept > 0 ? startOf(place) : length()) - rawBase;
        raw.delete(0, rawGone);
        rawBase += rawGone;
        System.arraycopy(starts, gone, starts, 0, kept);
        System.arraycopy(ends, gone, ends, 0, kept);
        base = place;
    }
}
