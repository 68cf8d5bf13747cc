package dev.postern.audit.store;

import dev.postern.audit.store.search.Bucket;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Dimension;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.ExchangeFilter;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.FigureFilter;
import dev.postern.audit.store.search.Figures;
import dev.postern.audit.store.search.SearchDatabase;
import dev.postern.audit.store.search.Span;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Says how long searches take in a trail made by {@code many-exchanges.sql}. Not a test: run it by hand
 * ({@code SearchSpeed JDBC-URL}).
 */
final class SearchSpeed {
    private static final Instant BEGIN = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T00:00:00Z");
    private static final int TIMES = 40;

    private final Random random = new Random(1);
    private final Exchanges exchanges;
    private final Figures figures;

    private SearchSpeed(SearchDatabase database) {
        this.exchanges = new Exchanges(database, Clock.fixed(END, ZoneOffset.UTC));
        this.figures = new Figures(database);
    }

    /** A search that is timed. */
    @FunctionalInterface
    private interface Search {
        void run() throws SQLException;
    }

    public static void main(String[] arguments) throws SQLException {
        try (AgroalDataSource source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connection -> connection.jdbcUrl(arguments[0]))))) {
            new SearchSpeed(new SearchDatabase(source, Duration.ofMinutes(2))).measure();
        }
    }

    private void measure() throws SQLException {
        List<Exchange> some = exchanges.search(page(BEGIN, END, Map.of(), 200));
        time("one exchange by its id", TIMES, () -> exchanges.find(any(some).id()));
        time("a person's page of a day", TIMES, () -> {
            Instant day = anyTime();
            Map<Criterion, String> who = Map.of(Criterion.PSEUDONYM, any(some).pseudonym());
            exchanges.search(page(day, day.plus(Duration.ofDays(1)), who, 51));
        });
        time(
                "a person's page of all times",
                TIMES,
                () -> exchanges.search(
                        page(BEGIN, END, Map.of(Criterion.PSEUDONYM, any(some).pseudonym()), 51)));
        time("a page of a time", TIMES, () -> {
            Instant from = anyTime();
            exchanges.search(page(from, from.plus(Duration.ofHours(5)), Map.of(), 51));
        });
        time(
                "the newest page",
                TIMES,
                () -> exchanges.search(new ExchangeFilter(
                        new Span(Optional.empty(), Optional.empty(), false), Map.of(), Optional.empty(), 51)));
        criterion(Criterion.GROUP, "/unit-3");
        criterion(Criterion.GROUP, "/board");
        criterion(Criterion.GROUP, "/nobody");
        criterion(Criterion.RULE, "payment-data");
        criterion(Criterion.RULE, "nothing");
        criterion(Criterion.FINDING, "IBAN");
        criterion(Criterion.MODEL, "embed");
        criterion(Criterion.DECISION, "block");
        criterion(Criterion.STATUS, "orphaned");
        criterion(Criterion.STATUS, "open");
        criterion(Criterion.CODE, "upstream_failed");
        figures("figures of 7 days by hour", Map.of(), Optional.empty());
        figures("the same by model", Map.of(), Optional.of(Dimension.MODEL));
        figures("the same by group", Map.of(), Optional.of(Dimension.GROUP));
        figures("the same by rule", Map.of(), Optional.of(Dimension.RULE));
        figures("the same of a group", Map.of(Criterion.GROUP, "/unit-3"), Optional.empty());
    }

    private void criterion(Criterion criterion, String value) throws SQLException {
        time(
                "newest page, " + criterion + " " + value,
                5,
                () -> exchanges.search(page(BEGIN, END, Map.of(criterion, value), 51)));
    }

    private void figures(String what, Map<Criterion, String> criteria, Optional<Dimension> by) throws SQLException {
        FigureFilter filter =
                new FigureFilter(END.minus(Duration.ofDays(7)), END, Bucket.HOUR, ZoneOffset.UTC, criteria, by, 10, 5);
        time(what, 3, () -> figures.count(filter));
    }

    private static void time(String what, int times, Search search) throws SQLException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            search.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%-45s median %,8.1f ms, p95 %,8.1f ms%n", what, millis[times / 2], millis[times * 95 / 100]);
    }

    private static ExchangeFilter page(Instant from, Instant to, Map<Criterion, String> criteria, int limit) {
        return new ExchangeFilter(
                new Span(Optional.of(from), Optional.of(to), false), criteria, Optional.empty(), limit);
    }

    private Exchange any(List<Exchange> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Instant anyTime() {
        return BEGIN.plusSeconds(random.nextInt(7 * 86_400));
    }
}
