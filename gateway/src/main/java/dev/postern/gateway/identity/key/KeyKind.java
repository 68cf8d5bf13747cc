package dev.postern.gateway.identity.key;

/** Whom a key is for. It stands in the key's text. */
public enum KeyKind {
    /** For a person's own tools. */
    PERSON('p'),
    /** For a program that goes on without a person in front of it; a person answers for it all the same. */
    SERVICE('s');

    private final char letter;

    KeyKind(char letter) {
        this.letter = letter;
    }

    /** What stands for it in a key's text. */
    public char letter() {
        return letter;
    }

    /** The kind of this letter. */
    public static KeyKind of(char letter) {
        for (KeyKind each : values()) {
            if (each.letter == letter) {
                return each;
            }
        }
        throw new IllegalArgumentException("No kind of key has this letter");
    }

    static boolean has(char letter) {
        return letter == PERSON.letter || letter == SERVICE.letter;
    }
}
