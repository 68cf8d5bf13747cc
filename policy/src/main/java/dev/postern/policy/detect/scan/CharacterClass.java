package dev.postern.policy.detect.scan;

/** Word characters: letters and digits of any script. */
final class CharacterClass {
    private static final boolean[] WORD = new boolean[0x80];

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    private CharacterClass() {}

    static boolean isWord(char unit) {
        return unit < WORD.length ? WORD[unit] : Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
    }
}
