package dev.postern.policy.transform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers for values, from 0 in the order they are asked for. Values that differ in blanks, hyphens and case only have one
 * number. Serves one prompt or one text of an answer; not thread-safe.
 */
final class ValueNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String value) {
        Integer fresh = numbers.size();
        Integer known = numbers.putIfAbsent(normalised(value), fresh);
        return known == null ? fresh : known;
    }

    private static String normalised(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.isEmpty() ? value : kept.toString().toLowerCase(Locale.ROOT);
    }
}
