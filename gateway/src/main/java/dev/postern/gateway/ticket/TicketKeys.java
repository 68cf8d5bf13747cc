package dev.postern.gateway.ticket;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * The keys that seal tickets, one for each quarter, the same on all replicas: expanded (HKDF of RFC 5869, the expanding
 * half with one block) from the key of the quarter that the trail's key encryption key gives. Thread-safe; the first
 * use of a quarter may ask another machine.
 */
@Singleton
final class TicketKeys {
    private static final Logger LOG = Logger.getLogger(TicketKeys.class);
    private static final String HMAC = "HmacSHA256";

    /** No purpose of {@link Pseudonyms} begins like this. */
    private static final byte[] INFO = "postern ticket 1\u0001".getBytes(StandardCharsets.US_ASCII);

    private final KeyEncryption encryption;
    private final Map<String, SecretKey> byQuarter = new ConcurrentHashMap<>();

    @Inject
    TicketKeys(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    /**
     * The seal, in hexadecimal.
     *
     * @param expires when the ticket is over; the caller sees to it that this is soon
     * @throws RefusedException {@code desk_unavailable} where the key cannot be had
     */
    String seal(Instant expires, byte[] head, byte[] binding) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(byQuarter.computeIfAbsent(Pseudonyms.quarter(expires), this::key));
            mac.update(head);
            return HexFormat.of().formatHex(mac.doFinal(binding));
        } catch (KeyUnavailableException e) {
            LOG.errorf("The key of tickets cannot be had: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.DESK_UNAVAILABLE,
                    "Policy asks why before this text goes out, and the key for the question cannot be had at the moment;"
                            + " try again shortly.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private SecretKey key(String quarter) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(encryption.pseudonyms(quarter));
            return new SecretKeySpec(mac.doFinal(INFO), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
