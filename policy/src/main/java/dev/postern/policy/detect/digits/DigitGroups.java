package dev.postern.policy.detect.digits;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A chain of digits as a reader would join them: of any script, over invisible characters, and over the spaces, line
 * breaks, dashes and mark-up that part groups. Reads one digit more than the longest number, to know that there is more.
 */
public final class DigitGroups {
    /** The most digits of a number read this way. */
    public static final int LONGEST = 19;

    private static final int LONGEST_GAP = 12;
    private static final int NO_DIGIT = -1;

    /** What parts two digits, in the lowest bits of the place of the second. */
    private static final int GAP = 1;

    private static final int LOOSE = 2;
    private static final int LINE = 4;
    private static final int FLAGS = 3;

    private final char[] digits = new char[LONGEST + 1];
    private final int[] ends = new int[LONGEST + 1];
    private int count;
    private int gaps;
    private int looseGaps;
    private int listGaps;

    private DigitGroups() {}

    /** The chain that begins at a digit which is the first of its group; null where none does or it is too short. */
    public static @Nullable DigitGroups read(Window text, int start, int least) {
        if (Glyphs.digit(text.codePointAt(start)) < 0 || endsInDigit(text, start)) {
            return null;
        }
        if (!has(text, start, least)) {
            return null;
        }
        DigitGroups groups = new DigitGroups();
        groups.readOn(text, start);
        return groups;
    }

    /** Whether so many digits stand there: most numbers are short, and nothing has to be kept of them. */
    private static boolean has(Window text, int start, int least) {
        int place = start;
        int found = 0;
        while (place != NO_DIGIT) {
            int codePoint = text.codePointAt(place);
            if (Glyphs.digit(codePoint) < 0) {
                place = nextDigit(text, place) >> FLAGS;
            } else if (++found == least) {
                return true;
            } else {
                place += Character.charCount(codePoint);
            }
        }
        return false;
    }

    /** Whether a digit stands directly before, save for what is invisible. */
    public static boolean endsInDigit(Window text, int position) {
        return Glyphs.digit(text.codePointBefore(skipInvisibleBack(text, position))) >= 0;
    }

    /** Whether another group of digits stands before, in the same line and parted by what parts the groups of one number. */
    public static boolean followsGroup(Window text, int start) {
        int place = start;
        int floor = start - LONGEST_GAP;
        while (place > floor) {
            int before = text.codePointBefore(place);
            if (isLineBreak(before) || !(Glyphs.partsGroups(before) || Glyphs.isInvisible(before))) {
                return Glyphs.digit(before) >= 0 && place < start;
            }
            place -= Character.charCount(before);
        }
        return false;
    }

    /** Digits read, at most one more than {@link #LONGEST}. */
    public int count() {
        return count;
    }

    /** The first {@code n} digits in ASCII. */
    public String digits(int n) {
        return new String(digits, 0, n);
    }

    /** Digits from one place to another in ASCII. */
    public String digits(int from, int to) {
        return new String(digits, from, to - from);
    }

    /** One past the last unit of the {@code n}th digit, from 1. */
    public int end(int n) {
        return ends[n - 1];
    }

    /** Whether a group ends with the {@code n}th digit. */
    public boolean isGroupEnd(int n) {
        return n == count || (gaps >>> (n - 1) & 1) != 0;
    }

    /** Whether the chain ends with the {@code n}th digit, or only goes on in the next line or item of a list. */
    public boolean isChainEnd(int n) {
        return n == count || (listGaps >>> (n - 1) & 1) != 0;
    }

    /** Whether the first {@code n} digits hold together without a comma, colon or quote. */
    public boolean isTight(int n) {
        return (looseGaps & (1 << (n - 1)) - 1) == 0;
    }

    /** Lengths of the groups that make up the first {@code n} digits. */
    public int[] groups(int n) {
        int[] lengths = new int[n];
        int group = 0;
        for (int i = 0; i < n; i++) {
            lengths[group]++;
            if ((gaps >>> i & 1) != 0) {
                group++;
            }
        }
        return Arrays.copyOf(lengths, isGapAfter(n) ? group : group + 1);
    }

    private boolean isGapAfter(int n) {
        return (gaps >>> (n - 1) & 1) != 0;
    }

    private void readOn(Window text, int start) {
        int place = start;
        while (count <= LONGEST) {
            int codePoint = text.codePointAt(place);
            int digit = Glyphs.digit(codePoint);
            if (digit >= 0) {
                place += Character.charCount(codePoint);
                digits[count] = (char) ('0' + digit);
                ends[count++] = place;
                continue;
            }
            int next = nextDigit(text, place);
            if (next == NO_DIGIT) {
                return;
            }
            gaps |= (next & GAP) != 0 ? 1 << (count - 1) : 0;
            looseGaps |= (next & LOOSE) != 0 ? 1 << (count - 1) : 0;
            listGaps |= (next & (LOOSE | LINE)) != 0 ? 1 << (count - 1) : 0;
            place = next >> FLAGS;
        }
    }

    /** The place of the next digit and what the gap before it holds, or {@link #NO_DIGIT} where none follows. */
    private static int nextDigit(Window text, int from) {
        int start = skipInvisible(text, from);
        if (Glyphs.digit(text.codePointAt(start)) >= 0) {
            return start << FLAGS;
        }
        int gap = GAP;
        int place = start;
        while (place - start <= LONGEST_GAP) {
            int codePoint = text.codePointAt(place);
            if (Glyphs.digit(codePoint) >= 0) {
                return place << FLAGS | gap;
            }
            if (codePoint == '\\' && CharacterClass.isEscape('\\', text.at(place + 1))) {
                place++;
            } else if (Glyphs.partsItems(codePoint)) {
                gap |= LOOSE;
            } else if (!Glyphs.partsGroups(codePoint) && !Glyphs.isInvisible(codePoint)) {
                return NO_DIGIT;
            }
            gap |= isLineBreak(codePoint) ? LINE : 0;
            place += Character.charCount(codePoint);
        }
        return NO_DIGIT;
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028;
    }

    private static int skipInvisible(Window text, int from) {
        int place = from;
        while (true) {
            int codePoint = text.codePointAt(place);
            if (!Glyphs.isInvisible(codePoint)) {
                return place;
            }
            place += Character.charCount(codePoint);
        }
    }

    private static int skipInvisibleBack(Window text, int from) {
        int place = from;
        while (true) {
            int codePoint = text.codePointBefore(place);
            if (!Glyphs.isInvisible(codePoint)) {
                return place;
            }
            place -= Character.charCount(codePoint);
        }
    }
}
