package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.keyed.SealedFile;
import dev.postern.policy.detect.scan.CharacterClass;
import java.util.function.IntConsumer;

/** The measures of fingerprints, in normalised characters, and what these are: folded letters and digits, nothing else. */
final class Shape {
    static final SealedFile FORMAT = new SealedFile("POSTERN PASSAGES", 1, "fingerprint", "fingerprint");

    /** Length of the stretches that are hashed to find passages. */
    static final int GRAM = 24;

    /** Of so many stretches in a row at least one is kept. */
    static final int WINDOW = 20;

    /** A run of this length, from a place where a look is taken, holds at least one stretch that was kept. */
    static final int CERTAIN = WINDOW + GRAM - 1;

    /** Every run of the document that is as long as this is found. */
    static final int SHORTEST_RUN = 60;

    /** A look is taken where words begin and in words longer than this. */
    static final int LONG_WORD = SHORTEST_RUN - CERTAIN - 1;

    /** Length of the stretches that are known at every place of the document. */
    static final int STEP = 8;

    /** Length of the sections a document is divided in. */
    static final int SECTION = 4_000;

    private Shape() {}

    /** Gives the normalised characters of a code point, none for what is no letter or digit. */
    static void normalise(int codePoint, IntConsumer characters) {
        if (!CharacterClass.isWord(codePoint)) {
            return;
        }
        if (codePoint < 0x80) {
            characters.accept(Folding.WITHOUT_CASE.ofAscii(codePoint));
        } else {
            Folding.WITHOUT_CASE.of(codePoint).chars().forEach(characters);
        }
    }
}
