package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds exchanges in the trail. People appear as pseudonyms. Thread-safe. */
public final class Exchanges {
    private final SearchDatabase database;
    private final Clock clock;

    public Exchanges(SearchDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of exchanges, by the time within their ids.
     *
     * @throws TooBroadException where it took too long
     * @throws SQLException where the database cannot be read
     */
    public List<Exchange> search(ExchangeFilter filter) throws SQLException {
        Walk walk = new Walk(filter.span(), filter.after(), filter.limit(), clock.instant());
        Map<UUID, Exchange> found = new LinkedHashMap<>();
        database.read(reading ->
                        walk.page(reading, (window, limit) -> page(filter, window, limit), ExchangeReading::of))
                .forEach(exchange -> found.putIfAbsent(exchange.id(), exchange));
        return List.copyOf(found.values());
    }

    /**
     * One exchange.
     *
     * @throws SQLException where the database cannot be read
     */
    public Optional<Exchange> find(UUID id) throws SQLException {
        return database.read(reading -> {
            LocalDate day = TimeIds.day(TimeIds.time(id));
            Question near = new Question().add("SELECT * FROM audit.audit_exchanges(?, ?)", day, day.plusDays(1));
            List<Exchange> found = reading.list(of(id, near), ExchangeReading::of);
            if (found.isEmpty()) {
                Question anywhere = new Question().add("SELECT * FROM audit.audit_exchange");
                found = reading.list(of(id, anywhere), ExchangeReading::of);
            }
            return found.stream().findFirst();
        });
    }

    private static Question page(ExchangeFilter filter, Window window, int limit) {
        Question question = new Question()
                .add("SELECT * FROM audit.audit_exchanges(?, ?) x", window.firstDay(), window.lastDay())
                .add(" WHERE x.request_id >= ?", TimeIds.first(window.from()))
                .add(" AND x.request_id < ?", TimeIds.first(window.to()));
        boolean ascending = filter.span().oldestFirst();
        filter.after().ifPresent(id -> question.add(" AND x.request_id " + (ascending ? ">" : "<") + " ?", id));
        filter.criteria()
                .forEach((criterion, value) -> criterion.ask(
                        question, value, window.firstDay(), window.lastDay().plusDays(1)));
        return question.add(" ORDER BY x.request_id " + (ascending ? "ASC" : "DESC") + " LIMIT ?", limit);
    }

    private static Question of(UUID id, Question exchanges) {
        return exchanges.add(" x WHERE x.request_id = ?", id);
    }
}
