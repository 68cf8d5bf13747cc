package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.desk.DeskTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is kept of data. Thread-safe; every method may throw {@code desk_unavailable}. */
@Singleton
public final class OwnDataVersions {
    private static final int LONGEST_HISTORY = 100;

    private final DeskTransaction transaction;
    private final DataCounterRows counter;
    private final DataVersionRows versions;
    private final DataPieceRows pieces;
    private final DataChangeRows changes;

    @Inject
    OwnDataVersions(
            DeskTransaction transaction,
            DataCounterRows counter,
            DataVersionRows versions,
            DataPieceRows pieces,
            DataChangeRows changes) {
        this.transaction = transaction;
        this.counter = counter;
        this.versions = versions;
        this.pieces = pieces;
        this.changes = changes;
    }

    /**
     * Everything that was ever uploaded, in short.
     *
     * @param state what is in force
     * @param waiting what waits for a second person, by name
     * @param names all there ever were, in order
     */
    public record Overview(DataState state, Map<DataName, DataChange> waiting, List<DataName> names) {}

    /**
     * Everything about one name.
     *
     * @param versions the newest first, 100 at most
     * @param kept those of them whose content is still there
     * @param changes what was asked for, the newest first, 100 at most
     */
    public record History(
            Optional<DataVersion> inForce, List<DataVersion> versions, Set<UUID> kept, List<DataChange> changes) {}

    /** Counts the changes of what is in force; cheap enough to ask often. */
    public long generation() {
        return transaction.run(counter::generation);
    }

    /** What is in force. */
    public DataState state() {
        return transaction.run(this::now);
    }

    /** Everything in short. */
    public Overview overview() {
        return transaction.run(() -> new Overview(
                now(),
                changes.open().stream()
                        .map(this::change)
                        .collect(
                                Collectors.toMap(DataChange::name, Function.identity(), (one, _) -> one, TreeMap::new)),
                versions.names()));
    }

    /** All about a name; empty where nothing was ever uploaded under it. */
    public Optional<History> history(DataName name) {
        return transaction.run(() -> {
            List<DataVersion> all = versions.of(name, LONGEST_HISTORY).stream()
                    .map(DataVersionRow::version)
                    .toList();
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new History(
                            now().find(name),
                            all,
                            Set.copyOf(versions.withContent(name)),
                            changes.of(name, LONGEST_HISTORY).stream()
                                    .map(this::change)
                                    .toList()));
        });
    }

    /** What was asked for, settled or not. */
    public Optional<DataChange> change(UUID id) {
        return transaction.run(() -> changes.findByIdOptional(id).map(this::change));
    }

    /** A part of the content of a version; empty after the last. */
    Optional<byte[]> piece(UUID version, int place) {
        return transaction.run(() ->
                pieces.findByIdOptional(new DataPieceRow.Key(version, place)).map(row -> row.content));
    }

    /** Part of the transaction of whoever asks. */
    DataState now() {
        return new DataState(
                counter.generation(),
                versions.inForce().stream()
                        .map(DataVersionRow::version)
                        .collect(Collectors.toMap(DataVersion::name, Function.identity())));
    }

    /** Part of the transaction of whoever asks. */
    DataChange change(DataChangeRow row) {
        return row.change(
                Optional.ofNullable(row.version).map(id -> versions.findById(id).version()));
    }
}
