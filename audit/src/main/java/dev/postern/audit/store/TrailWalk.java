package dev.postern.audit.store;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.TileBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes once through the whole trail: what is sealed in the order of the tree, a place in every lane, then the rest of each
 * lane. Not thread-safe.
 */
final class TrailWalk implements AutoCloseable {
    private static final int RANGES_AT_A_TIME = 1_000;
    private static final int ROWS_AT_ONCE = 4_000;
    private static final int FEWEST_ROWS = 100;

    private final Connection connection;
    private final Map<Integer, LaneWalk> lanes = new TreeMap<>();
    private final TileCheck tiles;
    private final CheckpointCheck checkpoints;
    private final Expected expected;
    private final CompactRange tree;

    TrailWalk(Connection connection, Expected expected, CheckpointCheck checkpoints) throws SQLException {
        this.connection = connection;
        this.expected = expected;
        this.checkpoints = checkpoints;
        this.tiles = new TileCheck(connection);
        this.tree = new CompactRange(TileBuilder.empty(tiles));
        Drops drops = Drops.read(connection);
        var numbers = Lanes.all(connection);
        int rows = Math.max(FEWEST_ROWS, ROWS_AT_ONCE / Math.max(1, numbers.size()));
        for (int lane : numbers) {
            lanes.put(lane, new LaneWalk(connection, lane, rows, expected, drops));
        }
    }

    /** Looks at everything up to the first flaw. */
    Optional<Flaw> follow() throws SQLException {
        Optional<Flaw> flaw = checkpoint();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(RANGES_AT_A_TIME);
            try (ResultSet row = statement.executeQuery(SealedRange.SELECT + "ORDER BY first_index")) {
                while (flaw.isEmpty() && row.next()) {
                    flaw = range(SealedRange.read(row));
                }
            }
        }
        if (flaw.isEmpty()) {
            flaw = unsigned(checkpoints.rest(tree)).or(() -> tile(tiles.problem()));
        }
        if (flaw.isEmpty()) {
            flaw = tile(tiles.rest());
        }
        return flaw.isPresent() ? flaw : unsealed();
    }

    long sealed() {
        return tree.size();
    }

    long records() {
        return lanes.values().stream().mapToLong(LaneWalk::seen).sum();
    }

    long dropped() {
        return lanes.values().stream().mapToLong(LaneWalk::gone).sum();
    }

    long contents() {
        return lanes.values().stream().mapToLong(LaneWalk::pieces).sum();
    }

    private Optional<Flaw> range(SealedRange range) throws SQLException {
        if (range.first() != tree.size()) {
            return flaw(
                    range.from(), Flaw.Kind.OUT_OF_ORDER, "The ranges of the seal do not go on at leaf " + tree.size());
        }
        LaneWalk lane = lanes.get(range.from().lane());
        for (long left = range.length(); left > 0; left--) {
            Position due = range.at(tree.size());
            switch (lane == null ? new LaneStep.Over() : lane.next(tiles::leaf, tree.size())) {
                case LaneStep.Over() -> {
                    return flaw(due, Flaw.Kind.MISSING, "The record is under the seal and gone");
                }
                case LaneStep.Flawed(Flaw flaw) -> {
                    return Optional.of(flaw);
                }
                case LaneStep.Passed(Position found, var hash) -> {
                    if (!found.equals(due)) {
                        return flaw(due, Flaw.Kind.OUT_OF_ORDER, "The ranges of the seal pass over " + found);
                    }
                    tree.append(hash);
                }
            }
            Optional<Flaw> flaw = tile(tiles.problem()).or(() -> checkpoint());
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> unsealed() throws SQLException {
        for (LaneWalk lane : lanes.values()) {
            LaneStep step = lane.next(tiles::leaf, Long.MAX_VALUE);
            while (step instanceof LaneStep.Passed) {
                step = lane.next(tiles::leaf, Long.MAX_VALUE);
            }
            if (step instanceof LaneStep.Flawed(Flaw flaw)) {
                return Optional.of(flaw);
            }
            if (lane.rest().isPresent()) {
                return lane.rest();
            }
        }
        return expected.rest();
    }

    private Optional<Flaw> checkpoint() {
        try {
            return unsigned(checkpoints.at(tree));
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    /** The records behind the last seal that is right are those that the next one does not vouch for. */
    private Optional<Flaw> unsigned(Optional<String> problem) {
        long right = checkpoints.last().map(StoredSeal::size).orElse(0L);
        return problem.map(message -> located(message, right, tree.size()));
    }

    private Optional<Flaw> tile(Optional<String> problem) {
        return problem.map(
                message -> located(message, Math.min(tiles.from(), tree.size()), Math.min(tiles.to(), tree.size())));
    }

    /** Something that is wrong with the seal over leaves from one to another, the second not included. */
    private Flaw located(String message, long from, long to) {
        try {
            Position first = place(from < to ? from : Math.max(0, to - 1));
            String which = from < to
                    ? " This concerns leaves " + from + " to " + (to - 1) + ", which are the records from " + first
                            + " to " + place(to - 1) + "."
                    : " No record is concerned: the seal added none to the " + to + " before.";
            return new Flaw(first, Flaw.Kind.ALTERED, message + (message.endsWith(".") ? "" : ".") + which);
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    /** The record of a leaf that was passed, or the first of all where none was. */
    private Position place(long leaf) throws SQLException {
        return SealedRange.between(connection, leaf, leaf + 1).stream()
                .findFirst()
                .map(range -> range.at(leaf))
                .orElse(new Position(0, 1, 1));
    }

    private static Optional<Flaw> flaw(Position position, Flaw.Kind kind, String message) {
        return Optional.of(new Flaw(position, kind, message.endsWith(".") ? message : message + "."));
    }

    @Override
    public void close() throws SQLException {
        tiles.close();
        for (LaneWalk lane : lanes.values()) {
            lane.close();
        }
    }
}
