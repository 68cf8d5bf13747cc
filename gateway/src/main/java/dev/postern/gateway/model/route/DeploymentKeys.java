package dev.postern.gateway.model.route;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.Pseudonyms;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * The keys that model servers and the memory of routes get instead of names and text: the same on all replicas, others each
 * quarter. Expanded (HKDF of RFC 5869, the expanding half with one block) from the key of the quarter that the trail's key
 * encryption key gives. Where that cannot be had, keys of this process stand in for a minute: people stay apart, and replicas
 * do not agree. Thread-safe; the first use of a quarter may ask another machine.
 */
@Singleton
public final class DeploymentKeys {
    private static final Logger LOG = Logger.getLogger(DeploymentKeys.class);
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 24;
    private static final int STAND_IN_SECONDS = 60;

    /** No purpose of {@link Pseudonyms} begins like these. */
    private static final byte[] SALTS = "postern cache salt 1\u0001".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] PREFIXES = "postern prefix 1\u0001".getBytes(StandardCharsets.US_ASCII);

    private final KeyEncryption encryption;
    private final Clock clock;
    private final byte[] ownSalts = new byte[KEY_BYTES];
    private final byte[] ownPrefixes = new byte[KEY_BYTES];
    private volatile Keys keys = new Keys("", Instant.MIN, new byte[0], new byte[0]);

    @SuppressWarnings("ArrayRecordComponent")
    private record Keys(String quarter, Instant until, byte[] salts, byte[] prefixes) {}

    @Inject
    DeploymentKeys(KeyEncryption encryption, Clock clock, SecureRandom random) {
        this.encryption = encryption;
        this.clock = clock;
        random.nextBytes(ownSalts);
        random.nextBytes(ownPrefixes);
    }

    /** What stands for a person towards a model server's cache: of no use to find out who it is. */
    String cacheSalt(String subject) {
        byte[] whole = hmac(keys().salts(), subject.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SALT_BYTES));
    }

    /** Key of the hashes of prompts' beginnings. */
    byte[] prefixes() {
        return keys().prefixes();
    }

    private Keys keys() {
        Instant now = clock.instant();
        String quarter = Pseudonyms.quarter(now);
        Keys known = keys;
        if (known.quarter().equals(quarter) && known.until().isAfter(now)) {
            return known;
        }
        Keys fresh = fresh(quarter, now);
        keys = fresh;
        return fresh;
    }

    private Keys fresh(String quarter, Instant now) {
        try {
            byte[] key = encryption.pseudonyms(quarter).getEncoded();
            return new Keys(quarter, Instant.MAX, hmac(key, SALTS), hmac(key, PREFIXES));
        } catch (KeyUnavailableException e) {
            LOG.warnf("The keys of cache salts cannot be had, so this process uses its own: %s", e.getMessage());
            return new Keys(quarter, now.plusSeconds(STAND_IN_SECONDS), ownSalts, ownPrefixes);
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
