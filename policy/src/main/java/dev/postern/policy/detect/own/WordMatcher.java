package dev.postern.policy.detect.own;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words and phrases of the company's own: whole words only, however their letters are encoded, and over blanks, line
 * breaks, hyphens and underscores between the words of a phrase. Thousands of words cost hardly more than one.
 */
public final class WordMatcher implements SingleMatcher {
    private static final int LONGEST = 200;
    private static final int NONE = -1;

    private final Kind kind;
    private final WordTrie words;
    private final Beginnings beginnings;
    private final Anchor anchor;
    private final boolean beginsPlainly;

    /**
     * @param words at least one, none blank, none longer than 200 characters
     * @param ignoreCase whether capitals and small letters of any script are the same
     * @throws IllegalArgumentException where {@code words} is not as it has to be; the message is for its author
     */
    public WordMatcher(String detector, String type, List<String> words, boolean ignoreCase) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A word list needs at least one word, and none may be blank.");
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw new IllegalArgumentException("A word or phrase may have at most " + LONGEST + " characters.");
        }
        this.kind = new Kind(detector, type);
        Spelling spelling = ignoreCase ? Spelling.WITHOUT_CASE : Spelling.WITH_CASE;
        List<String> spelled = words.stream().map(spelling::of).toList();
        if (spelled.contains("")) {
            throw new IllegalArgumentException("A word needs at least one character that can be seen.");
        }
        this.words = new WordTrie(spelled, spelling);
        this.beginnings = new Beginnings(spelled);
        this.anchor = anchor(this.words.firsts());
        this.beginsPlainly = spelled.stream().anyMatch(spelling::beginsPlainly);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Anchor anchor() {
        return anchor;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return beginsPlainly;
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int end = longest(text, start);
        return end == NONE
                ? null
                : new Match(end, Likelihood.VERY_LIKELY, "A word or phrase of the list '" + kind.detector() + "'.");
    }

    private int longest(Window text, int start) {
        if (!beginnings.mayBeginAt(text, start)) {
            return NONE;
        }
        int first = text.codePointAt(start);
        if (CharacterClass.joins(text.codePointBefore(start), first) && text.isInsideWord(start)) {
            return NONE;
        }
        boolean parted = Spelling.parts(first);
        int node = WordTrie.ROOT;
        int place = start;
        int end = NONE;
        while (node != WordTrie.NOWHERE) {
            int codePoint = text.codePointAt(place);
            if (codePoint == Window.END) {
                return end;
            }
            if (Spelling.parts(codePoint) && !parted) {
                end = Math.max(end, closing(text, place, node));
                place = gapEnd(text, place);
                node = words.edge(node, Spelling.GAP);
                continue;
            }
            parted &= Spelling.parts(codePoint);
            node = words.step(node, codePoint);
            place += Character.charCount(codePoint);
            if (node == WordTrie.ROOT) {
                return NONE;
            }
            if (node != WordTrie.NOWHERE
                    && words.accepts(node)
                    && !CharacterClass.joins(codePoint, text.codePointAt(place))) {
                end = place;
            }
        }
        return end;
    }

    /** The end of a word that closes with hyphens or underscores, which count as they stand. */
    private int closing(Window text, int from, int word) {
        int end = NONE;
        int place = from;
        int node = word;
        while (Spelling.parts(text.at(place))) {
            node = words.edge(node, (char) text.at(place++));
            if (node == WordTrie.NOWHERE) {
                return end;
            }
            end = words.accepts(node) ? place : end;
        }
        return end;
    }

    private static int gapEnd(Window text, int from) {
        int place = from;
        while (Spelling.parts(text.at(place))) {
            place++;
        }
        return place;
    }

    private static Anchor anchor(String firsts) {
        Anchor anchor = Anchor.of("");
        boolean words = true;
        for (int i = 0; i < firsts.length(); i++) {
            char first = firsts.charAt(i);
            words &= CharacterClass.isWord(first) || Character.isSurrogate(first);
            if (first < 0x80) {
                anchor = anchor.or(Anchor.of(first + "" + Character.toUpperCase(first)));
            }
            if (first >= 0x80 || Character.isLetter(first)) {
                anchor = anchor.orBeyondAscii();
            }
        }
        return words ? anchor.atWordStart() : anchor;
    }
}
