package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.FigureFilter;
import dev.postern.audit.store.search.FigureTable;
import java.time.Instant;
import java.util.Locale;

/**
 * Figures with what they are of, so that a chart needs nothing else.
 *
 * @param from earliest arrival
 * @param to arrival before this
 * @param bucket how wide a point is
 * @param timeZone whose days and weeks they are
 * @param by what rows are; empty where there are none
 * @param figures the figures; counts are null where they are withheld
 */
public record FigureReport(Instant from, Instant to, String bucket, String timeZone, String by, FigureTable figures) {

    static FigureReport of(FigureFilter filter, FigureTable figures) {
        return new FigureReport(
                filter.from(),
                filter.to(),
                filter.bucket().name().toLowerCase(Locale.ROOT),
                filter.zone().getId(),
                filter.by().map(ExchangeCriteria::name).orElse(""),
                figures);
    }
}
