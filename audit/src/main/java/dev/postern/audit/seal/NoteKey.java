package dev.postern.audit.seal;

import dev.postern.audit.chain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A public key that notes are checked with. Thread-safe. */
public final class NoteKey {
    private final String name;
    private final KeyType type;
    private final byte[] raw;
    private final PublicKey key;

    private NoteKey(String name, KeyType type, byte[] raw) {
        this.name = Lexeme.name(name);
        this.type = type;
        this.raw = raw.clone();
        this.key = decode(type, raw);
    }

    /** What became of a key's signatures on a note. */
    public enum Outcome {
        /** The key signed, and rightly. */
        GOOD,
        /** The key did not sign. */
        ABSENT,
        /** A signature says it is of this key and is not: the note must be refused. */
        BAD
    }

    /**
     * A key of raw bytes.
     *
     * @throws SealFormatException where they are no key of this type
     */
    public static NoteKey of(String name, KeyType type, byte[] raw) {
        return new NoteKey(name, type, raw);
    }

    /**
     * Reads {@code name+id+key} as {@link #vkey} writes it.
     *
     * @throws SealFormatException where it is anything else, or the id is not that of the key
     */
    public static NoteKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new SealFormatException("A verifier key is a name, an id and a key, with plus signs between them");
        }
        byte[] typed = Lexeme.base64(parts[2]);
        if (typed.length == 0) {
            throw new SealFormatException("A verifier key is empty");
        }
        NoteKey key = new NoteKey(parts[0], KeyType.of(typed[0]), Lexeme.after(typed, 1));
        if (!parts[1].equals(HexFormat.of().toHexDigits(key.id()))) {
            throw new SealFormatException("The id of the key of " + parts[0] + " is not that of the key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public KeyType type() {
        return type;
    }

    /** Four bytes that tell keys of one name apart: the beginning of a hash over name, type and key. */
    public int id() {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update((byte) type.code());
        return ByteBuffer.wrap(digest.digest(raw)).getInt();
    }

    /** The line that operators hand on: {@code name+id+key}. */
    public String vkey() {
        byte[] typed = ByteBuffer.allocate(1 + raw.length)
                .put((byte) type.code())
                .put(raw)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Lexeme.base64(typed);
    }

    /** The same key under another name, and so with another id: what it signs there counts nowhere else. */
    public NoteKey named(String other) {
        return new NoteKey(other, type, raw);
    }

    /** Whether both wrap the same key, whatever they are called. */
    public boolean isSameKey(NoteKey other) {
        return Arrays.equals(raw, other.raw);
    }

    /** Whether a signature line says that it is of this key. */
    public boolean isOf(NoteSignature signature) {
        return signature.keyId() == id() && signature.name().equals(name);
    }

    /** Looks at all signatures of this key on a note. Those of other keys do not matter. */
    public Outcome verify(SignedNote note) {
        List<NoteSignature> own = note.signatures().stream().filter(this::isOf).toList();
        if (own.isEmpty()) {
            return Outcome.ABSENT;
        }
        return own.stream().allMatch(signature -> verify(note.text(), signature)) ? Outcome.GOOD : Outcome.BAD;
    }

    private boolean verify(String text, NoteSignature line) {
        byte[] bytes = line.bytes();
        int before = type.timed() ? Long.BYTES : 0;
        if (bytes.length != before + type.signatureLength()) {
            return false;
        }
        long seconds = type.timed() ? ByteBuffer.wrap(bytes).getLong() : 0;
        if (seconds < 0) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(key);
            check.update(SignedBytes.of(type, name, seconds, text));
            return check.verify(Lexeme.after(bytes, before));
        } catch (SealFormatException | GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey decode(KeyType type, byte[] raw) {
        if (raw.length != type.keyLength()) {
            throw new SealFormatException("A key of type " + type + " has " + type.keyLength() + " bytes");
        }
        byte[] prefix = type.prefix();
        byte[] encoded = ByteBuffer.allocate(prefix.length + raw.length)
                .put(prefix)
                .put(raw)
                .array();
        try {
            return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new SealFormatException("Not a key of type " + type);
        }
    }

    @Override
    public String toString() {
        return "NoteKey[" + name + "+" + HexFormat.of().toHexDigits(id()) + "]";
    }
}
