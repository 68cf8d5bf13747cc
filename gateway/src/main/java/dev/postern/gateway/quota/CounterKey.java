package dev.postern.gateway.quota;

import java.time.Instant;

/**
 * What counts against one limit in one window.
 *
 * @param holder who, as the database knows them: people by a keyed hash
 * @param begin when the window began
 */
record CounterKey(QuotaKind kind, String holder, Measure measure, Period period, Instant begin) {
    /** When it ends. */
    Instant end() {
        return period.end(begin);
    }
}
