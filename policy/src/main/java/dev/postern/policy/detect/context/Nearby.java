package dev.postern.policy.detect.context;

import dev.postern.policy.detect.context.Mention.Side;
import dev.postern.policy.detect.scan.PlainWords;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that speak for a finding when they stand close by, in any case, alone or inside a field name, or when they name
 * the column of the table it stands in. Short words count only whole, long ones also as part of a compound, unless
 * they are given with a space before and after. Immutable and thread-safe.
 */
public final class Nearby {
    private static final int AFTER = 32;

    private final WordSet words;

    /** @param words in lower case; spaces stand for anything between two words */
    public Nearby(List<String> words) {
        this.words = new WordSet(words);
    }

    public static Nearby of(String... words) {
        return new Nearby(List.of(words));
    }

    /** The word that stands in the 64 units before or in the name of the column, or null. */
    public @Nullable String before(Window text, int start) {
        return word(mentionBefore(text, start));
    }

    /** The word that stands in the 32 units after, or null. What is looked at is held back in a stream. */
    public @Nullable String after(Window text, int end) {
        return word(mentionAfter(text, end));
    }

    /** The word before, or else after, or null. */
    public @Nullable String around(Window text, int start, int end) {
        return word(mention(text, start, end));
    }

    /** The nearest word before or after a value, or in the name of its column; null where there is none. */
    public @Nullable Mention mention(Window text, int start, int end) {
        Mention before = mentionBefore(text, start);
        return before != null ? before : mentionAfter(text, end);
    }

    /** The nearest word before a value or in the name of its column, or null. */
    public @Nullable Mention mentionBefore(Window text, int start) {
        PlainWords before = text.surroundings().before(start);
        for (int place = before.length() - 2; place >= 0; place--) {
            String word = words.at(before, place);
            if (word != null) {
                return new Mention(word.strip(), Side.BEFORE, before.spaces(place + word.length(), before.length()));
            }
        }
        return inColumn(text, start);
    }

    private @Nullable Mention inColumn(Window text, int start) {
        PlainWords column = text.surroundings().column(start);
        if (column != null) {
            for (int place = 0; place < column.length() - 1; place++) {
                String word = words.at(column, place);
                if (word != null) {
                    return new Mention(word.strip(), Side.COLUMN, 0);
                }
            }
        }
        return null;
    }

    /** The nearest word in the 32 units after, or null. What is looked at is held back in a stream. */
    public @Nullable Mention mentionAfter(Window text, int end) {
        PlainWords after = text.surroundings().after(end, AFTER);
        for (int place = 0; place < after.length() - 1; place++) {
            String word = words.at(after, place);
            if (word != null) {
                return new Mention(word.strip(), Side.AFTER, after.spaces(0, place));
            }
        }
        return null;
    }

    private static @Nullable String word(@Nullable Mention mention) {
        return mention == null ? null : mention.word();
    }

    /** What stands before a place, in lower case and with single spaces for all that parts words; at most 64 units. */
    public static String before(Window text, int start, int most) {
        String before = text.surroundings().before(start).toString();
        return before.length() <= most ? before : before.substring(before.length() - most);
    }
}
