package dev.postern.bench.measure;

import org.HdrHistogram.Histogram;

/**
 * Percentiles of times in milliseconds; all zero where nothing was counted.
 *
 * @param count how many
 */
public record Distribution(long count, double p50, double p90, double p95, double p99, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    static Distribution of(Histogram nanos) {
        return new Distribution(
                nanos.getTotalCount(),
                millis(nanos, 50),
                millis(nanos, 90),
                millis(nanos, 95),
                millis(nanos, 99),
                nanos.getTotalCount() == 0 ? 0 : round(nanos.getMaxValue()));
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getTotalCount() == 0 ? 0 : round(nanos.getValueAtPercentile(percentile));
    }

    private static double round(long nanos) {
        return Math.round(nanos / NANOS_PER_MILLI * 1000) / 1000.0;
    }
}
