package dev.postern.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Commits a record to a value that does not stand in it: SHA-256(0x02 ‖ tag of the field ‖ salt ‖ UTF-8 of the value).
 * Whoever is shown salt and value can check them against the record; whoever is not learns nothing, even of a value that
 * can be guessed. Leading byte and tag keep commitments apart from hashes of records, of the tree, and of each other.
 */
public final class Commitment {
    /** Bytes of a salt, fresh and random for each value. */
    public static final int SALT_LENGTH = 16;

    private static final byte PREFIX = 2;

    private Commitment() {}

    /**
     * The commitment, 32 bytes.
     *
     * @param field the field in which it stands
     */
    public static byte[] make(Field field, byte[] salt, String value) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        MessageDigest sha256 = Sha256.digest();
        sha256.update(PREFIX);
        sha256.update((byte) field.tag());
        sha256.update(salt);
        return sha256.digest(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the commitment to the value; false as well for a salt or a commitment of another length. */
    public static boolean check(byte[] commitment, Field field, byte[] salt, String value) {
        return salt.length == SALT_LENGTH && MessageDigest.isEqual(commitment, make(field, salt, value));
    }
}
