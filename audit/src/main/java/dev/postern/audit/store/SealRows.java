package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkpoints with what belongs to each, in their order. Not thread-safe. */
final class SealRows implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 500;

    private final List<PreparedStatement> statements = new ArrayList<>();
    private final ResultSet seals;
    private final ResultSet publications;
    private final ResultSet cosignatures;
    private boolean publication;
    private boolean cosignature;

    /** That a seal is known at a place outside, as it is stored. */
    record Published(long number, String place, Instant moment) {}

    /** A signature line of a witness as it is stored. */
    record Cosignature(long number, String witness, String line, Instant moment) {}

    SealRows(Connection connection) throws SQLException {
        seals = open(connection, StoredSeal.SELECT + "ORDER BY number");
        publications =
                open(connection, "SELECT number, place, moment FROM audit.audit_publication ORDER BY number, place");
        cosignatures = open(
                connection,
                "SELECT number, witness, line, moment FROM audit.audit_cosignature ORDER BY number, witness");
        publication = publications.next();
        cosignature = cosignatures.next();
    }

    private ResultSet open(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.add(statement);
        statement.setFetchSize(ROWS_AT_A_TIME);
        return statement.executeQuery();
    }

    /** The next checkpoint. */
    @Nullable
    StoredSeal seal() throws SQLException {
        return seals.next() ? StoredSeal.read(seals) : null;
    }

    /** Where a seal was published, and what belongs to no seal before it. */
    List<Published> publications(StoredSeal seal) throws SQLException {
        List<Published> rows = new ArrayList<>();
        while (publication && publications.getLong(1) <= seal.number()) {
            rows.add(new Published(
                    publications.getLong(1),
                    publications.getString(2),
                    publications.getObject(3, OffsetDateTime.class).toInstant()));
            publication = publications.next();
        }
        return rows;
    }

    /** What witnesses signed of a seal, and what belongs to none before it. */
    List<Cosignature> cosignatures(StoredSeal seal) throws SQLException {
        List<Cosignature> lines = new ArrayList<>();
        while (cosignature && cosignatures.getLong(1) <= seal.number()) {
            lines.add(new Cosignature(
                    cosignatures.getLong(1),
                    cosignatures.getString(2),
                    cosignatures.getString(3),
                    cosignatures.getObject(4, OffsetDateTime.class).toInstant()));
            cosignature = cosignatures.next();
        }
        return lines;
    }

    /** Whether anything is left that belongs to no seal. */
    Optional<String> rest() {
        return publication || cosignature
                ? Optional.of("A publication or a witness's signature is of a checkpoint that is none")
                : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.close();
        }
    }
}
