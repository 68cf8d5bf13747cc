package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamMarksTest {
    private final List<AuditEvent.StreamMark> recorded = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final StreamMarks marks = new StreamMarks(
            event -> {
                recorded.add((AuditEvent.StreamMark) event);
                return CompletableFuture.completedFuture(new Receipt(0, 1, 1));
            },
            new UUID(0, 7),
            nanos::get);

    @Test
    void the_first_bytes_are_marked_at_once() throws Exception {
        marks.delivered(Buffer.buffer("first"));

        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("first".getBytes(StandardCharsets.UTF_8)));
        assertThat(recorded).containsExactly(new AuditEvent.StreamMark(new UUID(0, 7), 5, hash));
    }

    @Test
    void a_quick_stream_is_marked_once() {
        for (int i = 0; i < 100; i++) {
            marks.delivered(Buffer.buffer("token"));
        }

        assertThat(recorded).hasSize(1);
    }

    @Test
    void a_long_stream_is_marked_by_time_and_by_length() throws Exception {
        marks.delivered(Buffer.buffer("a"));
        nanos.addAndGet(2_000_000_000L);
        marks.delivered(Buffer.buffer("b"));
        marks.delivered(Buffer.buffer("c".repeat(64 * 1024)));

        assertThat(recorded).extracting(AuditEvent.StreamMark::bytes).containsExactly(1L, 2L, 2L + 64 * 1024);
        byte[] all = ("ab" + "c".repeat(64 * 1024)).getBytes(StandardCharsets.UTF_8);
        assertThat(recorded.getLast().hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(all)));
    }
}
