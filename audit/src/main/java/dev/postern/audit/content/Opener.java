package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Opens what {@link Sealer} sealed, now or in earlier formats. */
public final class Opener {
    private static final int INFLATED_STEP = 64 * 1024;

    private Opener() {}

    /** The key that opens this. */
    public static UUID keyOf(byte[] sealed) {
        SealFormat.of(sealed);
        ByteBuffer id = ByteBuffer.wrap(sealed, 1, 2 * Long.BYTES);
        return new UUID(id.getLong(), id.getLong());
    }

    /**
     * The content.
     *
     * @throws UnreadableContentException where bytes, key or context are not those it was sealed with
     */
    public static byte[] open(byte[] sealed, SecretKey key, byte[] context) {
        SealFormat format = SealFormat.of(sealed);
        SecretKey cipherKey = format.commits() ? committedKey(sealed, key) : key;
        try {
            Cipher cipher = Cipher.getInstance(Sealer.TRANSFORMATION);
            byte[] nonce = Arrays.copyOfRange(sealed, format.headLength(), format.nonceEnd());
            cipher.init(Cipher.DECRYPT_MODE, cipherKey, new GCMParameterSpec(Sealer.TAG_BITS, nonce));
            cipher.updateAAD(sealed, 0, format.headLength());
            cipher.updateAAD(context);
            byte[] plain = cipher.doFinal(sealed, format.nonceEnd(), sealed.length - format.nonceEnd());
            return switch (format) {
                case PLAIN, COMMITTED -> plain;
                case DEFLATED -> inflate(plain);
                case COMMITTED_ZSTD -> Zstandard.decompress(plain);
            };
        } catch (AEADBadTagException | DataFormatException e) {
            throw new UnreadableContentException("The sealed bytes do not open with this key in this place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java platform", e);
        }
    }

    private static SecretKey committedKey(byte[] sealed, SecretKey key) {
        ContentKey contentKey = ContentKey.of(key, keyOf(sealed));
        int begin = SealFormat.commitmentBegin();
        byte[] commitment = Arrays.copyOfRange(sealed, begin, begin + ContentKey.COMMITMENT_LENGTH);
        if (!MessageDigest.isEqual(commitment, contentKey.commitment())) {
            throw new UnreadableContentException("The sealed bytes are committed to another key");
        }
        return contentKey.cipher();
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
