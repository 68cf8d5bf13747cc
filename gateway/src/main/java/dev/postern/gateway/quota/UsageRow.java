package dev.postern.gateway.quota;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What is counted together for showback.
 *
 * @param month in UTC
 * @param kind person or group
 * @param holder who, as the database knows them; empty for people without a group
 */
record UsageRow(YearMonth month, QuotaKind kind, String holder, String model) {
    static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }
}
