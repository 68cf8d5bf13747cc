package dev.postern.gateway.identity.key;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An API key as its holder has it: {@code pst_}, {@code p} or {@code s}, {@code _}, a public id of 12 digits of
 * {@link Base62}, a secret of 40 (238 bit), and {@link KeyChecksum} over all that. It is a secret: it prints as its length.
 */
public final class KeyText {
    /** Whatever begins like this is no access token. */
    public static final String MARK = "pst_";

    public static final int ID_LENGTH = 12;

    private static final int SECRET_LENGTH = 40;
    private static final int KIND_AT = MARK.length();
    private static final int ID_AT = KIND_AT + 2;
    private static final int SECRET_AT = ID_AT + ID_LENGTH;

    /** Characters of a key, always as many. */
    public static final int LENGTH = SECRET_AT + SECRET_LENGTH + KeyChecksum.LENGTH;

    private final String characters;

    private KeyText(String characters) {
        this.characters = characters;
    }

    /** A key that nobody has yet. */
    public static KeyText make(KeyKind kind, RandomGenerator random) {
        return withSecret(kind, Base62.random(ID_LENGTH, random), random);
    }

    /** A key of this id with a new secret. */
    public static KeyText withSecret(KeyKind kind, String id, RandomGenerator random) {
        String body = MARK + kind.letter() + '_' + id + Base62.random(SECRET_LENGTH, random);
        return new KeyText(body + KeyChecksum.of(body));
    }

    /** The key, or nothing where the text cannot be one. */
    public static Optional<KeyText> read(String text) {
        return hasForm(text) ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** Whether a text could be the id of a key. */
    public static boolean isId(String text) {
        return text.length() == ID_LENGTH && isBase62(text, 0);
    }

    /** Length, then every character, then the checksum; allocates nothing. */
    private static boolean hasForm(String text) {
        return text.length() == LENGTH
                && text.startsWith(MARK)
                && KeyKind.has(text.charAt(KIND_AT))
                && text.charAt(KIND_AT + 1) == '_'
                && isBase62(text, ID_AT)
                && KeyChecksum.isRight(text);
    }

    private static boolean isBase62(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Base62.value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    public KeyKind kind() {
        return KeyKind.of(characters.charAt(KIND_AT));
    }

    /** What may be shown and written down. */
    public String id() {
        return characters.substring(ID_AT, SECRET_AT);
    }

    /** What is proved by it: all but the checksum. */
    String body() {
        return characters.substring(0, LENGTH - KeyChecksum.LENGTH);
    }

    /** The characters, for the answer that shows them once. */
    public String reveal() {
        return characters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyText text && text.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "KeyText[" + characters.length() + " characters]";
    }
}
