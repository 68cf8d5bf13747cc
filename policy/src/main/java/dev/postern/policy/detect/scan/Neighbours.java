package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sure values that stand before, which speak for a possible one of their type in the same list. Knows only what was
 * decided before, so a stream is weighed as the whole text is. Not thread-safe.
 */
final class Neighbours {
    /** How many units may stand between the two: no more than a matcher may look back. */
    private static final int FARTHEST = 64;

    private static final int LONGEST_JOINER = 4;

    /** What joins the last two of a list. */
    private static final Set<String> JOINERS =
            Set.of("and", "or", "und", "oder", "et", "ou", "y", "o", "e", "ed", "en", "of", "och", "og", "i");

    private final FoldedText text;
    private final Surroundings surroundings;
    private final Map<String, Integer> ends = new HashMap<>();

    Neighbours(FoldedText text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
    }

    /** A value was found that ends at a place of the folded text. */
    void note(Finding finding, int end) {
        if (finding.likelihood().compareTo(Likelihood.LIKELY) >= 0) {
            ends.put(finding.type(), end);
        }
    }

    /** A match at a place as likely as its neighbour makes it. In a table the names of the columns speak instead. */
    Match weigh(Kind kind, int start, Match match) {
        if (!match.listable() || match.likelihood() != Likelihood.POSSIBLE) {
            return match;
        }
        int end = ends.getOrDefault(kind.type(), Window.END);
        return end != Window.END
                        && end < start
                        && start - end <= FARTHEST
                        && isListGap(end, start)
                        && surroundings.column(start) == null
                ? new Match(
                        match.end(),
                        Likelihood.LIKELY,
                        match.why() + " Beside another of the same kind.",
                        match.tail(),
                        true)
                : match;
    }

    /** Whether only what parts two items of a list stands there: a mark, a line break or a joining word. */
    private boolean isListGap(int from, int to) {
        int marks = 0;
        int lines = 0;
        int place = from;
        while (place < to) {
            char unit = text.unit(place);
            int wordEnd = wordEnd(place, to);
            if (unit == '\n') {
                lines++;
            } else if (",;/&".indexOf(unit) >= 0) {
                marks++;
            } else if (wordEnd > place) {
                boolean joins = JOINERS.contains(text.slice(place, wordEnd));
                if (!joins && !(lines > 0 && isNumbering(place, wordEnd, to))) {
                    return false;
                }
                marks += joins ? 1 : 0;
            } else if (" \r\"'*-.)\u2022\u2013".indexOf(unit) < 0) {
                return false;
            }
            place = Math.max(place + 1, wordEnd);
        }
        return lines <= 1 && marks <= 2 && lines + marks > 0;
    }

    private int wordEnd(int from, int to) {
        int place = from;
        while (place < to && place - from <= LONGEST_JOINER && CharacterClass.isWord(text.unit(place))) {
            place++;
        }
        return place;
    }

    /** Whether this numbers the items of a list, as in {@code 2.} or {@code 13)}. */
    private boolean isNumbering(int from, int end, int to) {
        boolean digits = end - from <= 2;
        for (int place = from; place < end; place++) {
            digits &= text.unit(place) >= '0' && text.unit(place) <= '9';
        }
        return digits && end < to && (text.unit(end) == '.' || text.unit(end) == ')');
    }
}
