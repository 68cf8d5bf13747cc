package dev.postern.policy.detect.context;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words that speak for a finding when they stand close by, in any case, alone or inside a field name. Short words count
 * only whole, long ones also as part of a compound.
 */
public final class Nearby {
    private static final int BEFORE = 64;
    private static final int AFTER = 32;
    private static final int LONGEST_WHOLE_WORD = 4;

    private final List<String> words;

    /** @param words in lower case; spaces stand for anything between two words */
    public Nearby(List<String> words) {
        this.words = List.copyOf(words);
    }

    public static Nearby of(String... words) {
        return new Nearby(List.of(words));
    }

    /** The word that stands in the 64 units before, or null. */
    @Nullable
    public String before(Window text, int start) {
        return in(before(text, start, BEFORE));
    }

    /** The word that stands in the 32 units after, or null. What is looked at is held back in a stream. */
    @Nullable
    public String after(Window text, int end) {
        StringBuilder after = new StringBuilder();
        for (int place = end; place < end + AFTER && text.at(place) != Window.END; place++) {
            after.append((char) text.at(place));
        }
        return in(plain(after));
    }

    /** The word before, or else after, or null. */
    @Nullable
    public String around(Window text, int start, int end) {
        String before = before(text, start);
        return before != null ? before : after(text, end);
    }

    /** What stands before a place, in lower case and with single spaces for all that parts words. */
    public static String before(Window text, int start, int most) {
        int from = start;
        while (from > start - most && text.at(from - 1) != Window.END) {
            from--;
        }
        return plain(text.slice(from, start));
    }

    private static String plain(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length() + 2).append(' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
                plain.append(hump ? " " : "").append(c);
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        if (plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private @Nullable String in(String plain) {
        for (String word : words) {
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                if (word.length() > LONGEST_WHOLE_WORD || standsAlone(plain, at, at + word.length())) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean standsAlone(String plain, int from, int to) {
        return from > 0
                && to < plain.length()
                && !CharacterClass.joins(plain.charAt(from - 1), plain.charAt(from))
                && !CharacterClass.joins(plain.charAt(to - 1), plain.charAt(to));
    }
}
