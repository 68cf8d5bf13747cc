package dev.postern.gateway.quota;

/**
 * Where a limit may stand.
 *
 * @param holder as in {@link Limit}, or {@link #EACH}
 */
record Slot(QuotaKind kind, String holder, Measure measure, Period period) {
    /** In the place of a holder: each who has no limit of their own. */
    static final String EACH = "*";

    Slot of(String other) {
        return new Slot(kind, other, measure, period);
    }
}
