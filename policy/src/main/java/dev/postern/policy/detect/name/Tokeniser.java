package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.util.Set;

/** Reads tokens from a place on, one at a time and no further than it is asked. */
final class Tokeniser {
    private static final int LONGEST = 40;

    /** What may stand before a capital inside a family or given name. */
    private static final Set<String> NAME_STARTS = Set.of(
            "Mc", "Mac", "De", "La", "Le", "Van", "Von", "Di", "Da", "Du", "Fitz", "El", "Al", "Del", "Des", "Lo");

    private static final int KNOWN_NAME = WordClass.GIVEN.bit()
            | WordClass.SURNAME.bit()
            | WordClass.CITY.bit()
            | WordClass.BRAND.bit()
            | WordClass.LEGAL.bit();

    private final Window text;
    private final Lexicon lexicon;
    private final Tokens tokens;
    private int place;

    Tokeniser(Window text, Lexicon lexicon, int from) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = new Tokens(text);
        this.place = from;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The classes of the words from {@code first} to {@code last} as one phrase, or of one word. */
    int phrase(int first, int last) {
        int hash = tokens.hash(first);
        for (int t = first + 1; t <= last; t++) {
            hash = Letters.join(hash, tokens.hash(t));
        }
        return lexicon.classes(hash);
    }

    /** Where the next token is looked for. */
    int place() {
        return place;
    }

    /** Reads on until there is a token with this index; false where the text or the reach ends before. */
    boolean reaches(int token) {
        while (tokens.size() <= token) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    /** Reads one token; false at the end of what may be looked at. */
    boolean next() {
        int gap = 0;
        int c = text.at(place);
        while (c != Window.END && c != '\n' && c != '\r' && (c == ' ' || Glyphs.isSpace(c))) {
            gap += c == '\t' ? 2 : 1;
            c = text.at(++place);
        }
        if (c == Window.END) {
            return false;
        }
        int start = place;
        if (Letters.isLatin(c) || (c >= 0x80 && Character.isLetter(c))) {
            word(start, gap);
        } else if (c >= '0' && c <= '9') {
            number(start, gap);
        } else if (c == '\n' || c == '\r' || isEscape(c)) {
            lineEnd(start);
        } else {
            place++;
            tokens.add(start, place, Shape.MARK, gap, c, 0, 0);
        }
        return true;
    }

    private boolean isEscape(int c) {
        return c == '\\' && CharacterClass.isEscape('\\', text.at(place + 1));
    }

    private void lineEnd(int start) {
        place += text.at(place) == '\\' ? 2 : 1;
        if (tokens.size() == 0 || !tokens.isBreak(tokens.size() - 1)) {
            tokens.add(start, place, Shape.BREAK, 0, '\n', 0, 0);
        }
    }

    private void number(int start, int gap) {
        int c = text.at(place);
        boolean letters = false;
        while (place - start < LONGEST && c != Window.END && CharacterClass.isWord(c)) {
            letters |= c > '9';
            c = text.at(++place);
        }
        tokens.add(start, place, letters ? Shape.CODE : Shape.NUMBER, gap, letters ? 'c' : '0', 0, place - start);
    }

    private void word(int start, int gap) {
        WordReader word = new WordReader(text, start);
        place = word.end();
        int classes = word.end() - start > LONGEST ? 0 : lexicon.classes(word.hash());
        Shape shape = word.shape();
        if (shape == Shape.CAPITALS) {
            classes |= lexicon.classes(Letters.capitals(word.hash()));
        } else if (shape == Shape.CAMEL && ((classes & KNOWN_NAME) != 0 || NAME_STARTS.contains(word.beforeHump()))) {
            shape = Shape.CAPITALISED;
        }
        if (classes == 0 && word.isCompound()) {
            classes = lexicon.classes(word.firstPart()) | lexicon.classes(word.lastPart());
        }
        if (shape != Shape.SMALL && isPartOfCode(start, classes, shape)) {
            shape = Shape.CODE;
        }
        tokens.add(start, place, shape, gap, word.hash(), classes, word.edge());
    }

    /** Whether a capitalised word is attached to what prose does not have there. */
    private boolean isPartOfCode(int start, int classes, Shape shape) {
        int before = text.at(start - 1);
        boolean attached = switch (before) {
            case '_', '@', '/', '\\', '#', '$', '%', '^', '~', '<' -> true;
            case '=', ':' -> text.at(start - 2) == before;
            case '.' -> text.at(start - 2) == before || !followsAbbreviation(start);
            default -> false;
        };
        return attached || isCodeAfter(classes, shape);
    }

    private boolean followsAbbreviation(int start) {
        int last = tokens.size() - 1;
        return last < 1
                || tokens.start(last) != start - 1
                || tokens.shape(last - 1) == Shape.INITIAL
                || tokens.is(last - 1, WordClass.TITLE);
    }

    private boolean isCodeAfter(int classes, Shape shape) {
        int after = text.at(place);
        return switch (after) {
            case '_', '@', '(', '[', '{', '/', '\\', '$', '=' -> true;
            case '<' -> text.at(place + 1) != '/';
            case ':' -> text.at(place + 1) == ':';
            case '-' -> text.at(place + 1) >= '0' && text.at(place + 1) <= '9';
            case '.' ->
                CharacterClass.isWord(text.at(place + 1)) && shape != Shape.INITIAL && !WordClass.TITLE.in(classes);
            default -> false;
        };
    }
}
