package dev.postern.audit.seal;

import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of signatures the seal knows (signed-note, tlog-cosignature). */
public enum KeyType {
    /** Over the text of a note. */
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64, false),
    /** With a time, over the text of a note: what witnesses sign. */
    ED25519_COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 64, true),
    /** With a time, over origin, size and root of a checkpoint. Holds against quantum computers. */
    ML_DSA_44(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420, true);

    private final int code;
    private final String algorithm;
    private final String prefix;
    private final int keyLength;
    private final int signatureLength;
    private final boolean timed;

    KeyType(int code, String algorithm, String prefix, int keyLength, int signatureLength, boolean timed) {
        this.code = code;
        this.algorithm = algorithm;
        this.prefix = prefix;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.timed = timed;
    }

    /** @throws SealFormatException where the type is another */
    static KeyType of(int code) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new SealFormatException("Keys of type " + code + " are not known here"));
    }

    /** The byte that names the type. */
    public int code() {
        return code;
    }

    /** Name of the algorithm on this Java platform. */
    String algorithm() {
        return algorithm;
    }

    /** What stands before a raw public key in its X.509 encoding. */
    byte[] prefix() {
        return HexFormat.of().parseHex(prefix);
    }

    int keyLength() {
        return keyLength;
    }

    /** Bytes of a signature without its time. */
    public int signatureLength() {
        return signatureLength;
    }

    /** Whether eight bytes of time stand before the signature. */
    boolean timed() {
        return timed;
    }
}
