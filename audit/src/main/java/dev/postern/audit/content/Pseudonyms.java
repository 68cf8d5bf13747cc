package dev.postern.audit.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed hashes that stand for people in the clear columns. Within a quarter (UTC) the same person has the same
 * pseudonym; across quarters nobody can link two without the key encryption key. Thread-safe.
 */
public final class Pseudonyms {
    /** Length of every keyed hash here, in bytes. */
    public static final int LENGTH = 16;

    private static final String SUBJECT = "subject";
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";

    private final KeyEncryption encryption;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    public Pseudonyms(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    /** The quarter an instant lies in, such as {@code 2026-Q4}. */
    public static String quarter(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Stands for the subject itself. */
    public byte[] subject(String quarter, String id) {
        return tag(quarter, SUBJECT, id.getBytes(StandardCharsets.UTF_8));
    }

    /** Finds a subject by the name people know it by, without the name being stored. */
    public byte[] name(String quarter, String name) {
        return tag(quarter, NAME, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Names one state of what is known of a subject, groups included. */
    byte[] identity(String quarter, byte[] encoded) {
        return tag(quarter, IDENTITY, encoded);
    }

    private byte[] tag(String quarter, String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(quarter, encryption::pseudonyms));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(value), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
