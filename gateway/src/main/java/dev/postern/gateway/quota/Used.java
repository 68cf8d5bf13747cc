package dev.postern.gateway.quota;

import java.math.BigDecimal;

/**
 * What was used.
 *
 * @param price in the currency of the house
 */
record Used(long requests, long promptTokens, long answerTokens, BigDecimal price, BigDecimal wattHours) {
    static final Used NOTHING = new Used(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    Used plus(Used more) {
        return new Used(
                requests + more.requests,
                promptTokens + more.promptTokens,
                answerTokens + more.answerTokens,
                price.add(more.price),
                wattHours.add(more.wattHours));
    }
}
