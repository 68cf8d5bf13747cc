package dev.postern.audit.content;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals content: AES-256-GCM under the subject's key, content of some length compressed first. The result is laid out as
 * <pre>format (1 byte) ‖ key id (16) ‖ commitment to the key (32) ‖ nonce (12) ‖ ciphertext and tag</pre>
 * and authenticated together with format, key id, commitment and the context the content belongs to, so that it opens
 * nowhere else. Each piece is compressed alone: what one person wrote never tells by its length what another wrote.
 * Thread-safe.
 */
public final class Sealer {
    static final int TAG_BITS = 128;
    static final String TRANSFORMATION = "AES/GCM/NoPadding";

    /** Shorter content is not compressed: it would cost more of the processor than it saves of the disk. */
    static final int WORTH_COMPRESSING = 2048;

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
        private final Zstandard zstandard = new Zstandard();

        Bench() {
            try {
                cipher = Cipher.getInstance(TRANSFORMATION);
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-256-GCM and SHA-256 are part of every Java platform", e);
            }
        }

        Sealed seal(byte[] content, DataKey key, byte[] context) {
            byte[] compressed = content.length < WORTH_COMPRESSING ? content : zstandard.compress(content);
            boolean smaller = compressed.length < content.length;
            byte[] plain = smaller ? compressed : content;
            SealFormat format = smaller ? SealFormat.COMMITTED_ZSTD : SealFormat.COMMITTED;
            ContentKey contentKey = key.contentKey();
            byte[] head = format.head(key.id(), contentKey.commitment());
            byte[] nonce = key.nextNonce();
            try {
                cipher.init(Cipher.ENCRYPT_MODE, contentKey.cipher(), new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(head);
                cipher.updateAAD(context);
                byte[] sealed = new byte[format.nonceEnd() + cipher.getOutputSize(plain.length)];
                System.arraycopy(head, 0, sealed, 0, head.length);
                System.arraycopy(nonce, 0, sealed, head.length, nonce.length);
                cipher.doFinal(plain, 0, plain.length, sealed, format.nonceEnd());
                return new Sealed(sealed, sha256.digest(sealed));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Content could not be sealed", e);
            }
        }
    }
}
