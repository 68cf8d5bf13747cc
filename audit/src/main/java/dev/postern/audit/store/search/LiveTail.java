package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the trail from the moment of the first look on. It goes by places in the chains and not by time, so nothing is
 * missed that was recorded late. Belongs to one reader; not thread-safe.
 */
public final class LiveTail {
    /** Records of one chain that are followed in one look; beyond that the reader is too slow, and some are skipped. */
    private static final int MOST = 400;

    private final SearchDatabase database;
    private final Clock clock;
    private final Map<Criterion, String> criteria;
    private final Map<Chain, Long> heads = new HashMap<>();
    private boolean begun;

    /** @param criteria which exchanges are followed */
    public LiveTail(SearchDatabase database, Clock clock, Map<Criterion, String> criteria) {
        this.database = database;
        this.clock = clock;
        this.criteria = Map.copyOf(criteria);
    }

    /**
     * What is new.
     *
     * @param exchanges that began or ended since the look before, by the time within their ids
     * @param skipped whether there was more than a look may show
     */
    public record News(List<Exchange> exchanges, boolean skipped) {}

    private record Chain(int lane, long epoch) {}

    private record Step(Chain chain, long sequence, UUID requestId, boolean ofExchange) {}

    /**
     * Looks once. The first look finds nothing: it is where the following begins.
     *
     * @throws SQLException where the database cannot be read; the next look goes on where this one began
     */
    public News look() throws SQLException {
        return database.read(reading -> {
            LocalDate since = TimeIds.day(clock.instant()).minusDays(1);
            List<Chain> chains = reading.list(
                    new Question().add("SELECT lane, max(epoch) FROM audit.audit_epoch GROUP BY lane"),
                    row -> new Chain(row.getInt(1), row.getLong(2)));
            if (!begun) {
                heads.putAll(ends(reading, chains, since));
                begun = true;
                return new News(List.of(), false);
            }
            // A chain goes on in a new epoch only when the epoch before is finished, so both are read to their ends.
            Map<Chain, Long> known = new HashMap<>(heads);
            chains.forEach(chain -> known.putIfAbsent(chain, 0L));
            List<Step> steps = steps(reading, known, since);
            Map<Chain, Long> counts = steps.stream().collect(Collectors.groupingBy(Step::chain, Collectors.counting()));
            List<Chain> overrun = counts.entrySet().stream()
                    .filter(count -> count.getValue() >= MOST)
                    .map(Map.Entry::getKey)
                    .toList();
            steps.forEach(step -> known.merge(step.chain(), step.sequence(), Math::max));
            known.putAll(ends(reading, overrun, since));
            List<Exchange> exchanges = exchanges(reading, steps, since);
            heads.clear();
            chains.forEach(chain -> heads.put(chain, known.getOrDefault(chain, 0L)));
            return new News(exchanges, !overrun.isEmpty());
        });
    }

    private static Map<Chain, Long> ends(SearchDatabase.Reading reading, List<Chain> chains, LocalDate since)
            throws SQLException {
        Map<Chain, Long> ends = new HashMap<>();
        for (Chain chain : chains) {
            Question last = new Question()
                    .add("SELECT sequence FROM audit.audit_event WHERE lane = ? AND epoch = ?", chain.lane, chain.epoch)
                    .add(" AND day >= ? ORDER BY sequence DESC LIMIT 1", since);
            ends.put(
                    chain,
                    reading.list(last, row -> row.getLong(1)).stream()
                            .findFirst()
                            .orElse(0L));
        }
        return ends;
    }

    private static List<Step> steps(SearchDatabase.Reading reading, Map<Chain, Long> heads, LocalDate since)
            throws SQLException {
        List<Chain> chains = List.copyOf(heads.keySet());
        Question following = new Question()
                .add(
                        "SELECT h.lane, h.epoch, r.sequence, r.request_id, r.kind FROM unnest(?::int[], ?::bigint[], ?::bigint[])")
                .with(literal(chains, Chain::lane))
                .with(literal(chains, Chain::epoch))
                .with(literal(chains, chain -> heads.getOrDefault(chain, 0L)))
                .add(" h(lane, epoch, sequence) CROSS JOIN LATERAL (SELECT e.sequence, e.request_id, e.kind")
                .add(
                        " FROM audit.audit_event e WHERE e.lane = h.lane AND e.epoch = h.epoch AND e.sequence > h.sequence")
                .add(" AND e.day >= ? ORDER BY e.sequence LIMIT ?) r", since, MOST);
        return reading.list(
                following,
                row -> new Step(
                        new Chain(row.getInt(1), row.getLong(2)),
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        List.of("INTENT", "OUTCOME", "DENIED", "ORPHANED").contains(row.getString(5))));
    }

    private List<Exchange> exchanges(SearchDatabase.Reading reading, List<Step> steps, LocalDate since)
            throws SQLException {
        List<UUID> ids = steps.stream()
                .filter(Step::ofExchange)
                .map(Step::requestId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Question question = new Question()
                .add("SELECT * FROM audit.audit_exchanges(?, ?) x", since, since.plusDays(2))
                .add(" WHERE x.request_id = ANY (?::uuid[])", literal(ids, Function.identity()));
        criteria.forEach((criterion, value) -> criterion.ask(question, value, since, since.plusDays(3)));
        return reading.list(question.add(" ORDER BY x.request_id"), ExchangeReading::of);
    }

    private static <T> String literal(List<T> elements, Function<T, ?> part) {
        Stream<String> parts = elements.stream().map(part).map(Object::toString);
        return parts.collect(Collectors.joining(",", "{", "}"));
    }
}
