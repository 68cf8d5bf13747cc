package dev.postern.audit.store;

import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.Person;
import dev.postern.audit.content.Sealed;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits to be linked and written.
 *
 * @param fields what it says
 * @param hidden the private values it commits to, sealed; null where there are none
 * @param content what belongs to it, sealed
 * @param person who it is about, or who the content belongs to; null where nobody is concerned
 * @param deadlineNanos until when it must be durable, on the scale of {@link System#nanoTime}
 * @param size roughly how many bytes it holds
 * @param done completes when it is
 */
record PendingRecord(
        Fields fields,
        @Nullable Sealed hidden,
        Map<Part, Sealed> content,
        @Nullable Person person,
        long deadlineNanos,
        long size,
        CompletableFuture<Receipt> done) {

    private static final long ROUGH_SIZE_OF_FIELDS = 1024;

    PendingRecord(
            Fields fields,
            @Nullable Sealed hidden,
            Map<Part, Sealed> content,
            @Nullable Person person,
            long deadlineNanos) {
        this(fields, hidden, content, person, deadlineNanos, size(content), new CompletableFuture<>());
    }

    /** The request it belongs to. */
    UUID requestId() {
        return (UUID) Objects.requireNonNull(fields.value(Field.REQUEST_ID));
    }

    /** Whether it ends an exchange that nobody else will end. */
    boolean isBySurvivor() {
        return "ORPHANED".equals(fields.value(Field.KIND));
    }

    boolean isOver(long nowNanos) {
        return nowNanos - deadlineNanos >= 0;
    }

    private static long size(Map<Part, Sealed> content) {
        long size = ROUGH_SIZE_OF_FIELDS;
        for (Sealed sealed : content.values()) {
            size += sealed.bytes().length;
        }
        return size;
    }
}
