package dev.postern.policy.detect.scan;

/**
 * A word as most of a text is made of: small ASCII letters, perhaps behind one capital, with a mark behind them that ends
 * a word and a value. Up to three letters count only where a small letter follows the blank behind them, since numbers
 * may begin with so few.
 */
final class PlainWord {
    /** No such word begins at the place. */
    static final int NONE = -1;

    /** That depends on what has not arrived yet. */
    static final int UNKNOWN = -2;

    private static final int LONGEST = 24;
    private static final int SHORT = 3;

    private PlainWord() {}

    /** One past the last letter of the plain word that begins at a place where a letter stands, or one of the above. */
    static int end(FoldedText text, int start) {
        int stop = Math.min(text.end(), start + LONGEST);
        int place = start + 1;
        while (place < stop && isSmall(text.unit(place))) {
            place++;
        }
        if (place == start + LONGEST) {
            return NONE;
        }
        if (place == text.end()) {
            return text.isComplete() ? NONE : UNKNOWN;
        }
        int ends = endsWord(text, place);
        if (ends == NONE || place - start > SHORT) {
            return ends;
        }
        return text.unit(place) == ' ' ? follows(text, place) : NONE;
    }

    private static int endsWord(FoldedText text, int place) {
        return switch (text.unit(place)) {
            case ' ', ',', ';', '!', '?', ')', '\n' -> place;
            case '.' -> {
                if (place + 1 == text.end()) {
                    yield text.isComplete() ? place : UNKNOWN;
                }
                char next = text.unit(place + 1);
                yield next == ' ' || next == '\n' ? place : NONE;
            }
            default -> NONE;
        };
    }

    private static int follows(FoldedText text, int place) {
        if (place + 1 == text.end()) {
            return text.isComplete() ? NONE : UNKNOWN;
        }
        return isSmall(text.unit(place + 1)) ? place : NONE;
    }

    private static boolean isSmall(char unit) {
        return unit >= 'a' && unit <= 'z';
    }
}
