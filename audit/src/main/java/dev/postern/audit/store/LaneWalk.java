package dev.postern.audit.store;

import dev.postern.audit.chain.ChainCheck;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Goes through one lane, record by record, with the content beside them. Not thread-safe. */
final class LaneWalk implements AutoCloseable {
    private final PreparedStatement records;
    private final PreparedStatement pieces;
    private final ResultSet rows;
    private final StoredContents contents;
    private final ChainCheck check = new ChainCheck();
    private final Expected expected;
    private final Drops drops;
    private Position last;
    private @Nullable Position ahead;
    private long seen;
    private long gone;

    LaneWalk(Connection connection, int lane, int rowsAtATime, Expected expected, Drops drops) throws SQLException {
        this.expected = expected;
        this.drops = drops;
        this.last = new Position(lane, 1, 0);
        this.records = connection.prepareStatement(StoredRecords.inLane());
        this.pieces = connection.prepareStatement(StoredContents.IN_LANE);
        records.setFetchSize(rowsAtATime);
        records.setInt(1, lane);
        pieces.setFetchSize(rowsAtATime);
        pieces.setInt(1, lane);
        this.rows = records.executeQuery();
        this.contents = new StoredContents(pieces.executeQuery(), drops);
        advance();
    }

    /**
     * Goes on to the next place.
     *
     * @param leaf the hash under the seal of the record that is due, asked for only where the record was dropped
     */
    LaneStep next(LongFunction<Optional<Hash>> leaf, long index) throws SQLException {
        Optional<Position> dropped = dropped();
        if (dropped.isPresent()) {
            return pass(dropped.get(), leaf.apply(index));
        }
        if (ahead == null) {
            return new LaneStep.Over();
        }
        seen++;
        try {
            ChainedRecord record = StoredRecords.read(rows);
            Optional<Flaw> flaw = check.accept(record).or(() -> expected.check(record));
            flaw = flaw.isPresent() ? flaw : contents.check(record);
            if (flaw.isPresent()) {
                return new LaneStep.Flawed(flaw.get());
            }
            last = record.position();
            advance();
            return new LaneStep.Passed(last, record.hash());
        } catch (StoredRecords.BrokenRowException e) {
            return new LaneStep.Flawed(e.flaw());
        }
    }

    /** What is left in the lane when all of its records were passed. */
    Optional<Flaw> rest() {
        return contents.rest();
    }

    long seen() {
        return seen;
    }

    /** How many records were dropped in good order. */
    long gone() {
        return gone;
    }

    long pieces() {
        return contents.seen();
    }

    private LaneStep pass(Position dropped, Optional<Hash> hash) {
        if (hash.isEmpty()) {
            return new LaneStep.Flawed(new Flaw(
                    dropped, Flaw.Kind.MISSING, "The record was dropped and no tile of the seal holds its hash."));
        }
        gone++;
        check.skip(dropped, hash.get());
        expected.skip(dropped);
        last = dropped;
        return new LaneStep.Passed(dropped, hash.get());
    }

    /** The place that is due, where it is empty and its record was dropped. */
    private Optional<Position> dropped() {
        Position here = last.next();
        if (here.equals(ahead)) {
            return Optional.empty();
        }
        if (drops.explain(here)) {
            return Optional.of(here);
        }
        Position epoch = new Position(last.lane(), last.epoch() + 1, 1);
        return epoch.equals(ahead) ? Optional.empty() : Optional.of(epoch).filter(drops::explain);
    }

    private void advance() throws SQLException {
        ahead = rows.next() ? StoredRecords.position(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        records.close();
        pieces.close();
    }
}
