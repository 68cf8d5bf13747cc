package dev.postern.audit.event;

import java.util.Arrays;

/**
 * Prompt or answer on its way into the encrypted column. Prints as its length.
 *
 * <p>The array is not copied: whoever hands it over lets go of it.
 */
public final class Content {
    private static final Content NONE = new Content(new byte[0]);
    private final byte[] utf8;

    private Content(byte[] utf8) {
        this.utf8 = utf8;
    }

    public static Content of(byte[] utf8) {
        return new Content(utf8);
    }

    /** Nothing to record. */
    public static Content none() {
        return NONE;
    }

    public boolean isEmpty() {
        return utf8.length == 0;
    }

    public int length() {
        return utf8.length;
    }

    /** The bytes themselves, for encryption only. */
    public byte[] reveal() {
        return utf8;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return "Content[" + utf8.length + " bytes]";
    }
}
