package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words in a row with room between them, written as {@code ignore|disregard 2 PREVIOUS 1 instruction*}: alternatives, how
 * many words may stand between, a star for any ending, a {@link WordGroup} in capitals. Immutable and thread-safe.
 */
final class Phrase {
    private final List<List<String>> words = new ArrayList<>();
    private final List<Stems> stems = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();

    Phrase(String written) {
        int gap = 0;
        for (String token : written.split(" ", -1)) {
            if (Character.isDigit(token.charAt(0))) {
                gap = Integer.parseInt(token);
            } else if (isGroup(token)) {
                add(
                        gap,
                        WordGroup.valueOf(token).words(),
                        WordGroup.valueOf(token).stems());
                gap = 0;
            } else {
                List<String> alternatives = Stream.of(token.split("\\|", -1))
                        .flatMap(word -> isGroup(word) ? WordGroup.valueOf(word).words().stream() : Stream.of(word))
                        .toList();
                add(gap, alternatives, new Stems(alternatives));
                gap = 0;
            }
        }
    }

    private void add(int gap, List<String> alternatives, Stems tree) {
        words.add(alternatives);
        stems.add(tree);
        gaps.add(gap);
    }

    private static boolean isGroup(String word) {
        return !word.contains("|") && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** The words it can begin with. */
    List<String> beginnings() {
        return words.getFirst();
    }

    /**
     * The phrase that begins at a place, or null.
     *
     * @param firstEnd where the word ends that begins there, which is one of {@link #beginnings()}
     */
    @Nullable
    Reading read(Window text, int start, int firstEnd) {
        if (walk(text, firstEnd, null) == Letters.NONE) {
            return null;
        }
        List<String> read = new ArrayList<>();
        read.add(plain(0, stems.getFirst().at(text, start)));
        int end = walk(text, firstEnd, read);
        return new Reading(end, saysOwn(text, start, end), List.copyOf(read));
    }

    /** Goes from word to word; the end of the last, or {@link Letters#NONE}. Notes the words of the rule where asked. */
    private int walk(Window text, int firstEnd, @Nullable List<String> read) {
        int end = firstEnd;
        for (int slot = 1; slot < stems.size(); slot++) {
            int word = Stems.NONE;
            for (int room = gaps.get(slot); word == Stems.NONE; room--) {
                int place = room < 0 ? Letters.NONE : Letters.nextWord(text, end);
                if (place == Letters.NONE) {
                    return Letters.NONE;
                }
                word = stems.get(slot).at(text, place);
                end = Letters.wordEnd(text, place);
            }
            if (read != null) {
                read.add(plain(slot, word));
            }
        }
        return end;
    }

    private String plain(int slot, int word) {
        return words.get(slot).get(word).replace("*", "");
    }

    private static boolean saysOwn(Window text, int start, int end) {
        int place = start;
        while (place != Letters.NONE && place < end) {
            if (WordGroup.OWN.stems().at(text, place) != Stems.NONE) {
                return true;
            }
            place = Letters.nextWord(text, Letters.wordEnd(text, place));
        }
        return false;
    }

    /**
     * A phrase as it was found.
     *
     * @param end one past its last UTF-16 unit
     * @param own whether it is about the writer's own words, as in "ignore my last instructions"
     * @param words the words of the rule
     */
    record Reading(int end, boolean own, List<String> words) {}
}
