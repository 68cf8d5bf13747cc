package dev.postern.policy.detect.name;

/** Where a name ends: without the marks and small words that only join it to what follows. */
final class Trim {

    private Trim() {}

    /** The last token of a name that belongs to it, or one before its first where none does. */
    static int last(Tokens tokens, NameSpan span) {
        int last = span.last();
        boolean small = tokens.shape(span.first()) == Shape.SMALL;
        while (last >= span.first() && isLoose(tokens, last, small)) {
            last--;
        }
        return last;
    }

    private static boolean isLoose(Tokens tokens, int at, boolean small) {
        if (tokens.shape(at) == Shape.MARK) {
            boolean abbreviation = tokens.hash(at) == '.'
                    && (tokens.is(at - 1, WordClass.LEGAL) || tokens.shape(at - 1) == Shape.INITIAL);
            return !abbreviation;
        }
        return tokens.shape(at) == Shape.SMALL && !small;
    }
}
