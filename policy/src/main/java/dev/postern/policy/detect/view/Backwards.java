package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;

/** Tells what may stand in a text backwards. */
final class Backwards {
    private static final int LONGEST_NUMBER = 42;
    private static final int FEWEST_DIGITS = 9;
    private static final int LOOK_BACK = 64;

    /** Top-level labels of most addresses, backwards. */
    private static final String[] TOP_LEVELS = {
        "moc", "gro", "ten", "ude", "vog", "ofni", "oi", "ue", "ed", "rf", "ku", "se", "ti", "ln", "hc", "ta", "eb",
        "lp", "su", "ac", "ua", "ni", "rb", "pj", "nc", "ur", "elpmaxe", "tset", "lacol", "proc"
    };

    /** Words that say what kind of value is meant, or that it is turned round. */
    private static final String[] WORDS = {
        "revers",
        "backward",
        "rückwärts",
        "card",
        "visa",
        "karte",
        "iban",
        "account",
        "konto",
        "ssn",
        "social",
        "phone",
        "tel",
        "mobil",
        "call",
        "ip",
        "address"
    };

    private Backwards() {}

    /** Whether a top-level label and its dot begin at a place, turned round. */
    static boolean beginsWithTopLevel(Window text, int place) {
        for (String label : TOP_LEVELS) {
            if (text.isAt(place, label) && text.at(place + label.length()) == '.') {
                return true;
            }
        }
        return false;
    }

    /** Length of the number that begins at a place, where there is a reason to read it backwards; else 0. */
    static int numberLength(Window text, int place) {
        int end = place;
        int digits = 0;
        int dots = 0;
        int last = place;
        int groups = 0;
        int group = 0;
        while (end < place + LONGEST_NUMBER && belongs(text.at(end))) {
            if (text.at(end) >= '0' && text.at(end) <= '9') {
                digits++;
                group++;
                last = end + 1;
            } else if (text.at(end) == '+' && last == end) {
                last = end + 1;
            }
            if (text.at(end) == '-') {
                groups = groups * 10 + group;
                group = 0;
            }
            dots += text.at(end) == '.' ? 1 : 0;
            end++;
        }
        int length = withCountry(text, last) - place;
        boolean readsForwards = groups == 32 && group == 4;
        boolean number = digits >= FEWEST_DIGITS && !readsForwards && end < place + LONGEST_NUMBER;
        boolean telling = length > last - place || dots == 3 || text.isTurned(place);
        return number && (telling || isSpokenOf(text, place)) ? length : 0;
    }

    /** The two letters of a country may stand behind a number that begins with them. */
    private static int withCountry(Window text, int end) {
        boolean two = isCapital(text.at(end)) && isCapital(text.at(end + 1)) && !text.isWordAt(end + 2);
        return two ? end + 2 : end;
    }

    private static boolean isCapital(int unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    private static boolean belongs(int unit) {
        return (unit >= '0' && unit <= '9')
                || unit == ' '
                || unit == '-'
                || unit == '.'
                || unit == '/'
                || unit == '('
                || unit == ')'
                || unit == '+';
    }

    private static boolean isSpokenOf(Window text, int place) {
        int from = place;
        while (from > place - LOOK_BACK && text.at(from - 1) != Window.END) {
            from--;
        }
        String before = text.slice(from, place).toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (before.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Length of the token that begins at a place, or 0 where it is longer than {@code most}. */
    static int tokenLength(Window text, int place, int most) {
        int end = place;
        while (end < place + most && (CharacterClass.isWord(text.at(end)) || "_-".indexOf(text.at(end)) >= 0)) {
            end++;
        }
        return end == place + most ? 0 : end - place;
    }
}
