package dev.postern.policy.detect.scan;

/**
 * Folds a text while it arrives, see {@link FoldTable}. A letter of another script is folded to the ASCII letter it looks
 * like only in a word that also has ASCII letters or digits, so that Cyrillic and Greek words stay what they are; until
 * that is known the beginning of the word waits. A run of at least four tag characters, which show nothing, is the text
 * they spell; fewer are dropped. Serves one text; not thread-safe.
 */
final class Folding {
    /** Takes what was folded. */
    interface Sink {
        /** One unit, and the raw units it stands for: the first, and one past the last. */
        void put(char folded, int from, int to);
    }

    private static final int SHORTEST_TAG_TEXT = 4;
    private static final int TAGS = 0xe0000;

    private final Sink sink;
    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder tags = new StringBuilder();
    private int lettersFrom;
    private int tagsFrom;
    private int taken;
    private char high;
    private boolean hasHigh;
    private boolean spellsTags;
    private boolean styled;
    private Word word = Word.NONE;

    Folding(Sink sink) {
        this.sink = sink;
    }

    /** First raw unit that was taken and not put yet; where none waits, how many were taken. */
    int waitingFrom() {
        if (!letters.isEmpty()) {
            return lettersFrom;
        }
        return tags.isEmpty() || spellsTags ? taken - (hasHigh ? 1 : 0) : tagsFrom;
    }

    boolean isWaiting() {
        return hasHigh || !letters.isEmpty() || (!tags.isEmpty() && !spellsTags);
    }

    /** Notes that units were put without being folded because they are ASCII; the last of them is {@code last}. */
    void passed(int count, char last) {
        taken += count;
        word = isAsciiWord(last) ? Word.LATIN : Word.NONE;
    }

    /** Whether ASCII may pass by: nothing waits for what follows. */
    boolean isIdle() {
        return !isWaiting() && tags.isEmpty();
    }

    void take(char unit) {
        if (hasHigh) {
            hasHigh = false;
            if (Character.isLowSurrogate(unit)) {
                taken++;
                fold(Character.toCodePoint(high, unit), taken - 2);
                return;
            }
            fold(high, taken - 1);
        }
        taken++;
        if (Character.isHighSurrogate(unit)) {
            high = unit;
            hasHigh = true;
        } else {
            fold(unit, taken - 1);
        }
    }

    /** The text is over: what waits is put as it is. */
    void finish() {
        if (hasHigh) {
            hasHigh = false;
            fold(high, taken - 1);
        }
        endTags(taken);
        settle(false);
    }

    private void fold(int codePoint, int from) {
        if (codePoint >= TAGS && codePoint < TAGS + 0x80) {
            tag(codePoint, from);
            return;
        }
        endTags(from);
        int to = from + Character.charCount(codePoint);
        if (codePoint >= ' ' && codePoint < 0x7f) {
            styled = false;
            ascii((char) codePoint, from, to);
            return;
        }
        if (codePoint < 0x80) {
            if (codePoint >= 0x09 && codePoint <= 0x0d) {
                ascii((char) codePoint, from, to);
            }
            return;
        }
        char lookalike = FoldTable.lookalike(codePoint);
        if (lookalike != FoldTable.NOTHING) {
            lookalike((char) codePoint, lookalike, from, to);
            return;
        }
        if (!styled && isPunctuation(codePoint)) {
            other(codePoint, from, to);
            return;
        }
        int folded = FoldTable.of(codePoint);
        styled = folded != codePoint && folded != FoldTable.NOTHING;
        if (folded == codePoint) {
            String expansion = FoldTable.expansion(codePoint);
            if (expansion == null) {
                other(codePoint, from, to);
            } else {
                expansion.chars().forEach(c -> ascii((char) c, from, to));
            }
        } else if (folded != FoldTable.NOTHING) {
            ascii((char) folded, from, to);
        }
    }

    private void ascii(char folded, int from, int to) {
        boolean inWord = isAsciiWord(folded);
        settle(inWord);
        word = inWord ? Word.LATIN : Word.NONE;
        sink.put(folded, from, to);
    }

    private void lookalike(char unit, char ascii, int from, int to) {
        if (word == Word.NONE) {
            word = Word.OPEN;
            lettersFrom = from;
        }
        switch (word) {
            case LATIN -> sink.put(ascii, from, to);
            case OPEN -> wait(unit, from);
            case OTHER, NONE -> sink.put(unit, from, to);
        }
    }

    /** Units that nothing was put for may stand between waiting letters: they wait with them. */
    private void wait(char unit, int from) {
        while (lettersFrom + letters.length() < from) {
            letters.append(FoldTable.NOTHING);
        }
        letters.append(unit);
    }

    private void other(int codePoint, int from, int to) {
        boolean letter = CharacterClass.isWord(codePoint);
        boolean latin = letter && codePoint < 0x250;
        settle(false);
        if (!letter || CharacterClass.isUnspaced(codePoint)) {
            word = Word.NONE;
        } else if (!latin) {
            word = Word.OTHER;
        } else if (word == Word.NONE) {
            word = Word.LATIN;
        }
        if (to - from == 1) {
            sink.put((char) codePoint, from, to);
        } else {
            sink.put(Character.highSurrogate(codePoint), from, from + 1);
            sink.put(Character.lowSurrogate(codePoint), from + 1, to);
        }
    }

    private void settle(boolean asAscii) {
        for (int i = 0; i < letters.length(); i++) {
            char unit = letters.charAt(i);
            if (unit != FoldTable.NOTHING) {
                sink.put(asAscii ? FoldTable.lookalike(unit) : unit, lettersFrom + i, lettersFrom + i + 1);
            }
        }
        if (!letters.isEmpty()) {
            letters.setLength(0);
            word = asAscii ? Word.LATIN : Word.OTHER;
        }
    }

    private void tag(int codePoint, int from) {
        if (tags.isEmpty()) {
            tagsFrom = from;
        }
        tags.append((char) (codePoint - TAGS));
        if (spellsTags) {
            spell(tags.length() - 1);
        } else if (tags.length() == SHORTEST_TAG_TEXT) {
            spellsTags = true;
            ascii(' ', tagsFrom, tagsFrom);
            for (int i = 0; i < SHORTEST_TAG_TEXT; i++) {
                spell(i);
            }
        }
    }

    private void spell(int number) {
        char c = tags.charAt(number);
        if (c >= ' ' && c < 0x7f) {
            ascii(c, tagsFrom + 2 * number, tagsFrom + 2 * number + 2);
        }
    }

    private void endTags(int at) {
        if (!tags.isEmpty()) {
            tags.setLength(0);
            if (spellsTags) {
                spellsTags = false;
                ascii(' ', at, at);
            }
        }
    }

    /** Full-width marks are ordinary in Chinese and Japanese; only between full-width letters they stand for ASCII ones. */
    private static boolean isPunctuation(int codePoint) {
        return codePoint >= 0xff01
                && codePoint <= 0xff1f
                && "\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f".indexOf(codePoint) >= 0;
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && CharacterClass.isWord(c);
    }

    /** What is known of the word that letters are met in. */
    private enum Word {
        /** None has begun. */
        NONE,
        /** Only letters so far that look like ASCII ones. */
        OPEN,
        /** It has ASCII letters or digits. */
        LATIN,
        /** It has letters that look like no ASCII one. */
        OTHER
    }
}
