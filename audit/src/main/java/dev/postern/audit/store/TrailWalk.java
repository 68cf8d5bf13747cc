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
    private Position here = new Position(0, 1, 1);

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
        Optional<Flaw> flaw = sealed(checkpoints.at(tree));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(RANGES_AT_A_TIME);
            try (ResultSet row = statement.executeQuery(SealedRange.SELECT + "ORDER BY first_index")) {
                while (flaw.isEmpty() && row.next()) {
                    flaw = range(SealedRange.read(row));
                }
            }
        }
        if (flaw.isEmpty()) {
            flaw = sealed(checkpoints.rest(tree)).or(() -> sealed(tiles.problem()));
        }
        if (flaw.isEmpty()) {
            flaw = sealed(tiles.rest());
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
                    here = found;
                    tree.append(hash);
                }
            }
            Optional<Flaw> flaw = sealed(tiles.problem().isPresent() ? tiles.problem() : checkpoints.at(tree));
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

    private Optional<Flaw> sealed(Optional<String> problem) {
        return problem.flatMap(message -> flaw(here, Flaw.Kind.ALTERED, message));
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
