package dev.postern.policy.detect.own;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words and phrases of the company's own: whole words only, over any white space between the words of a phrase and
 * over invisible characters. Thousands of words cost no more than one.
 */
public final class WordMatcher implements SingleMatcher {
    private static final int LONGEST = 200;

    private final Kind kind;
    private final WordTrie words;
    private final Anchor anchor;

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
        this.words = new WordTrie(words, ignoreCase);
        this.anchor = anchor(this.words.firsts(), ignoreCase);
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
    public @Nullable Match match(Window text, int start) {
        int end = longest(text, start);
        return end < 0
                ? null
                : new Match(end, Likelihood.VERY_LIKELY, "A word or phrase of the list '" + kind.detector() + "'.");
    }

    private int longest(Window text, int start) {
        int before = text.codePointBefore(start);
        int node = WordTrie.ROOT;
        int place = start;
        int end = -1;
        while (true) {
            int codePoint = text.codePointAt(place);
            int next = place + Character.charCount(codePoint);
            if (place == start && (CharacterClass.joins(before, codePoint) && text.isInsideWord(start))) {
                return -1;
            }
            if (place > start && Glyphs.isInvisible(codePoint) && words.step(node, codePoint) == WordTrie.NOWHERE) {
                place = next;
                continue;
            }
            if (codePoint == Window.END) {
                return end;
            }
            boolean space = Glyphs.isSpace(codePoint);
            node = words.step(node, space ? ' ' : codePoint);
            if (node == WordTrie.NOWHERE) {
                return end;
            }
            place = space ? spaceEnd(text, next) : next;
            if (words.accepts(node) && !CharacterClass.joins(codePoint, text.codePointAt(place))) {
                end = place;
            }
        }
    }

    private static int spaceEnd(Window text, int from) {
        int place = from;
        while (Glyphs.isSpace(text.codePointAt(place))) {
            place++;
        }
        return place;
    }

    private static Anchor anchor(String firsts, boolean ignoreCase) {
        Anchor anchor = Anchor.of("");
        boolean words = true;
        for (int i = 0; i < firsts.length(); i++) {
            char first = firsts.charAt(i);
            words &= CharacterClass.isWord(first) || Character.isSurrogate(first);
            if (first >= 0x80) {
                anchor = anchor.orBeyondAscii();
            } else {
                anchor = anchor.or(
                        Anchor.of(ignoreCase ? first + String.valueOf(Character.toUpperCase(first)) : first + ""));
            }
        }
        boolean folds = ignoreCase && firsts.chars().anyMatch(c -> c == 's' || c == 'f' || c == 'k' || c == 'i');
        anchor = folds ? anchor.orBeyondAscii() : anchor;
        return words ? anchor.atWordStart() : anchor;
    }
}
