package dev.postern.gateway.quota;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Prints the CPU time of one exchange's reservation and settlement where nothing has to be taken of the ledger. Run its main with the
 * test class path of the gateway; docs/quotas.md has the figure.
 */
final class ReservationCost {
    private static final int WARM_UP = 300_000;
    private static final int MEASURED = 1_000_000;
    private static final long PLENTY = 1L << 60;

    private static final List<Measure> MEASURES = List.of(Measure.REQUESTS, Measure.TOKENS);
    private static final List<Period> PERIODS = List.of(Period.MINUTE, Period.HOUR, Period.DAY, Period.MONTH);

    private ReservationCost() {}

    /**
     * Prints what a reservation costs.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        LeasedPools pools = new LeasedPools(new Plenty(), System::nanoTime, time -> {}, LeasedPools.LEASE);
        for (int limits : new int[] {1, 2, 8}) {
            run(pools, limits, WARM_UP);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            run(pools, limits, MEASURED);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("%d limits: %d ns%n", limits, spent / MEASURED);
        }
    }

    private static void run(LeasedPools pools, int limits, int times) throws Exception {
        Instant now = Instant.parse("2026-11-26T08:15:30Z");
        for (int each = 0; each < times; each++) {
            List<Wanted> wanted = new ArrayList<>(limits);
            for (int which = 0; which < limits; which++) {
                Measure measure = MEASURES.get(which % 2);
                Period period = PERIODS.get(which / 2);
                Limit limit = new Limit(QuotaKind.PERSON, "8d1f", measure, period, PLENTY);
                wanted.add(new Wanted(
                        new CounterKey(limit.kind(), "hash", measure, period, period.begin(now)),
                        limit,
                        measure == Measure.REQUESTS ? 1 : 1_200));
            }
            Reserving.Granted granted = (Reserving.Granted) pools.reserve(wanted);
            granted.claims().forEach(claim -> claim.pool.settle(claim, claim.need));
        }
    }

    /** Grants everything, and much more. */
    private static final class Plenty implements Ledger {
        @Override
        public List<Grant> take(List<Ask> asks) {
            return asks.stream()
                    .map(ask -> new Grant(1, PLENTY / 4, PLENTY / 4, 0, false))
                    .toList();
        }

        @Override
        public List<Standing> report(List<Report> reports) {
            return reports.stream().map(report -> new Standing(true, 0)).toList();
        }

        @Override
        public Set<Long> called() {
            return Set.of();
        }
    }
}
