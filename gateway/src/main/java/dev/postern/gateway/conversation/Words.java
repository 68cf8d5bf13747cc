package dev.postern.gateway.conversation;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody looks for: all of these words, in any order, in any case, also within longer words. Never printed. */
final class Words {
    private static final int LONGEST = 200;
    private static final int MOST = 8;
    private static final int BEFORE = 40;
    private static final int EXCERPT = 160;

    private final List<String> each;

    private Words(List<String> each) {
        this.each = each;
    }

    /** @throws RefusedException {@code invalid_request} where there are none, or too many */
    static Words of(String text) {
        List<String> words = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (text.length() > LONGEST || words.isEmpty() || words.size() > MOST) {
            throw Parameters.invalid(
                    "Look for 1 to " + MOST + " words, " + LONGEST + " characters together at most.", "words");
        }
        return new Words(words);
    }

    boolean standIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return each.stream().allMatch(small::contains);
    }

    /** The stretch of a text in which the first of them stands, on one line; empty where not all of them stand in it. */
    Optional<String> excerpt(String text) {
        if (!standIn(text)) {
            return Optional.empty();
        }
        // Small letters may be longer than capitals in a few alphabets; the place is then close enough.
        int at = Math.min(text.length(), text.toLowerCase(Locale.ROOT).indexOf(each.getFirst()));
        int from = boundary(text, Math.max(0, at - BEFORE));
        int to = boundary(text, Math.min(text.length(), from + EXCERPT));
        String line = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return Optional.of((from > 0 ? "… " : "") + line + (to < text.length() ? " …" : ""));
    }

    /** Not between the two halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    @Override
    public String toString() {
        return "Words[" + each.size() + "]";
    }
}
