package dev.postern.policy.detect.keyed;

import java.nio.charset.StandardCharsets;

/**
 * What files of the company's own data have in common, byte for byte in {@code docs/datasets.md}: 16 bytes that name the
 * format, a version, the name of the data, a value that tells whether a key is the right one, a head of a few fields, the
 * numbers, and an authentication code each over the head and over the whole.
 *
 * @param magic 16 ASCII characters
 * @param version of the format
 * @param purpose separates the keys of one format from those of another
 * @param described what such a file is, for messages, such as {@code dataset}
 */
public record SealedFile(String magic, int version, String purpose, String described) {
    /** The longest name of data, in UTF-8 bytes. */
    static final int LONGEST_NAME = 64;

    /** The longest head, in bytes. */
    static final int LONGEST_HEAD = 1 << 16;

    static final int CODE_BYTES = 32;
    static final int CHECK_BYTES = 8;
    static final String HEAD = "head";
    static final String WHOLE = "whole";
    static final String CHECK = "key check";

    public SealedFile {
        if (magic.length() != 16) {
            throw new IllegalArgumentException("magic has 16 characters");
        }
    }

    /** The key of one file: of the company's key, the format and the name of the data. */
    public DataKey keyOf(DataKey companyKey, String name) {
        return companyKey.derive(purpose + " " + name);
    }

    byte[] magicBytes() {
        return magic.getBytes(StandardCharsets.US_ASCII);
    }
}
