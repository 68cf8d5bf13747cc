package dev.postern.audit.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What each type of key signs of a note. */
final class SignedBytes {
    private static final String SUBTREE = "subtree/v1\n\0";
    private static final int LONGEST = 255;

    private SignedBytes() {}

    /**
     * The bytes under a signature.
     *
     * @param name of the key
     * @param seconds since 1970 of the signature; nothing where the type has no time
     * @throws SealFormatException where the type signs checkpoints only and the text is none
     */
    static byte[] of(KeyType type, String name, long seconds, String text) {
        return switch (type) {
            case ED25519 -> utf8(text);
            case ED25519_COSIGNATURE -> utf8("cosignature/v1\ntime " + seconds + "\n" + text);
            case ML_DSA_44 -> subtree(name, seconds, Checkpoint.parse(text));
        };
    }

    private static byte[] subtree(String name, long seconds, Checkpoint head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(SUBTREE));
        text(bytes, name);
        number(bytes, seconds);
        text(bytes, head.origin());
        number(bytes, 0);
        number(bytes, head.size());
        bytes.writeBytes(head.root().bytes());
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = utf8(text);
        if (utf8.length > LONGEST) {
            throw new SealFormatException("A name has more than 255 bytes: " + text);
        }
        bytes.write(utf8.length);
        bytes.writeBytes(utf8);
    }

    private static void number(ByteArrayOutputStream bytes, long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
