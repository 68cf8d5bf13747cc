package dev.postern.policy.detect.own;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import dev.postern.policy.detect.scan.WindowText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pattern of the company's own describes (RE2 syntax, no backtracking). The longest match is {@value
 * Window#REACH} units; whole words are the author's business, by {@code \b}. The engine is asked only where a match may
 * begin by its {@link PatternFilter}, and what both do is charged to the budget of the text.
 */
public final class PatternMatcher implements SingleMatcher {
    /** A value is 256 units long at most, so no pattern needs more elements than a few times that. */
    private static final int LARGEST = 1000;

    /** Elements of a pattern that make a character of the text one step dearer. */
    private static final int ELEMENTS_PER_STEP = 64;

    /** What it takes to set the engine up, in steps. */
    private static final int STEPS_TO_START = 8;

    /** Looks of the filter that take as long as a step of the engine. */
    private static final int LOOKS_PER_STEP = 16;

    private static final String[] EDGES = {"", "\n", "a", " "};

    private final Kind kind;
    private final Pattern first;
    private final Pattern later;
    private final PatternFilter filter;
    private final int stepsForUnit;
    private final @Nullable Nearby near;
    private final Likelihood likelihood;

    private PatternMatcher(String detector, String type, String pattern, @Nullable Nearby near, Likelihood likelihood) {
        this.kind = new Kind(detector, type);
        this.first = Pattern.compile("\\A(?:" + pattern + ")");
        this.later = Pattern.compile("\\A(?s:.)(?:" + pattern + ")");
        this.filter = new PatternFilter(PatternStart.of(pattern));
        this.stepsForUnit = 1 + PatternSize.of(pattern) / ELEMENTS_PER_STEP;
        this.near = near;
        this.likelihood = likelihood;
    }

    /**
     * Compiles a pattern.
     *
     * @param near words of which one must stand close by for {@code likelihood}; one level less without; empty for none
     * @throws IllegalArgumentException where the pattern is none, too large or can match nothing at all; the message is for
     *     its author and does not quote it
     */
    public static PatternMatcher compile(
            String detector, String type, String pattern, List<String> near, Likelihood likelihood) {
        if (PatternSize.of(pattern) > LARGEST) {
            throw new IllegalArgumentException("With its repetitions written out this pattern has more than " + LARGEST
                    + " elements; repeat less.");
        }
        try {
            Pattern.compile(pattern);
            if (matchesNothing(pattern)) {
                throw new IllegalArgumentException(
                        "This pattern also matches where nothing stands; let it take at least one character.");
            }
            return new PatternMatcher(detector, type, pattern, words(near), likelihood);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("This is no pattern in RE2 syntax: " + e.getDescription() + ".", e);
        }
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Anchor anchor() {
        return filter.anchor();
    }

    @Override
    public boolean beginsWithPlainWord() {
        return filter.beginsPlainly();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        long looks = text.looks();
        boolean may = filter.mayBeginAt(text, start);
        text.spend((text.looks() - looks) / LOOKS_PER_STEP);
        if (!may) {
            return null;
        }
        if (Character.isSupplementaryCodePoint(text.codePointBefore(start + 1))) {
            return null;
        }
        int end =
                text.at(start - 1) == Window.END ? end(first, text, start, start) : end(later, text, start - 1, start);
        if (end <= start) {
            return null;
        }
        String why = "The pattern '" + kind.detector() + "' matches";
        if (near == null) {
            return new Match(end, likelihood, why + ".");
        }
        String word = near.around(text, start, end);
        return word != null
                ? new Match(end, likelihood, why + ", the word '" + word + "' close by.")
                : new Match(end, oneLess(likelihood), why + ", no word close by speaks for it.");
    }

    private int end(Pattern pattern, Window text, int from, int start) {
        int length = text.limit(start + Window.REACH) - from;
        long looks = text.looks();
        com.google.re2j.Matcher matcher = pattern.matcher(new WindowText(text, from, length));
        int end = matcher.lookingAt() ? from + matcher.end() : Window.END;
        text.spend((text.looks() - looks + STEPS_TO_START) * stepsForUnit);
        return end;
    }

    private static Likelihood oneLess(Likelihood likelihood) {
        return switch (likelihood) {
            case VERY_LIKELY -> Likelihood.LIKELY;
            case LIKELY -> Likelihood.POSSIBLE;
            case POSSIBLE -> Likelihood.UNLIKELY;
            case UNLIKELY, VERY_UNLIKELY -> Likelihood.VERY_UNLIKELY;
        };
    }

    private static @Nullable Nearby words(List<String> near) {
        return near.isEmpty()
                ? null
                : new Nearby(
                        near.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * Whether the pattern matches between two characters without taking one. What an assertion can see on either side is
     * nothing, a line break, a word character or another one, so all pairs of these are tried.
     */
    private static boolean matchesNothing(String pattern) {
        for (String before : EDGES) {
            for (String after : EDGES) {
                String framed = "\\A" + Pattern.quote(before) + "(?:" + pattern + ")" + Pattern.quote(after) + "\\z";
                if (Pattern.compile(framed).matcher(before + after).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
