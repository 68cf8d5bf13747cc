package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Opens what {@link Sealer} sealed. */
public final class Opener {
    private static final int INFLATED_STEP = 64 * 1024;

    private Opener() {}

    /** The key that opens this. */
    public static UUID keyOf(byte[] sealed) {
        if (sealed.length < Sealer.HEAD_LENGTH) {
            throw new UnreadableContentException("The sealed bytes are too short");
        }
        ByteBuffer head = ByteBuffer.wrap(sealed, 1, Sealer.HEAD_LENGTH - 1);
        return new UUID(head.getLong(), head.getLong());
    }

    /**
     * The content.
     *
     * @throws UnreadableContentException where bytes, key or context are not those it was sealed with
     */
    public static byte[] open(byte[] sealed, SecretKey key, byte[] context) {
        int begin = Sealer.HEAD_LENGTH + Sealer.NONCE_LENGTH;
        if (sealed.length < begin) {
            throw new UnreadableContentException("The sealed bytes are too short");
        }
        try {
            Cipher cipher = Cipher.getInstance(Sealer.TRANSFORMATION);
            byte[] nonce = Arrays.copyOfRange(sealed, Sealer.HEAD_LENGTH, begin);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(Sealer.TAG_BITS, nonce));
            cipher.updateAAD(sealed, 0, Sealer.HEAD_LENGTH);
            cipher.updateAAD(context);
            byte[] plain = cipher.doFinal(sealed, begin, sealed.length - begin);
            return sealed[0] == Sealer.DEFLATED ? inflate(plain) : plain;
        } catch (AEADBadTagException | DataFormatException e) {
            throw new UnreadableContentException("The sealed bytes do not open with this key in this place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java platform", e);
        }
    }

    private static byte[] inflate(byte[] deflated) throws DataFormatException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            byte[] content = new byte[INFLATED_STEP];
            int length = 0;
            while (!inflater.finished()) {
                if (length == content.length) {
                    content = Arrays.copyOf(content, Math.multiplyExact(2, content.length));
                }
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("The compressed content ends early");
                }
                length += more;
            }
            return Arrays.copyOf(content, length);
        }
    }
}
