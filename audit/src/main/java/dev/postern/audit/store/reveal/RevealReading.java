package dev.postern.audit.store.reveal;

import dev.postern.audit.Trail;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.reveal.RevealRefusedException;
import dev.postern.audit.store.ContentOpener;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Shows what a reveal is for to the one who asked for it, while that is allowed. Who sees what is recorded before anything
 * is opened. Thread-safe; calls block.
 *
 * <p>All methods throw {@link RevealRefusedException} where this may not be seen, {@link AlteredRevealException} where the
 * reveal is not what was recorded, {@link dev.postern.audit.content.UnreadableContentException} where what is sealed was
 * altered, {@link java.util.concurrent.CompletionException} where the reading cannot be recorded, and {@link SQLException}
 * where the database cannot be used; nothing is shown then.
 */
public final class RevealReading {
    private final Reveals reveals;
    private final ScopeReading scopes;
    private final ExchangeOpening contents;
    private final Trail trail;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /** @param ids of records, of version 7 */
    public RevealReading(
            Reveals reveals,
            ScopeReading scopes,
            ContentOpener opener,
            Trail trail,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.reveals = reveals;
        this.scopes = scopes;
        this.contents = new ExchangeOpening(opener);
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A page of the exchanges that a reveal is for, without their texts.
     *
     * @param after where the page before ended
     * @return empty where there is no such reveal
     */
    public Optional<RevealPage> page(UUID id, Optional<UUID> after, int limit, Staff reader) throws SQLException {
        try (Connection connection = reveals.connect()) {
            Optional<StoredReveal> found = new RevealRows(connection).find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            require(connection, found.get(), reader);
            SortedMap<String, String> query = new TreeMap<>(Map.of("reveal", id.toString()));
            after.ifPresent(last -> query.put("after", last.toString()));
            record("reveal-records", query, reader);
            return Optional.of(scopes.page(found.get().order().scope(), after, limit));
        }
    }

    /**
     * What the trail keeps of one request out of sight.
     *
     * @return empty where there is no such reveal, or it is not for this request
     */
    public Optional<OpenedExchange> open(UUID id, UUID requestId, Staff reader) throws SQLException {
        List<ChainedRecord> records;
        try (Connection connection = reveals.connect()) {
            connection.setAutoCommit(false);
            RevealRows rows = new RevealRows(connection);
            rows.lock(id);
            Optional<StoredReveal> found = rows.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            require(connection, found.get(), reader);
            record("reveal", new TreeMap<>(Map.of("reveal", id.toString(), "request", requestId.toString())), reader);
            records = scopes.records(found.get().order().scope(), requestId);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            if (!rows.open(found.get(), requestId)) {
                throw new RevealRefusedException(
                        "As many requests as this reveal is for were opened; ask for a new reveal.");
            }
            connection.commit();
        }
        return Optional.of(contents.of(requestId, records));
    }

    private void require(Connection connection, StoredReveal reveal, Staff reader) throws SQLException {
        RevealProof.require(connection, reveal);
        reveal.state().read(reveals.person(reveal.order().id(), reader), clock.instant());
    }

    private void record(String what, SortedMap<String, String> query, Staff reader) {
        trail.append(new AuditEvent.Access(ids.get(), reader.subject(), reader.clientAddress(), what, query))
                .join();
    }
}
