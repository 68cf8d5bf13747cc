package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one to five words, in normal form folded and parted by one space. Up to three characters that belong to no word may
 * stand between two; of scripts that put no spaces between words every letter is one.
 */
final class WordsReader implements ValueReader {
    private static final int MOST_WORDS = 5;
    private static final int WIDEST_GAP = 3;
    private static final int NOWHERE = -1;

    @Override
    public List<String> readings(String value) {
        StringBuilder reading = new StringBuilder(value.length());
        int before = Window.END;
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            if (CharacterClass.isWord(codePoint)) {
                if (!reading.isEmpty() && !CharacterClass.joins(before, codePoint)) {
                    reading.append(' ');
                }
                append(reading, codePoint);
                before = codePoint;
            } else if (!isUnseen(codePoint)) {
                before = Window.END;
            }
            i += Character.charCount(codePoint);
        }
        return reading.isEmpty() ? List.of() : List.of(reading.toString());
    }

    @Override
    public int size(String reading) {
        int words = 1 + (int) reading.chars().filter(c -> c == ' ').count();
        return words > MOST_WORDS ? 0 : words;
    }

    @Override
    public List<String> beginnings(String reading) {
        List<String> beginnings = new ArrayList<>();
        for (int space = reading.indexOf(' '); space >= 0; space = reading.indexOf(' ', space + 1)) {
            beginnings.add(reading.substring(0, space + 1));
        }
        return beginnings;
    }

    @Override
    public void read(Window text, int start, int ceiling, ColumnSearch search) {
        SipHash.Run run = search.begin();
        int stop = Math.min(ceiling, start + LONGEST + 1);
        int place = start;
        for (int words = 1; words <= MOST_WORDS; words++) {
            place = word(text, place, stop, run);
            if (place == NOWHERE) {
                return;
            }
            if (search.hasSize(words) && search.mayHold(run.value())) {
                search.offer(text, start, place);
            }
            run.add(' ');
            if (!search.hasSizeAbove(words) || !search.mayHold(run.value())) {
                return;
            }
            place = gap(text, place);
            if (place == NOWHERE) {
                return;
            }
        }
    }

    /** Adds the word that begins at a place to the run and answers its end, or nowhere if it is not over before {@code stop}. */
    private static int word(Window text, int start, int stop, SipHash.Run run) {
        int place = start;
        int before = Window.END;
        while (place < stop) {
            int codePoint = text.codePointAt(place);
            if (CharacterClass.isWord(codePoint)
                    ? before != Window.END && !CharacterClass.joins(before, codePoint)
                    : !isUnseen(codePoint)) {
                return place == start ? NOWHERE : place;
            }
            add(run, codePoint);
            before = CharacterClass.isWord(codePoint) ? codePoint : before;
            place += Character.charCount(codePoint);
        }
        return NOWHERE;
    }

    private static int gap(Window text, int from) {
        int place = from;
        for (int width = 0; width <= WIDEST_GAP; width++) {
            int codePoint = text.codePointAt(place);
            if (CharacterClass.isWord(codePoint)) {
                return place;
            }
            if (codePoint == Window.END) {
                return NOWHERE;
            }
            place += Character.charCount(codePoint);
        }
        return NOWHERE;
    }

    private static boolean isUnseen(int codePoint) {
        return codePoint >= 0x80 && Folding.WITHOUT_CASE.of(codePoint).isEmpty();
    }

    private static void append(StringBuilder reading, int codePoint) {
        if (codePoint < 0x80) {
            reading.append(Folding.WITHOUT_CASE.ofAscii(codePoint));
        } else {
            reading.append(Folding.WITHOUT_CASE.of(codePoint));
        }
    }

    private static void add(SipHash.Run run, int codePoint) {
        if (codePoint < 0x80) {
            run.add(Folding.WITHOUT_CASE.ofAscii(codePoint));
            return;
        }
        String units = Folding.WITHOUT_CASE.of(codePoint);
        for (int i = 0; i < units.length(); i++) {
            run.add(units.charAt(i));
        }
    }
}
