package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals content: AES-256-GCM under the subject's key, long content compressed first. The result is laid out as
 * <pre>format (1 byte) ‖ key id (16) ‖ nonce (12) ‖ ciphertext and tag</pre>
 * and authenticated together with format, key id and the context the content belongs to, so that it opens nowhere else.
 * Thread-safe.
 */
public final class Sealer {
    static final byte PLAIN = 1;
    static final byte DEFLATED = 2;
    static final int HEAD_LENGTH = 1 + 2 * Long.BYTES;
    static final int NONCE_LENGTH = 12;
    static final int TAG_BITS = 128;
    static final String TRANSFORMATION = "AES/GCM/NoPadding";

    /** Shorter content is not compressed: it would cost more of the processor than it saves of the disk. */
    static final int WORTH_COMPRESSING = 32 * 1024;

    private final ConcurrentLinkedQueue<Bench> idle = new ConcurrentLinkedQueue<>();

    /**
     * Seals content.
     *
     * @param context what it belongs to; the same bytes open it again
     */
    public Sealed seal(byte[] content, DataKey key, byte[] context) {
        Bench bench = idle.poll();
        if (bench == null) {
            bench = new Bench();
        }
        Sealed sealed = bench.seal(content, key, context);
        idle.offer(bench);
        return sealed;
    }

    /** The parts that are slow to make and can be used again by one thread at a time. */
    private static final class Bench {
        private final Cipher cipher;
        private final MessageDigest sha256;

        Bench() {
            try {
                cipher = Cipher.getInstance(TRANSFORMATION);
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-256-GCM and SHA-256 are part of every Java platform", e);
            }
        }

        Sealed seal(byte[] content, DataKey key, byte[] context) {
            byte[] deflated = content.length < WORTH_COMPRESSING ? content : deflate(content);
            boolean smaller = deflated.length < content.length;
            byte[] plain = smaller ? deflated : content;
            byte[] nonce = key.nextNonce();
            byte[] head = ByteBuffer.allocate(HEAD_LENGTH)
                    .put(smaller ? DEFLATED : PLAIN)
                    .putLong(key.id().getMostSignificantBits())
                    .putLong(key.id().getLeastSignificantBits())
                    .array();
            try {
                cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(head);
                cipher.updateAAD(context);
                byte[] sealed = new byte[HEAD_LENGTH + NONCE_LENGTH + cipher.getOutputSize(plain.length)];
                System.arraycopy(head, 0, sealed, 0, HEAD_LENGTH);
                System.arraycopy(nonce, 0, sealed, HEAD_LENGTH, NONCE_LENGTH);
                cipher.doFinal(plain, 0, plain.length, sealed, HEAD_LENGTH + NONCE_LENGTH);
                return new Sealed(sealed, sha256.digest(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Content could not be sealed", e);
            }
        }

        private static byte[] deflate(byte[] content) {
            try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
                deflater.setInput(content);
                deflater.finish();
                byte[] smaller = new byte[content.length];
                int length = deflater.deflate(smaller);
                return deflater.finished() ? Arrays.copyOf(smaller, length) : content;
            }
        }
    }
}
