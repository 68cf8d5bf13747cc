package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * What makes a number an age.
 *
 * @param end one past the unit
 * @param months whether it counts months, weeks or days
 * @param clear whether it says by itself that something is that old
 */
record AgeUnit(int end, boolean months, boolean clear) {
    /** Units behind a space or a hyphen, the longer ones first. A star goes on with any letters. */
    private static final String[] CLEAR = {
        "years old",
        "year old",
        "years-old",
        "year-old",
        "year-olds",
        "years of age",
        "yrs old",
        "yr old",
        "y/o",
        "yo",
        "y.o.",
        "jahre alt",
        "jahr alt",
        "jährig*",
        "jaehrig*",
        "ans d'âge",
        "años de edad",
        "anni di età",
        "anos de idade",
        "jaar oud",
        "år gammel",
        "år gammal",
        "歳",
        "岁",
        "歲",
        "세"
    };

    private static final String[] YOUNG = {
        "months old",
        "month old",
        "month-old",
        "weeks old",
        "week old",
        "week-old",
        "days old",
        "day old",
        "day-old",
        "monate alt",
        "wochen alt",
        "tage alt",
        "mois",
        "meses de edad",
        "mesi di età"
    };
    private static final String[] UNCLEAR = {"years", "ans", "años", "anni", "anos", "jaar", "jahre", "лет", "года"};

    /** The unit behind a number that ends at a place, or null. */
    static @Nullable AgeUnit at(Window text, int place) {
        int unit = text.at(place);
        boolean spaced = unit == ' ' || unit == '-' || unit == '\u00a0';
        int first = spaced ? text.at(place + 1) : unit;
        if (first < '0' || (!spaced && first < 0x80 && (first | 0x20) != 'y')) {
            return null;
        }
        int from = spaced ? place + 1 : place;
        int end = any(CLEAR, text, from);
        if (end > 0) {
            return new AgeUnit(end, false, true);
        }
        end = any(YOUNG, text, from);
        if (end > 0) {
            return new AgeUnit(end, true, true);
        }
        end = any(UNCLEAR, text, from);
        return end > 0 ? new AgeUnit(end, false, false) : null;
    }

    private static int any(String[] units, Window text, int from) {
        for (String unit : units) {
            boolean open = unit.endsWith("*");
            int length = open ? unit.length() - 1 : unit.length();
            int same = 0;
            while (same < length && isSame(text.at(from + same), unit.charAt(same))) {
                same++;
            }
            if (same == length) {
                int end = open ? Place.skipLetters(text, from + length, 3) : from + length;
                if (!Character.isLetter(text.at(end)) || unit.charAt(0) > 0x2000) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static boolean isSame(int unit, char wanted) {
        return unit == wanted
                || (unit != Window.END && Character.toLowerCase(unit) == wanted)
                || (unit == '-' && wanted == ' ');
    }
}
