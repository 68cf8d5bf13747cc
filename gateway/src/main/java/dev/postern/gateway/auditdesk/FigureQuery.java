package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Bucket;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Dimension;
import dev.postern.audit.store.search.FigureFilter;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Which figures an auditor asks for:
 *
 * <ul>
 *   <li>{@code from}, {@code to}: as in {@link Paging}; the last 24 hours where they are left out
 *   <li>{@code bucket}: {@code minute}, {@code hour} (usual), {@code day} or {@code week}; each allows a longest time
 *   <li>{@code timeZone}: whose days and weeks they are; UTC where it is left out
 *   <li>{@code by}, {@code top}: what to tell exchanges apart by, and how many values to show, 1 to 50
 *   <li>those of {@link ExchangeCriteria} that stand for no single person and no single request
 * </ul>
 *
 * @param filter the figures
 * @param forTheRecord the query as it stands in the trail
 */
record FigureQuery(FigureFilter filter, Map<String, String> forTheRecord) {
    private static final Set<Criterion> SINGLE = Set.of(Criterion.REQUEST_ID, Criterion.PSEUDONYM);
    private static final Duration USUAL = Duration.ofDays(1);
    private static final int USUAL_TOP = 10;
    private static final int LARGEST_TOP = 50;
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("from", "to", "bucket", "timeZone", "by", "top"),
                    Arrays.stream(Criterion.values())
                            .filter(criterion -> !SINGLE.contains(criterion))
                            .map(ExchangeCriteria::name))
            .toList();
    private static final Map<String, Bucket> BUCKETS = words(Bucket.values());
    private static final Map<String, Dimension> DIMENSIONS = words(Dimension.values());

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static FigureQuery of(Map<String, List<String>> given, Instant now, int smallestGroup) {
        Parameters parameters = Parameters.of(given, KNOWN);
        Optional<Instant> from = parameters.value("from", Parameters::time);
        Optional<Instant> to = parameters.value("to", Parameters::time);
        Instant end = to.orElse(now);
        Instant begin = from.orElse(end.minus(USUAL));
        Paging.inOrder(Optional.of(begin), Optional.of(end));
        Bucket bucket = parameters.value("bucket", word(BUCKETS)).orElse(Bucket.HOUR);
        if (Duration.between(begin, end).compareTo(bucket.longest()) > 0) {
            throw Parameters.invalid(
                    "By " + bucket.name().toLowerCase(Locale.ROOT) + ", figures cover at most "
                            + bucket.longest().toDays() + " days; choose a shorter time or a wider bucket.",
                    "bucket");
        }
        FigureFilter filter = new FigureFilter(
                begin,
                end,
                bucket,
                parameters.value("timeZone", FigureQuery::zone).orElse(ZoneOffset.UTC),
                ExchangeCriteria.of(parameters),
                parameters.value("by", word(DIMENSIONS)),
                parameters.value("top", Parameters.number(1, LARGEST_TOP)).orElse(USUAL_TOP),
                smallestGroup);
        return new FigureQuery(filter, parameters.forTheRecord());
    }

    private static <T extends Enum<T>> Map<String, T> words(T[] constants) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : constants) {
            words.put(ExchangeCriteria.name(constant), constant);
        }
        return Collections.unmodifiableMap(words);
    }

    private static <T> BiFunction<String, String, T> word(Map<String, T> words) {
        return Parameters.oneOf(words.keySet()).andThen(words::get);
    }

    private static ZoneId zone(String name, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Parameters.invalid("Time zones look like Europe/Vienna or UTC.", name);
        }
    }
}
