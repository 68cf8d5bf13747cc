package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;

/** Reads the normalised characters of a text from a place on, as far as somebody asks. Not thread-safe. */
final class Normalised {
    private final Window text;
    private final int stop;
    private final char[] characters = new char[Shape.CERTAIN + Shape.STEP];
    private int length;
    private int place;

    Normalised(Window text, int start, int stop) {
        this.text = text;
        this.place = start;
        this.stop = stop;
    }

    /** Reads until there are so many characters; false where the text or what may be looked at of it ends before. */
    boolean readTo(int wanted) {
        while (length < wanted) {
            int codePoint = place < stop ? text.codePointAt(place) : Window.END;
            if (codePoint == Window.END) {
                return false;
            }
            if (CharacterClass.isWord(codePoint)) {
                Shape.normalise(codePoint, this::append);
            }
            place += Character.charCount(codePoint);
        }
        return true;
    }

    char at(int index) {
        return characters[index];
    }

    /** One past the last unit that was read. */
    int place() {
        return place;
    }

    private void append(int unit) {
        if (length < characters.length) {
            characters[length++] = (char) unit;
        }
    }
}
