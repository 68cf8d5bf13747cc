package dev.postern.audit.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pair of keys as two blocks of PEM (RFC 7468): the private key in PKCS #8, then the public key in X.509. */
final class PemKeys {
    private static final int WIDTH = 64;

    private PemKeys() {}

    static KeyPair generate(KeyType type) {
        try {
            return KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(type.algorithm() + " is part of this Java platform", e);
        }
    }

    static String write(KeyPair pair) {
        return block("PRIVATE", pair.getPrivate().getEncoded())
                + block("PUBLIC", pair.getPublic().getEncoded());
    }

    /** Finds the pair of this type among the blocks and calls it by a name. */
    static NoteSigner read(String pem, KeyType type, String name) {
        Matcher pairs = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----\\s+"
                        + "-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----")
                .matcher(pem);
        byte[] prefix = type.prefix();
        while (pairs.find()) {
            byte[] open = decode(pairs.group(2));
            if (open.length == prefix.length + type.keyLength() && Arrays.mismatch(open, prefix) == prefix.length) {
                NoteKey key = NoteKey.of(name, type, Lexeme.after(open, prefix.length));
                return new NoteSigner(key, secret(type, decode(pairs.group(1))));
            }
        }
        throw new SealFormatException("The file of the seal's keys has no pair of keys for " + type.algorithm());
    }

    private static PrivateKey secret(KeyType type, byte[] encoded) {
        try {
            return KeyFactory.getInstance(type.algorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new SealFormatException("The file of the seal's keys has a private key that is none for " + type);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SealFormatException("The file of the seal's keys is not PEM");
        }
    }

    private static String block(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(WIDTH, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n";
    }
}
