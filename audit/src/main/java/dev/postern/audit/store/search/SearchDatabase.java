package dev.postern.audit.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The trail's database as searches read it: on one unchanging view, and for no longer than the deadline. Thread-safe.
 */
public final class SearchDatabase {
    private static final String CANCELLED = "57014";

    /**
     * Every search is planned for its own values, because they say which partitions can be left out; compiling such plans
     * takes longer than running them.
     */
    private static final String SETTINGS = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
            SET LOCAL plan_cache_mode = force_custom_plan;
            SET LOCAL jit = off;
            SET LOCAL work_mem = '64MB';
            SET LOCAL TimeZone = 'UTC'""";

    private final DataSource source;
    private final Duration deadline;

    /**
     * @param source connects with the reader's account
     * @param deadline for all that one search asks together
     */
    public SearchDatabase(DataSource source, Duration deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    /** What is asked within one search. */
    @FunctionalInterface
    interface Search<T> {
        T run(Reading reading) throws SQLException;
    }

    /** Makes a value of the row the result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs the search.
     *
     * @throws TooBroadException where the deadline passes
     * @throws SQLException where the database cannot be read
     */
    <T> T read(Search<T> search) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement()) {
                settings.execute(SETTINGS);
                return search.run(new Reading(connection, System.nanoTime() + deadline.toNanos()));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                throw new TooBroadException(e);
            }
            throw e;
        }
    }

    /** One search at work. */
    static final class Reading {
        private final Connection connection;
        private final long endNanos;

        private Reading(Connection connection, long endNanos) {
            this.connection = connection;
            this.endNanos = endNanos;
        }

        /** The rows of the answer. */
        <T> List<T> list(Question question, Row<T> row) throws SQLException {
            try (Statement limit = connection.createStatement()) {
                long left = Math.max(1, (endNanos - System.nanoTime()) / 1_000_000);
                limit.execute("SET LOCAL statement_timeout = " + left);
            }
            try (PreparedStatement statement = question.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }
}
