package dev.postern.audit.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** A key that signs notes. Prints without its secret. Thread-safe. */
public final class NoteSigner {
    private final NoteKey key;
    private final PrivateKey secret;

    /** Signs with a secret; what it makes is checked with the key. */
    public NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** The public half. */
    public NoteKey key() {
        return key;
    }

    /** Signs with the same secret under another name. */
    public NoteSigner named(String other) {
        return new NoteSigner(key.named(other), secret);
    }

    /**
     * Signs the text of a note.
     *
     * @param moment of the signature, which types of key with a time put down in seconds
     * @throws SealFormatException where the type signs checkpoints only and the text is none
     */
    public NoteSignature sign(String text, Instant moment) {
        long seconds = key.type().timed() ? moment.getEpochSecond() : 0;
        byte[] signature = sign(SignedBytes.of(key.type(), key.name(), seconds, text));
        byte[] blob = key.type().timed()
                ? ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array()
                : signature;
        return NoteSignature.of(key.name(), key.id(), blob);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(key.type().algorithm());
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + key + " does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "NoteSigner[" + key + "]";
    }
}
