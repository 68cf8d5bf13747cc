package dev.postern.gateway.identity.session;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of sessions, the same on all gateways: expanded (HKDF of RFC 5869, the expanding half with one block) from a key
 * that the trail's key encryption key gives. Another key there ends all sessions. Thread-safe; the first use may ask
 * another machine.
 */
@Singleton
public final class SessionKeys {
    private static final Logger LOG = Logger.getLogger(SessionKeys.class);
    private static final String HMAC = "HmacSHA256";

    /** In the place of a quarter, which looks otherwise: these keys stay the same for good. */
    private static final String FOREVER = "sessions";

    private static final int TAG_BYTES = 16;

    private final KeyEncryption encryption;
    private volatile @Nullable SecretKey root;

    @Inject
    SessionKeys(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    /** Stands for a person in rows and in memory. */
    public String person(String subject) {
        return HexFormat.of().formatHex(tag("person", subject));
    }

    /** Stands for a session of the issuer in rows and in memory. */
    public String login(String session) {
        return HexFormat.of().formatHex(tag("login", session));
    }

    /** What only gateways can write behind the random part of an id; 16 bytes. */
    byte[] mark(String random) {
        return tag("id", random);
    }

    /** The key for the tokens of one session. Without its id, nobody can make it. */
    SecretKeySpec sealing(String id) {
        return new SecretKeySpec(expand("seal", id), "AES");
    }

    private byte[] tag(String purpose, String value) {
        return Arrays.copyOf(expand(purpose, value), TAG_BYTES);
    }

    private byte[] expand(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(root());
            mac.update(("postern session 1 " + purpose + "\u0000").getBytes(StandardCharsets.US_ASCII));
            mac.update(value.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private SecretKey root() {
        SecretKey known = root;
        if (known == null) {
            try {
                known = encryption.pseudonyms(FOREVER);
                root = known;
            } catch (KeyUnavailableException e) {
                LOG.errorf("The key of sessions cannot be had: %s", e.getMessage());
                throw new RefusedException(
                        ErrorCode.DESK_UNAVAILABLE,
                        "The key of sessions cannot be had at the moment, so nobody can tell who you are; try again"
                                + " shortly.");
            }
        }
        return known;
    }
}
