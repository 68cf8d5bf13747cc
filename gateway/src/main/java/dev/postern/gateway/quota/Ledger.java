package dev.postern.gateway.quota;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What all gateways together have taken of each counter, and what each of them holds in advance. Thread-safe; may block.
 * An {@link SQLException} leaves open whether what was asked for was done.
 */
interface Ledger {
    /**
     * A wish.
     *
     * @param most the limit
     * @param need granted whole or not at all; at least 1
     * @param want up to this much more may be granted where the limit is far
     */
    record Ask(CounterKey key, long most, long need, long want) {}

    /**
     * The reply to a wish.
     *
     * @param counter names the counter from now on
     * @param granted 0, or at least what was needed
     * @param total what is taken altogether, this included
     * @param elsewhere where nothing was granted: what other gateways hold without need, and were told to give back
     * @param fresh whether this gateway held nothing of it before
     */
    record Grant(long counter, long granted, long total, long elsewhere, boolean fresh) {}

    /**
     * What became of a lease since the last report.
     *
     * @param spend used of it
     * @param back given back
     * @param extra used beyond it
     * @param free what is still held and not reserved
     * @param generation of the pool's lease
     */
    record Report(Pool pool, long counter, long spend, long back, long extra, long free, int generation) {}

    /**
     * The reply to a report.
     *
     * @param kept whether the lease still is this gateway's
     * @param total what is taken altogether
     */
    record Standing(boolean kept, long total) {}

    /** Takes of several counters; a reply for each wish, in their order. */
    List<Grant> take(List<Ask> asks) throws SQLException;

    /** Reports; a reply for each, in their order. A counter that is over and gone counts as kept. */
    List<Standing> report(List<Report> reports) throws SQLException;

    /** The counters of which this gateway holds something that another one lacks. */
    Set<Long> called() throws SQLException;
}
