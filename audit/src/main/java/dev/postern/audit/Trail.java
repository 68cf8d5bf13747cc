package dev.postern.audit;

import dev.postern.audit.event.AuditEvent;
import java.util.concurrent.CompletableFuture;

/**
 * Where events go to stay. Thread-safe.
 *
 * <p>A returned future completes when the record is durable in the database, or fails with
 * {@link AuditUnavailableException} within the trail's deadline; then nothing that depends on the record may happen.
 */
public interface Trail {
    CompletableFuture<Receipt> append(AuditEvent event);
}
