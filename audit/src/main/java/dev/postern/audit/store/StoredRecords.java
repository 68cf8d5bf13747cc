package dev.postern.audit.store;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.UnreadableContentException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the rows of the table as the records they were, without mending anything. */
public final class StoredRecords {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    /** What a record is read from. */
    static final String COLUMNS = "day, schema_version, lane, epoch, sequence, previous_hash, leaf_hash, "
            + "sha256(private) AS private_found, "
            + Field.ALL.stream().map(Column::name).collect(Collectors.joining(", "));

    /** All that a record is read from; conditions and an order may follow. */
    public static final String SELECT = "SELECT " + COLUMNS + " FROM audit.audit_event";

    private StoredRecords() {}

    /** The records of one lane in the order of its chain. */
    static String inLane() {
        return SELECT + " WHERE lane = ? ORDER BY epoch, sequence, day";
    }

    /** Records of one epoch of a lane, from one sequence to another. */
    static String inRun() {
        return SELECT + " WHERE lane = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY sequence, day";
    }

    /** The records of one request. */
    static String ofRequest() {
        return SELECT + " WHERE request_id = ? ORDER BY lane, epoch, sequence, day";
    }

    /**
     * The record at a place.
     *
     * @throws UnreadableContentException where what stands there can be no record
     */
    public static Optional<ChainedRecord> at(Connection connection, Position position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(SELECT + " WHERE lane = ? AND epoch = ? AND sequence = ?")) {
            statement.setInt(1, position.lane());
            statement.setLong(2, position.epoch());
            statement.setLong(3, position.sequence());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (BrokenRowException e) {
            throw new UnreadableContentException(e.flaw().message(), e);
        }
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getInt("lane"), row.getLong("epoch"), row.getLong("sequence"));
    }

    /**
     * The record of the row.
     *
     * @throws BrokenRowException where no record can have looked like this
     */
    public static ChainedRecord read(ResultSet row) throws SQLException, BrokenRowException {
        Position position = position(row);
        if (row.getInt("schema_version") != CanonicalBytes.VERSION) {
            throw new BrokenRowException(position, "The record is of an unknown version");
        }
        try {
            Fields fields = new Fields();
            for (Field field : Field.ALL) {
                fields.stored(field, Column.read(field, row));
            }
            if (!isOfDay(fields, row.getObject("day", LocalDate.class))) {
                throw new BrokenRowException(position, "The record does not lie on its day");
            }
            if (!Arrays.equals((byte[]) fields.value(Field.PRIVATE_HASH), row.getBytes("private_found"))) {
                throw new BrokenRowException(position, "The sealed private values are not what was written");
            }
            return new ChainedRecord(
                    position, new Hash(row.getBytes("previous_hash")), fields, new Hash(row.getBytes("leaf_hash")));
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new BrokenRowException(position, "The record holds a value that was never written");
        }
    }

    private static boolean isOfDay(Fields fields, LocalDate day) {
        return fields.value(Field.MOMENT) instanceof Long micros
                && Math.floorDiv(micros, MICROS_PER_DAY) == day.toEpochDay();
    }

    /** A row that cannot be a record. */
    public static final class BrokenRowException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Position position;

        BrokenRowException(Position position, String message) {
            super(message);
            this.position = position;
        }

        /** Where the row stands, and what is wrong with it. */
        public Flaw flaw() {
            return new Flaw(position, Flaw.Kind.ALTERED, getMessage() + ".");
        }
    }
}
