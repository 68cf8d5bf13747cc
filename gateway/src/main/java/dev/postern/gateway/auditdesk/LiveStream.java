package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.LiveTail;
import dev.postern.gateway.desk.DeskRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What one auditor follows. That they follow it is recorded before the first look, and again every five minutes before
 * they see more. Looks follow each other; not thread-safe.
 */
final class LiveStream {
    private static final Duration RECORDED_EVERY = Duration.ofMinutes(5);

    private final LiveTail tail;
    private final DeskRecord.Reader reader;
    private final Map<String, String> query;
    private final Clock clock;
    private Instant recorded;

    /** Records the opening. */
    LiveStream(LiveTail tail, DeskRecord.Reader reader, Map<String, String> query, Clock clock) {
        this.tail = tail;
        this.reader = reader;
        this.query = query;
        this.clock = clock;
        reader.record("live", query);
        this.recorded = clock.instant();
    }

    /** What is new since the look before. */
    LiveTail.News look() {
        Instant now = clock.instant();
        if (!now.isBefore(recorded.plus(RECORDED_EVERY))) {
            reader.record("live", query);
            recorded = now;
        }
        return Reading.of(tail::look);
    }
}
