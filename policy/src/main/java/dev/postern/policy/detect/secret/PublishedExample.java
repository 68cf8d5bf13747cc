package dev.postern.policy.detect.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Values that look like credentials and are printed in public documentation: the Google API keys in the sample projects of
 * the Firebase Android SDK, and the passwords in the NuGet reference of {@code packageSourceCredentials}. Only digests are
 * kept, so that no scanner takes this table for what it guards against.
 */
final class PublishedExample {
    /** First eight bytes of the SHA-256. */
    private static final Set<String> DIGESTS = Set.of(
            "0b476bdf9acf2123",
            "2037abcaffb2b777",
            "27a9a42931dff7eb",
            "37f8f09bdf12c2f2",
            "3a8b61d0f636b007",
            "3f370c9dd8225c63",
            "49f777db995e8260",
            "4c98242dcadc8b29",
            "8731261cb72d8626",
            "a0702bc91d699f60",
            "a19f89ab3555eac1",
            "a6c814bc555ae62c",
            "dba72c00f41f4e4c",
            "dc0fcf046c61640c",
            "e4a5542bb7fd7b67",
            "ea9bb1082cf95663",
            "eb540d2b6ee2a0a4");

    private static final int BYTES = 8;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 40;

    private PublishedExample() {}

    static boolean is(String value) {
        return value.length() >= SHORTEST && value.length() <= LONGEST && DIGESTS.contains(digest(value));
    }

    private static String digest(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
