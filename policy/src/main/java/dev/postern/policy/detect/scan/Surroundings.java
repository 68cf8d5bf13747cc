package dev.postern.policy.detect.scan;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a value, made ready for looking up words: in lower case, words parted by single spaces, camelCase
 * taken apart. Made once for each place, whoever asks. Belongs to one {@link Window}; not thread-safe.
 */
public final class Surroundings {
    /** How many UTF-16 units before a value are looked at. */
    public static final int BEFORE = 64;

    private final Window text;
    private final TableColumns columns;
    private final StringBuilder before = new StringBuilder(2 * BEFORE);
    private int madeFor = Window.END;

    Surroundings(Window text) {
        this.text = text;
        this.columns = new TableColumns(text);
    }

    TableColumns columns() {
        return columns;
    }

    /** The words in the {@value #BEFORE} units before a place; the same buffer every time. */
    public StringBuilder before(int place) {
        if (place != madeFor) {
            int from = place;
            while (from > place - BEFORE && text.at(from - 1) != Window.END) {
                from--;
            }
            plain(before, from, place);
            boolean whole = place - from == BEFORE || from == 0;
            madeFor = whole ? place : Window.END;
        }
        return before;
    }

    /** The words in up to {@code most} units from a place on. What is looked at is held back in a stream. */
    public StringBuilder after(int place, int most) {
        int to = place;
        while (to < place + most && text.at(to) != Window.END) {
            to++;
        }
        StringBuilder after = new StringBuilder(to - place + 2);
        plain(after, place, to);
        return after;
    }

    /** The words of the name of the column a place stands in, or null where it stands in no table. */
    public @Nullable StringBuilder column(int place) {
        @Nullable String name = columns.at(place);
        if (name == null) {
            return null;
        }
        StringBuilder words = new StringBuilder(name.length() + 2);
        words.append(' ');
        for (int i = 0; i < name.length(); i++) {
            append(words, name.charAt(i), i > 0 ? name.charAt(i - 1) : ' ');
        }
        return close(words);
    }

    private void plain(StringBuilder words, int from, int to) {
        words.setLength(0);
        words.append(' ');
        int last = ' ';
        for (int place = from; place < to; place++) {
            int unit = text.at(place);
            append(words, (char) unit, (char) last);
            last = unit;
        }
        close(words);
    }

    private static void append(StringBuilder words, char unit, char last) {
        if (unit < 0x80) {
            boolean upper = unit >= 'A' && unit <= 'Z';
            if (upper && Character.isLowerCase(last)) {
                words.append(' ');
            }
            if (upper || CharacterClass.isWord(unit)) {
                words.append((char) (upper ? unit | 0x20 : unit));
                return;
            }
        } else if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
            boolean hump = Character.isUpperCase(unit) && Character.isLowerCase(last);
            words.append(hump ? " " : "").append(Character.toLowerCase(unit));
            return;
        } else if (Character.getType(unit) == Character.NON_SPACING_MARK || Character.getType(unit) == Character.COMBINING_SPACING_MARK) {
            words.append(unit);
            return;
        }
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static StringBuilder close(StringBuilder words) {
        if (words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words;
    }
}
