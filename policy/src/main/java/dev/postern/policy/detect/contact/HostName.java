package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * A dotted name as it stands in a text: labels of letters, digits and hyphens (RFC 1035), of any script (RFC 5890).
 *
 * @param start its first unit
 * @param end one past its last unit
 * @param labels how many labels there are
 * @param top where the last label begins
 * @param second where the label before the last begins
 * @param humps whether a capital follows a small letter or stands in some labels only, as in the names of programs
 */
record HostName(int start, int end, int labels, int top, int second, boolean humps) {
    private static final int LONGEST = 128;
    private static final int LONG = 9;
    private static final int LONGEST_LABEL = 63;

    /** The name that begins at a place, or null where no dot joins two labels. */
    static @Nullable HostName read(Window text, int start) {
        int label = start;
        int labels = 0;
        int second = start;
        int top = start;
        int end = start;
        boolean upper = false;
        boolean lower = false;
        boolean humps = false;
        while (label - start < LONGEST) {
            int place = label;
            int hyphens = 0;
            while (place - label <= LONGEST_LABEL) {
                int unit = text.at(place);
                if (unit == '-' ? place == label : !isLetter(unit)) {
                    break;
                }
                hyphens = unit == '-' ? hyphens + 1 : 0;
                boolean capital = unit >= 'A' && unit <= 'Z';
                humps |= capital && lower && place > label;
                upper |= capital && place > start;
                lower |= unit >= 'a' && unit <= 'z';
                place++;
            }
            place -= hyphens;
            if (place == label || place - label > LONGEST_LABEL) {
                break;
            }
            labels++;
            second = top;
            top = label;
            end = place;
            if (text.at(place) != '.') {
                break;
            }
            label = place + 1;
        }
        return labels < 2 ? null : new HostName(start, end, labels, top, second, humps || (upper && lower));
    }

    private static boolean isLetter(int unit) {
        return unit < 0x80 ? CharacterClass.isWord(unit) : Character.isLetter(unit) && !CharacterClass.isUnspaced(unit);
    }

    String topLabel(Window text) {
        return text.slice(top, end);
    }

    String secondLabel(Window text) {
        return text.slice(second, top - 1);
    }

    /** Whether the label before the last is longer than most names in programs, or has a hyphen. */
    boolean isLong(Window text) {
        String label = secondLabel(text);
        return label.length() >= LONG || label.indexOf('-') > 0;
    }

    /** Whether it is a name under a country's own division, such as {@code google.co.il}. */
    boolean isUnderDivision(Window text) {
        return labels > 2 && end - top == 2 && TopLevel.isSecond(secondLabel(text));
    }
}
