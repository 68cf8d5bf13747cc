package dev.postern.audit.store.search;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Position;
import dev.postern.audit.store.StoredRecords;
import dev.postern.audit.store.TimeIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds records of any kind as they stand in the chain. Thread-safe. */
public final class Records {
    private static final System.Logger LOG = System.getLogger(Records.class.getName());

    /** Kinds of which there are many; all others have an index of their own, with these words as its condition. */
    private static final List<String> FREQUENT = List.of("INTENT", "OUTCOME", "DENIED", "STREAM_MARK", "HEARTBEAT");

    private static final String RARE =
            FREQUENT.stream().collect(Collectors.joining("', '", " AND kind NOT IN ('", "')"));

    /** How many days after the time of its id a survivor may end an exchange. */
    private static final int LATE = 31;

    private final SearchDatabase database;
    private final Clock clock;

    public Records(SearchDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of records, by the time within their ids and then by their places. A row that can be no record is left out:
     * the check of the whole trail names it.
     *
     * @throws TooBroadException where it took too long
     * @throws SQLException where the database cannot be read
     */
    public List<ChainedRecord> search(RecordFilter filter) throws SQLException {
        Span span = filter.requestId().map(Span::of).orElse(filter.span());
        Walk walk = new Walk(span, filter.after().map(RecordFilter.Place::requestId), filter.limit(), clock.instant());
        return database
                .read(reading -> walk.page(reading, (window, limit) -> page(filter, window, limit), Records::read))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Question page(RecordFilter filter, Window window, int limit) {
        Question question = new Question()
                .add(
                        StoredRecords.SELECT + " WHERE day BETWEEN ? AND ?",
                        window.firstDay(),
                        window.lastDay().plusDays(LATE))
                .add(" AND request_id >= ?", TimeIds.first(window.from()))
                .add(" AND request_id < ?", TimeIds.first(window.to()));
        filter.kind().ifPresent(kind -> question.add(" AND kind = ?", kind).add(FREQUENT.contains(kind) ? "" : RARE));
        filter.pseudonym().ifPresent(pseudonym -> question.add(" AND pseudonym = decode(?, 'hex')", pseudonym));
        filter.requestId().ifPresent(id -> question.add(" AND request_id = ?", id));
        boolean ascending = filter.span().oldestFirst();
        filter.after().ifPresent(place -> {
            Position at = place.position();
            question.add(
                    " AND (request_id, lane, epoch, sequence) " + (ascending ? ">" : "<") + " (?, ?, ?, ?)",
                    place.requestId(),
                    at.lane(),
                    at.epoch(),
                    at.sequence());
        });
        String order = Stream.of("request_id", "lane", "epoch", "sequence")
                .map(column -> column + (ascending ? " ASC" : " DESC"))
                .collect(Collectors.joining(", "));
        return question.add(" ORDER BY " + order + " LIMIT ?", limit);
    }

    private static Optional<ChainedRecord> read(ResultSet row) throws SQLException {
        try {
            return Optional.of(StoredRecords.read(row));
        } catch (StoredRecords.BrokenRowException e) {
            LOG.log(System.Logger.Level.ERROR, "A record of the trail was altered: {0}", e.flaw());
            return Optional.empty();
        }
    }
}
