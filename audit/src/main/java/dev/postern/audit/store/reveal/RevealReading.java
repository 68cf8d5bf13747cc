package dev.postern.audit.store.reveal;

import dev.postern.audit.Trail;
import dev.postern.audit.bundle.Disclosable;
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
import java.util.Set;
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
    private final ContentOpener opener;
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
        this.opener = opener;
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
        Optional<List<ChainedRecord>> records = admit(id, requestId, Map.of(), reader);
        return records.isEmpty() ? Optional.empty() : Optional.of(contents.of(requestId, records.get()));
    }

    /**
     * The private values that a bundle may disclose of the requests that a reveal is for; of no others.
     *
     * @param chosen which kinds of values
     * @return empty where there is no such reveal
     */
    public Optional<RevealedValues> values(UUID id, Set<Disclosable> chosen, Staff reader) throws SQLException {
        try (Connection connection = reveals.connect()) {
            Optional<StoredReveal> found = new RevealRows(connection).find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            require(connection, found.get(), reader);
            Map<String, String> how = Map.of("disclosed", Disclosable.line(chosen));
            return Optional.of(new RevealedValues(
                    chosen,
                    scopes.within(found.get().order().scope()),
                    requestId -> admit(id, requestId, how, reader),
                    opener));
        }
    }

    /** The records of a request that may be opened by a reveal, once that is recorded and counted. */
    private Optional<List<ChainedRecord>> admit(UUID id, UUID requestId, Map<String, String> how, Staff reader)
            throws SQLException {
        try (Connection connection = reveals.connect()) {
            connection.setAutoCommit(false);
            RevealRows rows = new RevealRows(connection);
            rows.lock(id);
            Optional<StoredReveal> found = rows.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            require(connection, found.get(), reader);
            SortedMap<String, String> query =
                    new TreeMap<>(Map.of("reveal", id.toString(), "request", requestId.toString()));
            query.putAll(how);
            record("reveal", query, reader);
            List<ChainedRecord> records = scopes.records(found.get().order().scope(), requestId);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            if (!rows.open(found.get(), requestId)) {
                throw new RevealRefusedException(
                        "As many requests as this reveal is for were opened; ask for a new reveal.");
            }
            connection.commit();
            return Optional.of(records);
        }
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
