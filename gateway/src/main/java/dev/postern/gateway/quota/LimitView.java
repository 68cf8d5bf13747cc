package dev.postern.gateway.quota;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A limit as operators see it.
 *
 * @param holder subject, path or id; {@code *} for each who has none of their own
 * @param most null where it was lifted
 * @param source {@code configured}, or {@code operator} where one set it
 */
record LimitView(
        String kind,
        String holder,
        String measure,
        String period,
        @Nullable Long most,
        String source) {
    static LimitView of(Slot slot, OptionalLong most, boolean stored) {
        return new LimitView(
                slot.kind().word(),
                slot.holder(),
                slot.measure().word(),
                slot.period().word(),
                most.isPresent() ? most.getAsLong() : null,
                stored ? "operator" : "configured");
    }
}
