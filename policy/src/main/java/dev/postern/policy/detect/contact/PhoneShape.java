package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Digits written the way phone numbers are: an optional plus, groups parted by spaces, dashes, dots, slashes, parentheses. */
final class PhoneShape {
    /** The most digits of an area code in parentheses. */
    static final int LONGEST_AREA = 5;

    private static final int SHORTEST = 7;
    private static final int LONGEST = 17;
    private static final int LONGEST_GAP = 3;
    private static final int NATIONAL = 9;
    private static final int LONGEST_NATIONAL = 12;
    private static final int WITH_EXIT_CODE = 11;
    private static final int BARE = 10;
    private static final int MOST_GROUPS = 6;
    private static final String IN_NUMBER = "+ ()-./";
    private static final int[] NORTH_AMERICAN = {3, 3, 4};
    private static final int[] NORTH_AMERICAN_LONG = {1, 3, 3, 4};

    private final Window text;
    private final int start;
    private final StringBuilder digits = new StringBuilder();
    /** What parts each group from the one before. */
    private final StringBuilder parts = new StringBuilder();

    private final int[] groups = new int[LONGEST + 1];
    private final int[] ends = new int[LONGEST + 1];
    private int count;
    private boolean plus;
    private boolean parentheses;

    private PhoneShape(Window text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The shape that begins here, or null where it cannot be a phone number. */
    static @Nullable PhoneShape read(Window text, int start) {
        if (!hasEnoughDigits(text, start)) {
            return null;
        }
        PhoneShape shape = new PhoneShape(text, start);
        return shape.readFrom(start) ? shape : null;
    }

    /** A quick look before anything is put together. */
    private static boolean hasEnoughDigits(Window text, int start) {
        int found = 0;
        for (int place = start; found < SHORTEST; place++) {
            int unit = text.at(place);
            if (unit >= '0' && unit <= '9') {
                found++;
            } else if (unit >= 0x80) {
                return true;
            } else if (IN_NUMBER.indexOf(unit) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The digits, from the country code on where there is one. */
    String number() {
        return startsWithExitCode() ? digits.substring(2) : digits.toString();
    }

    int end() {
        return ends[count - 1];
    }

    boolean isInternational() {
        return plus || startsWithExitCode();
    }

    boolean hasPlus() {
        return plus;
    }

    /** Grouped 3-3-4 whatever the first digits are. */
    boolean isThreeThreeFour() {
        return Arrays.equals(Arrays.copyOf(groups, count), NORTH_AMERICAN);
    }

    /** Grouped 3-3-4 as in North America, with or without the 1. */
    boolean isNorthAmerican() {
        int[] lengths = Arrays.copyOf(groups, count);
        return (isThreeThreeFour() && digits.charAt(0) > '1')
                || (Arrays.equals(lengths, NORTH_AMERICAN_LONG) && digits.charAt(0) == '1')
                || (parentheses && digits.length() == 10 && groups[0] == 3);
    }

    /** Begins with the 0 that national numbers of many countries have. */
    boolean hasTrunkPrefix() {
        return digits.charAt(0) == '0';
    }

    /** Short enough for a national number, and not the 3-2-4 of Social Security numbers. */
    boolean isNational() {
        boolean socialSecurity = count == 3 && groups[0] == 3 && groups[1] == 2 && groups[2] == 4;
        return digits.length() <= LONGEST_NATIONAL && !socialSecurity;
    }

    /** Whether it is one of the North American numbers 555-0100 to 555-0199, which are kept for fiction. */
    boolean isFictional() {
        int from = digits.length() - 7;
        return from >= 0 && digits.indexOf("55501", from) == from;
    }

    /** Digits in one piece that may be a national number with its 0. */
    boolean isBareTrunkNumber() {
        return count == 1
                && !plus
                && hasTrunkPrefix()
                && digits.charAt(1) != '0'
                && digits.length() >= BARE
                && digits.length() <= BARE + 1;
    }

    /** Digits in one piece long enough for a country code without its plus. */
    boolean mayLackPlus() {
        return !isInternational() && !hasTrunkPrefix() && digits.length() > BARE;
    }

    /** Grouped 3-3-2-2 as in Turkey and Russia, without parentheses. */
    private boolean isInPairs() {
        return count == 4 && groups[0] == 3 && groups[1] == 3 && groups[2] == 2 && groups[3] == 2;
    }

    /** Whether nothing but spaces parts the first two groups. */
    boolean isSpaced() {
        return parts.isEmpty() || parts.charAt(0) == ' ';
    }

    /** Whether the shape alone is worth a look at the numbering plans. */
    boolean isDistinct() {
        return isInternational()
                || isNorthAmerican()
                || (parentheses && count > 1)
                || isInPairs()
                || (hasTrunkPrefix() && count > 1 && digits.length() >= NATIONAL);
    }

    /** Dates, dotted quads and other numbers that are written like phone numbers. */
    boolean looksLikeSomethingElse() {
        return OtherNumbers.have(this) || OtherNumbers.isSum(text, start, plus);
    }

    /** Whether there are more groups than numbers have that say nothing of their country. */
    boolean isScattered() {
        return count > MOST_GROUPS && !startsWithExitCode();
    }

    int count() {
        return count;
    }

    int group(int index) {
        return groups[index];
    }

    /** What parts a group from the next one. */
    char part(int index) {
        return parts.charAt(index);
    }

    boolean hasParentheses() {
        return parentheses;
    }

    /** Leaves out the last group where only a space ties it to the rest; false where that cannot be. */
    boolean dropLastGroup() {
        if (count < 2 || parts.charAt(count - 2) != ' ' || digits.length() - groups[count - 1] < SHORTEST) {
            return false;
        }
        count--;
        digits.setLength(digits.length() - groups[count]);
        parts.setLength(count - 1);
        return true;
    }

    private boolean startsWithExitCode() {
        return !plus && digits.length() >= WITH_EXIT_CODE && digits.charAt(0) == '0' && digits.charAt(1) == '0';
    }

    private boolean readFrom(int start) {
        int place = start;
        if (text.at(place) == '+' || text.at(place) == '\uff0b') {
            plus = true;
            place += text.at(place + 1) == ' ' ? 2 : 1;
        }
        if (text.at(place) == '(' && text.at(place + 1) == '+' && isArea(place + 2)) {
            plus = true;
            parentheses = true;
            place += 2;
        } else if (text.at(place) == '(') {
            if (!isArea(place + 1)) {
                return false;
            }
            parentheses = true;
            place++;
        }
        while (readGroup(place)) {
            place = nextGroup(ends[count - 1]);
            if (place < 0) {
                break;
            }
        }
        return count > 0 && digits.length() >= SHORTEST && digits.length() <= LONGEST && !goesOn();
    }

    /** Takes the group that begins here; false where none does or the digits become too many. */
    private boolean readGroup(int from) {
        int place = from;
        int before = digits.length();
        while (digits.length() <= LONGEST) {
            int codePoint = text.codePointAt(place);
            int digit = Glyphs.digit(codePoint);
            if (digit < 0 && (codePoint < 0x80 || !Glyphs.isInvisible(codePoint))) {
                break;
            }
            place += Character.charCount(codePoint);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
                ends[count] = place;
            }
        }
        groups[count] = digits.length() - before;
        if (digits.length() > LONGEST && count > 0 && parts.charAt(count - 1) == ' ') {
            digits.setLength(before);
            parts.setLength(count - 1);
            return false;
        }
        return groups[count++] > 0 && digits.length() <= LONGEST;
    }

    /** Where the next group begins, or -1 where the number ends; notes what parts the two. */
    private int nextGroup(int from) {
        int place = from;
        char part = ' ';
        boolean opened = false;
        while (place - from <= LONGEST_GAP) {
            int codePoint = text.codePointAt(place);
            if (Glyphs.digit(codePoint) >= 0) {
                if (part == ' ' && isComplete()) {
                    return -1;
                }
                parts.append(part);
                return place;
            }
            if (codePoint == '(' && !opened && digits.length() < SHORTEST && isArea(place + 1)) {
                parentheses = true;
                opened = true;
            } else if (codePoint == ')' ? !parentheses : !isPart(codePoint)) {
                return -1;
            }
            part = codePoint > ' ' && codePoint < 0x80 ? (char) codePoint : part;
            place += Character.charCount(codePoint);
        }
        return -1;
    }

    /** Whether nothing can be missing, so that digits after a space are another number. */
    private boolean isComplete() {
        return digits.length() >= 10 && isNorthAmerican();
    }

    private static boolean isPart(int codePoint) {
        return codePoint == ' '
                || codePoint == '.'
                || codePoint == '/'
                || Glyphs.isDash(codePoint)
                || (codePoint >= 0x80 && (Character.isSpaceChar(codePoint) || Glyphs.isInvisible(codePoint)));
    }

    /** Whether a parenthesis closes after one to five digits. */
    private boolean isArea(int from) {
        int place = from;
        while (place < from + LONGEST_AREA && text.digitAt(place) >= 0) {
            place++;
        }
        return place > from && text.at(place) == ')';
    }

    /** Whether letters or another sign tie more to the last digit. */
    private boolean goesOn() {
        int end = end();
        int after = text.at(end);
        boolean letter = text.isWordAt(end) && !CharacterClass.isUnspaced(text.codePointAt(end));
        boolean extension = (after | 0x20) == 'x' && text.digitAt(end + 1) >= 0;
        return (letter && !extension) || after == '_' || after == '%' || (after == '-' && text.isWordAt(end + 1));
    }
}
