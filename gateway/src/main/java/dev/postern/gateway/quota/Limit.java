package dev.postern.gateway.quota;

/**
 * The most that somebody may use in a window.
 *
 * @param holder the subject, the path of the group or the id of the key
 * @param most at least 0; 0 lets nothing through
 */
public record Limit(QuotaKind kind, String holder, Measure measure, Period period, long most) {

    /** Whether another limit is for the same holder, measure and window. */
    boolean isFor(Limit other) {
        return kind == other.kind && holder.equals(other.holder) && measure == other.measure && period == other.period;
    }
}
