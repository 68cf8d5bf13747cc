package dev.postern.gateway.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a report of usage.
 *
 * @param group empty where people are in none, and where it is one's own
 * @param price in the currency of the house, to a millionth
 */
record UsageLine(
        String group,
        String model,
        long requests,
        long promptTokens,
        long answerTokens,
        BigDecimal price,
        BigDecimal wattHours) {
    private static final int DIGITS = 6;

    static UsageLine of(UsageRow row, Used used) {
        return new UsageLine(
                row.kind() == QuotaKind.GROUP ? row.holder() : "",
                row.model(),
                used.requests(),
                used.promptTokens(),
                used.answerTokens(),
                used.price().setScale(DIGITS, RoundingMode.HALF_UP),
                used.wattHours().setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
