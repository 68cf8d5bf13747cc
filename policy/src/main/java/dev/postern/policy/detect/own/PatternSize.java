package dev.postern.policy.detect.own;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large a pattern becomes when its counted repetitions are written out, as RE2/J does: {@code (a{1000}){1000}} is a
 * million states. The engine knows no limit of its own, so a short pattern could take all memory; this one is asked
 * before the engine. Counts elements, roughly and rather too many than too few.
 */
final class PatternSize {
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?\\}");
    private static final int CAP = 1 << 20;

    private final String pattern;
    private final Deque<Integer> outside = new ArrayDeque<>();
    private int place;
    private int size;
    private int last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Elements of the pattern, a million at most; of something that is no pattern, any number. */
    static int of(String pattern) {
        PatternSize counting = new PatternSize(pattern);
        while (counting.place < pattern.length()) {
            counting.step();
        }
        while (!counting.outside.isEmpty()) {
            counting.close();
        }
        return counting.size;
    }

    private void step() {
        char c = pattern.charAt(place++);
        switch (c) {
            case '(' -> open();
            case ')' -> close();
            case '[' -> {
                skipClass();
                add(1);
            }
            case '\\' -> escape();
            case '{' -> repeat();
            default -> add(1);
        }
    }

    private void add(int elements) {
        last = elements;
        size = capped((long) size + elements);
    }

    private void open() {
        outside.push(size);
        size = 0;
    }

    private void close() {
        if (!outside.isEmpty()) {
            int inside = size;
            size = outside.pop();
            add(capped(inside + 2L));
        }
    }

    private void repeat() {
        Matcher repetition = REPETITION.matcher(pattern).region(place - 1, pattern.length());
        if (!repetition.lookingAt()) {
            add(1);
            return;
        }
        place = repetition.end();
        int times = Math.max(number(repetition.group(1)), number(repetition.group(2)));
        size = capped(size - last + (long) last * Math.max(1, times));
        last = capped((long) last * Math.max(1, times));
    }

    private void escape() {
        if (pattern.startsWith("Q", place)) {
            int end = pattern.indexOf("\\E", place);
            add(1);
            size = capped(size + (end < 0 ? pattern.length() : end) - (long) place);
            place = end < 0 ? pattern.length() : end + 2;
            return;
        }
        boolean named = place < pattern.length() && "pPx".indexOf(pattern.charAt(place)) >= 0;
        place++;
        if (named && pattern.startsWith("{", place)) {
            int end = pattern.indexOf('}', place);
            place = end < 0 ? pattern.length() : end + 1;
        }
        add(1);
    }

    /** To behind the bracket that closes a class; one that stands first belongs to the class. */
    private void skipClass() {
        place += pattern.startsWith("^", place) ? 1 : 0;
        place += pattern.startsWith("]", place) ? 1 : 0;
        while (place < pattern.length() && pattern.charAt(place) != ']') {
            int named = pattern.startsWith("[:", place) ? pattern.indexOf(":]", place + 2) : -1;
            if (named >= 0) {
                place = named + 2;
            } else {
                place += pattern.charAt(place) == '\\' ? 2 : 1;
            }
        }
        place++;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static int capped(long elements) {
        return (int) Math.min(CAP, elements);
    }
}
