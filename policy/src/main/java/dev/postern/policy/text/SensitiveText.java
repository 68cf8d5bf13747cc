package dev.postern.policy.text;

import java.util.Objects;

/**
 * Text that somebody wrote to a model or a model wrote back. It prints as its length, so that neither a log line nor an
 * exception message can carry it. {@link #reveal()} is the only door; a test holds the list of its callers.
 *
 * <p>Immutable and thread-safe. Two texts are equal when their characters are.
 */
public final class SensitiveText {
    private final String characters;

    private SensitiveText(String characters) {
        this.characters = Objects.requireNonNull(characters);
    }

    public static SensitiveText of(String characters) {
        return new SensitiveText(characters);
    }

    /** The characters themselves. Whoever calls this answers for where they go. */
    public String reveal() {
        return characters;
    }

    /** Length in UTF-16 units. */
    public int length() {
        return characters.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SensitiveText that && characters.equals(that.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "SensitiveText[" + characters.length() + " characters]";
    }
}
