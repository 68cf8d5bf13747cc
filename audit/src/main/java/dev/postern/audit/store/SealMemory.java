package dev.postern.audit.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last seals that this process stored, with the rows that came with them, so that a database that lost them can be
 * given them again: they are known outside already, and no others may take their place. Bounded in number and bytes.
 * Belongs to the sealer's thread.
 */
final class SealMemory {
    private static final System.Logger LOG = System.getLogger(SealMemory.class.getName());
    private static final int MOST_SEALS = 1_000;
    private static final long MOST_BYTES = 16L << 20;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long bytes;

    private record Entry(List<SealedRange> ranges, List<FullTile> tiles, StoredSeal seal) {
        private static final int ROUGH_SIZE_OF_RANGE = 100;

        long size() {
            return seal.note().length()
                    + (long) ranges.size() * ROUGH_SIZE_OF_RANGE
                    + tiles.stream().mapToLong(tile -> tile.hashes().length).sum();
        }
    }

    void add(List<SealedRange> ranges, List<FullTile> tiles, StoredSeal seal) {
        if (!entries.isEmpty() && entries.getLast().seal().number() + 1 != seal.number()) {
            entries.clear();
            bytes = 0;
        }
        Entry entry = new Entry(List.copyOf(ranges), List.copyOf(tiles), seal);
        entries.addLast(entry);
        bytes += entry.size();
        while (entries.size() > MOST_SEALS || bytes > MOST_BYTES) {
            bytes -= entries.removeFirst().size();
        }
    }

    /**
     * Stores what the database lost of these seals, where its last one is among them.
     *
     * @return the last seal in the database then
     */
    Optional<StoredSeal> putBack(SealSession session) throws SQLException {
        Optional<StoredSeal> stored = session.last();
        if (!reaches(stored)) {
            return stored;
        }
        long number = stored.map(StoredSeal::number).orElse(0L);
        List<Entry> lost =
                entries.stream().filter(entry -> entry.seal().number() > number).toList();
        for (Entry entry : lost) {
            session.insert(entry.ranges(), entry.tiles(), entry.seal());
        }
        if (!lost.isEmpty()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The audit database had lost seals it had committed; those after {0} were put back",
                    number);
        }
        return session.last();
    }

    private boolean reaches(Optional<StoredSeal> stored) {
        if (entries.isEmpty()) {
            return false;
        }
        return stored.map(
                        last -> entries.stream().anyMatch(entry -> entry.seal().equals(last)))
                .orElseGet(() -> entries.getFirst().seal().number() == 1);
    }
}
