package dev.postern.gateway.exchange;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AuditEvent;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Records how far a stream has come: with its first bytes, then every two seconds or 64 KiB. Should the process die, the
 * trail still says how much of the answer the client can have. Nothing waits for these records. Lives on one event loop.
 */
final class StreamMarks {
    private static final long EVERY_NANOS = 2_000_000_000L;
    private static final long EVERY_BYTES = 64 * 1024;

    private final Trail trail;
    private final UUID exchange;
    private final LongSupplier nanos;
    private final MessageDigest sofar = sha256();
    private long bytes;
    private long marked = -EVERY_BYTES;
    private long markedNanos;

    StreamMarks(Trail trail, UUID exchange, LongSupplier nanos) {
        this.trail = trail;
        this.exchange = exchange;
        this.nanos = nanos;
    }

    /** These bytes go to the client now. */
    void delivered(Buffer framed) {
        sofar.update(framed.getBytes());
        bytes += framed.length();
        long now = nanos.getAsLong();
        if (bytes - marked >= EVERY_BYTES || now - markedNanos >= EVERY_NANOS) {
            marked = bytes;
            markedNanos = now;
            var _ = trail.append(new AuditEvent.StreamMark(exchange, bytes, soFar()));
        }
    }

    private String soFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) sofar.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
