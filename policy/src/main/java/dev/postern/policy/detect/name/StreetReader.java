package dev.postern.policy.detect.name;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Reads a street and its number from the beginning of a row of tokens, in the order of several countries. */
final class StreetReader {
    private static final int MOST_NAME_WORDS = 4;
    private static final int LONGEST_NUMBER = 6;

    private static final int COMMON_ONLY = WordClass.FUNCTION.bit() | WordClass.CALENDAR.bit();

    private final Tokeniser tokeniser;
    private final Tokens tokens;

    StreetReader(Window text, Lexicon lexicon, int start) {
        tokeniser = new Tokeniser(text, lexicon, start);
        tokens = tokeniser.tokens();
    }

    /**
     * A street.
     *
     * @param next index of the first token after it
     * @param numbered whether it has a number; a street without one may as well be a part of a name
     */
    record Street(int next, boolean numbered, Likelihood likelihood) {}

    Tokeniser tokeniser() {
        return tokeniser;
    }

    @Nullable
    Street read() {
        if (!tokeniser.reaches(0)) {
            return null;
        }
        return isNumber(0) ? numberFirst() : nameFirst();
    }

    private @Nullable Street numberFirst() {
        int at = 1;
        if (isMark(at, '-') || isMark(at, '/')) {
            at += isNumber(at + 1) && tokens.gap(at + 1) == 0 ? 2 : 0;
        }
        if (isMark(at, ',')) {
            at++;
        }
        if (!isWord(at) || tokens.gap(at) > 1) {
            return null;
        }
        Street french =
                french(tokens.hash(at) == Letters.hash("bis") || tokens.hash(at) == Letters.hash("ter") ? at + 1 : at);
        return french != null ? french : english(at);
    }

    private @Nullable Street french(int at) {
        if (!isWord(at) || !StreetWords.FRENCH.contains(tokens.hash(at))) {
            return null;
        }
        int next = name(afterDot(at + 1), true);
        return next < 0 ? null : new Street(next, true, Likelihood.VERY_LIKELY);
    }

    private @Nullable Street english(int from) {
        boolean small = tokens.shape(from) == Shape.SMALL;
        boolean broadway = tokens.hash(from) == Letters.hash("broadway");
        int found = broadway ? from : -1;
        for (int at = from + 1;
                at <= from + (small ? 2 : MOST_NAME_WORDS + 1) && isNamePart(at - 1, small) && isWord(at);
                at++) {
            if (tokens.gap(at) > 1) {
                break;
            }
            boolean suffix = StreetWords.AFTER_NAME.contains(tokens.hash(at))
                    || (!small
                            && StreetWords.AFTER_NAME_WITH_NUMBER.contains(tokens.hash(at))
                            && tokens.shape(at).isCapital());
            if (suffix && (small || tokens.shape(at).isCapital() || tokens.is(at - 1, WordClass.SURNAME))) {
                found = at;
            }
        }
        if (found < 0 || (small && tokens.is(from, WordClass.FUNCTION))) {
            return null;
        }
        int next = direction(afterDot(found + 1));
        boolean sure = !small && StreetWords.AFTER_NAME.contains(tokens.hash(found));
        return new Street(next, true, sure ? Likelihood.VERY_LIKELY : small ? Likelihood.POSSIBLE : Likelihood.LIKELY);
    }

    /** A word of a street's name: capitalised, an ordinal number, a direction, an abbreviation's dot. */
    private boolean isNamePart(int at, boolean small) {
        if (!tokeniser.reaches(at)) {
            return false;
        }
        Shape shape = tokens.shape(at);
        boolean ordinal = shape == Shape.CODE && tokens.length(at) <= 5 && tokens.hash(at) == 'c';
        boolean dot = isMark(at, '.') && tokens.gap(at) == 0 && tokens.length(at - 1) <= 3;
        return shape.isCapital() || ordinal || dot || (small && shape == Shape.SMALL);
    }

