package dev.postern.audit.store;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.TileBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tree as the leading sealer has it in memory. Good for as long as every insert succeeds; after anything else it is
 * made again from the database. Belongs to one thread.
 */
final class SealGrowth {
    /** Keeps transactions short while a backlog is worked off. */
    static final int MOST_LEAVES = 200_000;

    private final String origin;
    private final CompactRange tree;
    private final Map<Integer, Position> ends;
    private final List<FullTile> tiles = new ArrayList<>();
    private final List<SealedRange> ranges = new ArrayList<>();
    private long number;
    private Optional<String> gap = Optional.empty();

    private SealGrowth(String origin, long number, long size, NodeSource nodes, Map<Integer, Position> ends) {
        this.origin = origin;
        this.number = number;
        this.ends = new TreeMap<>(ends);
        TileBuilder builder =
                TileBuilder.at(size, nodes, (level, index, hashes) -> tiles.add(new FullTile(level, index, hashes)));
        this.tree = CompactRange.at(size, nodes, builder);
    }

    /** Takes up the tree of the last seal. */
    static SealGrowth of(String origin, Optional<StoredSeal> last, SealSession session) throws SQLException {
        long size = last.map(StoredSeal::size).orElse(0L);
        return new SealGrowth(
                origin,
                last.map(StoredSeal::number).orElse(0L),
                size,
                session.tree(size).nodes(),
                session.ends());
    }

    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    /** Where records are missing that were never sealed, if they are. That lane is sealed up to there. */
    Optional<String> gap() {
        return gap;
    }

    /**
     * Takes what was recorded since the last seal, signs and stores it.
     *
     * @param memory keeps what was stored
     * @return the seal that was added
     */
    StoredSeal seal(SealSession session, SealKeys keys, Instant now, SealMemory memory) throws SQLException {
        tiles.clear();
        ranges.clear();
        gap = Optional.empty();
        long limit = tree.size() + MOST_LEAVES;
        for (int lane : session.lanes()) {
            take(session, lane, limit);
        }
        Instant moment = now.truncatedTo(ChronoUnit.SECONDS);
        Hash root = tree.root();
        String text = new Checkpoint(origin, tree.size(), root).text();
        StoredSeal seal = new StoredSeal(
                number + 1, tree.size(), root, moment, keys.sign(text, moment).format());
        session.insert(ranges, tiles, seal);
        memory.add(ranges, tiles, seal);
        number++;
        return seal;
    }

    private void take(SealSession session, int lane, long limit) throws SQLException {
        Position end = ends.getOrDefault(lane, new Position(lane, 1, 0));
        session.after(end, (here, hash) -> {
            if (tree.size() >= limit) {
                return false;
            }
            Position last = ends.getOrDefault(lane, end);
            boolean begins = last.sequence() > 0 && here.equals(new Position(lane, last.epoch() + 1, 1));
            if (!begins && !here.equals(last.next())) {
                gap = Optional.of("No record stands behind " + last + "; the next one stands at " + here);
                return false;
            }
            extend(here);
            tree.append(hash);
            ends.put(lane, here);
            return true;
        });
    }

    private void extend(Position here) {
        SealedRange last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && here.equals(last.at(last.first() + last.length()))) {
            ranges.set(ranges.size() - 1, new SealedRange(last.first(), last.from(), here.sequence()));
        } else {
            ranges.add(new SealedRange(tree.size(), here, here.sequence()));
        }
    }
}
