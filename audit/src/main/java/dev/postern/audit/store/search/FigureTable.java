package dev.postern.audit.store.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures for a chart. Counts are null where fewer people stand behind them than may be shown.
 *
 * @param total over the whole time
 * @param series the same point by point, without a gap
 * @param rows the values with the most requests, most first
 * @param other all other values together; null where there are none
 */
public record FigureTable(
        @Nullable Counts total,
        List<Point> series,
        List<Row> rows,
        @Nullable Row other) {

    /**
     * A point of a time series.
     *
     * @param start where it begins
     */
    public record Point(Instant start, @Nullable Counts counts) {}

    /**
     * One value of what figures are told apart by.
     *
     * @param value such as the name of a model; empty where an exchange has none
     */
    public record Row(String value, @Nullable Counts counts, List<Point> series) {}
}