    private @Nullable Street nameFirst() {
        if (StreetWords.BEFORE_NAME.contains(tokens.hash(0))
                || StreetWords.FRENCH.contains(tokens.hash(0))
                || isSlashed()) {
            return romance();
        }
        if (tokens.hash(0) == Letters.hash("po")
                || tokens.hash(0) == Letters.hash("p")
                || tokens.hash(0) == Letters.hash("postfach")) {
            return box();
        }
        if (!tokens.shape(0).isCapital() || (tokens.classes(0) & COMMON_ONLY) != 0) {
            return null;
        }
        int ending = StreetWords.ending(folded(0));
        if (ending > 0) {
            return german(1, ending == 2);
        }
        for (int at = 1; at <= 3 && isWord(at) && tokens.gap(at) == 1; at++) {
            if (StreetWords.AFTER_NAME_BEFORE_NUMBER.contains(tokens.hash(at))) {
                return german(at + 1, false);
            }
            if (tokens.shape(at) == Shape.CAPITALISED && StreetWords.ALONE.contains(tokens.hash(at))) {
                return new Street(direction(at + 1), false, Likelihood.POSSIBLE);
            }
            if (!tokens.shape(at).isCapital()) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Street romance() {
        int from = isSlashed() ? 2 : 1;
        int next = name(afterDot(from), false);
        if (next < 0) {
            return null;
        }
        int number = numberAt(next);
        if (number > 0) {
            return new Street(number, true, Likelihood.VERY_LIKELY);
        }
        boolean alone =
                tokens.shape(0) == Shape.CAPITALISED || (tokens.length(0) <= 3 && isMark(1, '.')) || isSlashed();
        return alone ? new Street(next, false, Likelihood.POSSIBLE) : null;
    }

    /** {@code C/} of Spanish addresses. */
    private boolean isSlashed() {
        return tokens.length(0) == 1 && (tokens.hash(0) == Letters.hash("c")) && isMark(1, '/');
    }

    private @Nullable Street german(int at, boolean telling) {
        int number = numberAt(afterDot(at));
        if (number > 0) {
            return new Street(number, true, Likelihood.VERY_LIKELY);
        }
        return telling ? new Street(at, false, Likelihood.POSSIBLE) : null;
    }

    private @Nullable Street box() {
        int at = tokens.hash(0) == Letters.hash("p")
                        && isMark(1, '.')
                        && tokeniser.reaches(2)
                        && tokens.hash(2) == Letters.hash("o")
                ? afterDot(3)
                : 1;
        boolean german = tokens.hash(0) == Letters.hash("postfach");
        if (!german) {
            if ((at == 1 && tokens.hash(0) == Letters.hash("p"))
                    || !isWord(at)
                    || tokens.hash(at) != Letters.hash("box")) {
                return null;
            }
            at++;
        }
        return isNumber(at) ? new Street(at + 1, true, Likelihood.VERY_LIKELY) : null;
    }

    /** The token after a street's name that begins at {@code at}, or -1. */
    private int name(int at, boolean anyCase) {
        int place = at;
        while (place < at + 3
                && isWord(place)
                && StreetWords.LINKS.contains(tokens.hash(place))
                && tokens.gap(place) <= 1) {
            place++;
        }
        int first = place;
        while (place < first + MOST_NAME_WORDS
                && isWord(place)
                && tokens.gap(place) <= 1
                && isOfName(place, anyCase && place == first)) {
            place++;
        }
        return place == first ? -1 : place;
    }

    private boolean isOfName(int at, boolean anyCase) {
        return tokens.shape(at).isCapital()
                || (anyCase && tokens.shape(at) == Shape.SMALL)
                || (StreetWords.LINKS.contains(tokens.hash(at))
                        && isWord(at + 1)
                        && tokens.shape(at + 1).isCapital());
    }

    /** The token after a house number that may stand at {@code at}, with what introduces it, or -1. */
    private int numberAt(int at) {
        int place = isMark(at, ',') ? at + 1 : at;
        if (isWord(place) && StreetWords.NUMBER_WORDS.contains(tokens.hash(place))) {
            place++;
            while (isMark(place, '.') || isMark(place, ':') || isMark(place, '\u00ba') || isMark(place, '\u00b0')) {
                place++;
            }
        }
        if (!isNumber(place) || tokens.gap(place) > 1 || tokens.length(place) > 5) {
            return -1;
        }
        place++;
        while ((isMark(place, '/') || isMark(place, '-')) && tokens.gap(place) == 0 && isNumber(place + 1)) {
            place += 2;
        }
        return isHouseLetter(place) ? place + 1 : place;
    }

    private boolean isHouseLetter(int at) {
        if (!isWord(at) || tokens.gap(at) != 1 || tokens.length(at) != 1) {
            return false;
        }
        int edge = tokens.edge(at);
        return edge >= 'a' && edge <= 'h' && (!tokeniser.reaches(at + 1) || tokens.shape(at + 1) != Shape.SMALL);
    }

    private int afterDot(int at) {
        return isMark(at, '.') && tokens.gap(at) == 0 && tokens.length(at - 1) <= 4 ? at + 1 : at;
    }

    private int direction(int at) {
        boolean direction = isWord(at)
                && tokens.gap(at) == 1
                && tokens.shape(at).isCapital()
                && StreetWords.DIRECTIONS.contains(tokens.hash(at));
        return direction ? at + 1 : at;
    }

    private String folded(int at) {
        String text = tokens.text(at);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Letters.fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private boolean isNumber(int at) {
        return tokeniser.reaches(at)
                && (tokens.shape(at) == Shape.NUMBER || (tokens.shape(at) == Shape.CODE && tokens.hash(at) == 'c'))
                && tokens.length(at) <= LONGEST_NUMBER;
    }

    private boolean isWord(int at) {
        return tokeniser.reaches(at)
                && (tokens.shape(at).isCapital() || tokens.shape(at) == Shape.SMALL || tokens.shape(at) == Shape.CODE);
    }

    private boolean isMark(int at, char mark) {
        return tokeniser.reaches(at) && tokens.isMark(at, mark);
    }
}
