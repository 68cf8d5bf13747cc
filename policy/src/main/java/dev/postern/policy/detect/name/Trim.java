package dev.postern.policy.detect.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a name begins and ends: without a title, and without the marks and small words that only join it. */
final class Trim {

    /** Forms of address that are given names as often. */
    private static final Set<Integer> NAMES_TOO = Stream.of(
                    "don", "dom", "king", "prince", "major", "mag", "pan", "hon")
            .map(Letters::hash)
            .collect(Collectors.toUnmodifiableSet());

    private Trim() {}

    /** The first token of a name: without the form of address before a person's. */
    static int first(Tokens tokens, NameSpan span) {
        int first = span.first();
        while (span.type() == NameType.PERSON && first < span.last() && isTitle(tokens, first, span.first())) {
            first++;
        }
        return first;
    }

    private static boolean isTitle(Tokens tokens, int at, int first) {
        return (tokens.is(at, WordClass.TITLE) && !NAMES_TOO.contains(tokens.hash(at)))
                || (at > first && tokens.isMark(at, '.') && tokens.is(at - 1, WordClass.TITLE));
    }

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
