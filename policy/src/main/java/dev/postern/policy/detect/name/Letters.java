package dev.postern.policy.detect.name;

import java.util.Locale;

/** Latin letters without case and accents, and hashes of words made of them. */
final class Letters {
    static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;
    private static final int FIRST = 0xc0;

    /** Base letters of U+00C0 to U+017F, in order. */
    private static final String BASE = "aaaaaaaceeeeiiiidnooooo\u00d7ouuuuytsaaaaaaaceeeeiiiidnooooo\u00f7ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
            + "uuuuuuuuuuuuwwyyyzzzzzzs";

    private Letters() {}

    /** A unit in small letters, without accents where it is Latin. */
    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        if (c >= FIRST && c < FIRST + BASE.length()) {
            return BASE.charAt(c - FIRST);
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    /** Whether names written with this letter are covered: Latin, with and without accents. */
    static boolean isLatin(int c) {
        return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                || (c >= FIRST && c < 0x250 && c != 0xd7 && c != 0xf7)
                || (c >= 0x1e00 && c < 0x1f00);
    }

    static int step(int hash, char folded) {
        return (hash ^ folded) * PRIME;
    }

    /** The hash of a word of any case. */
    static int hash(String word) {
        int hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, fold(word.charAt(i)));
        }
        return hash;
    }

    /** The hash of a phrase that goes on with one more word. */
    static int join(int phrase, int word) {
        return Integer.rotateLeft(phrase, 7) * PRIME + word;
    }

    /** The hash of an abbreviation, which is a word of its own in capitals only. */
    static int capitals(int word) {
        return join(word, 'A');
    }

    /** The hash of a phrase, words parted by spaces. */
    static int hashAll(String phrase) {
        String[] words = phrase.toLowerCase(Locale.ROOT).split(" ", -1);
        int hash = hash(words[0]);
        for (int i = 1; i < words.length; i++) {
            hash = join(hash, hash(words[i]));
        }
        return hash;
    }

    /** Spreads a hash over all bits. */
    static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }
}
