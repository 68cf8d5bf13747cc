package dev.postern.audit.store.retention;

import dev.postern.audit.Trail;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.store.DatabaseAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes partitions ahead of their days and drops what is over its time. The trail says first what will go, so that whoever
 * finds it gone finds why; where the drop fails after that, nothing is missing, and the next run says it again.
 *
 * <p>What is under a legal hold stays, and so does the record of every drop. Of several processes one does it at a time.
 * Thread-safe; calls block.
 */
public final class Retention {
    /** How many days ahead partitions are made: a week in which nobody looks, and a day. */
    static final int DAYS_AHEAD = 8;

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ROWS_AT_A_TIME = 10_000;

    /** The records of a partition with whether they stay; of one of content, those that have any in it. */
    private static final String RECORDS = """
            SELECT record.lane, record.epoch, record.sequence, leaf_hash, staying.lane IS NOT NULL
            FROM audit_event record
                     LEFT JOIN (SELECT DISTINCT lane, epoch, sequence FROM audit_staying(?, ?, ?, ?)) staying
                               ON staying.lane = record.lane
                                   AND staying.epoch = record.epoch
                                   AND staying.sequence = record.sequence
            WHERE record.day >= ? AND record.day < ?
              AND (? = 'audit_event' OR EXISTS (SELECT
                                                FROM audit_content content
                                                WHERE content.lane = record.lane
                                                  AND content.epoch = record.epoch
                                                  AND content.sequence = record.sequence
                                                  AND content.day = record.day))
            ORDER BY record.lane, record.epoch, record.sequence
            """;

    private final DatabaseAccount keeper;
    private final RetentionTerms terms;
    private final Trail trail;
    private final Supplier<UUID> ids;

    /**
     * @param keeper account that may run the functions which do it
     * @param ids of records, of version 7
     */
    public Retention(DatabaseAccount keeper, RetentionTerms terms, Trail trail, Supplier<UUID> ids) {
        this.keeper = keeper;
        this.terms = terms;
        this.trail = trail;
        this.ids = ids;
    }

    /** Makes the partitions of today and the next days, where they are missing. */
    public void prepare() throws SQLException {
        try (Connection connection = keeper.connect(PATIENCE)) {
            prepare(connection);
        }
    }

    /**
     * Makes partitions, drops what is over its time and the keys that sealed it.
     *
     * @param day the day in UTC; where the database thinks that it is earlier, the day the database has
     * @throws SQLException where the database fails; what was done until then stays done
     * @throws java.util.concurrent.CompletionException where it could not be recorded; likewise
     */
    public RetentionRun run(LocalDate day) throws SQLException {
        try (Connection connection = keeper.connect(PATIENCE)) {
            prepare(connection);
            if (!isAlone(connection)) {
                return RetentionRun.NOTHING;
            }
            free(connection);
            LocalDate today = earlier(day, connection);
            long contents = 0;
            for (Partition each : over(connection, RetentionDrop.CONTENT, terms.content(), today)) {
                contents += drop(connection, each, false);
            }
            long records = 0;
            LocalDate security = RetentionTerms.begin(terms.security(), today);
            for (Partition each : over(connection, RetentionDrop.RECORDS, terms.metadata(), today)) {
                records += drop(connection, each, !each.endDay().isAfter(security));
            }
            return new RetentionRun(contents, records, expireKeys(connection, YearMonth.from(security)));
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT made, settled FROM audit_prepare(?)")) {
            statement.setInt(1, DAYS_AHEAD);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(2) > 0) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "{0} rows of the trail came before the partition of their day and were put into it; is the"
                                    + " clock right, and did a gateway with the keeper's account run every week?",
                            row.getLong(2));
                }
            }
        }
    }

    /** A clock that went ahead must not cost anything: two would have to. */
    private static LocalDate earlier(LocalDate day, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date")) {
            row.next();
            LocalDate there = row.getObject(1, LocalDate.class);
            return day.isBefore(there) ? day : there;
        }
    }

    /** Until the connection ends. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(hashtext('audit_retention'))")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<Partition> over(Connection connection, String table, Period term, LocalDate today)
            throws SQLException {
        String sql = """
                SELECT first_day, end_day FROM audit_partition
                WHERE parent = ? AND end_day <= ? ORDER BY first_day
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setObject(2, RetentionTerms.begin(term, today));
            try (ResultSet row = statement.executeQuery()) {
                List<Partition> found = new ArrayList<>();
                while (row.next()) {
                    found.add(
                            new Partition(table, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)));
                }
                return found;
            }
        }
    }

    /**
     * Says what goes, then drops it; gives how many records went or lost their content. What takes long comes before or after:
     * the copy of what stays, and giving back the files.
     */
    private long drop(Connection connection, Partition partition, boolean securityToo) throws SQLException {
        DropPlan plan = plan(connection, partition, securityToo);
        if (plan.count() == 0 && plan.hasStaying()) {
            return 0;
        }
        gather(connection, partition, securityToo);
        for (RetentionDrop part : plan.parts()) {
            trail.append(new AuditEvent.Administration(
                            ids.get(),
                            AdministrationKind.RETENTION_DROP,
                            Optional.empty(),
                            "",
                            partition.table(),
                            part.detail()))
                    .join();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT audit_drop(?, ?, ?, ?)")) {
            statement.setString(1, partition.table());
            statement.setObject(2, partition.firstDay());
            statement.setLong(3, plan.count());
            statement.setBoolean(4, securityToo);
            statement.executeQuery().close();
        }
        free(connection);
        return plan.count();
    }

    private static void gather(Connection connection, Partition partition, boolean securityToo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT audit_gather(?, ?, ?)")) {
            statement.setString(1, partition.table());
            statement.setObject(2, partition.firstDay());
            statement.setBoolean(3, securityToo);
            statement.executeQuery().close();
        }
    }

    /** Gives back the files of what was dropped, now or in a run that did not come this far. */
    private static void free(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT audit_free()").close();
        }
    }

    private static DropPlan plan(Connection connection, Partition partition, boolean securityToo) throws SQLException {
        DropPlan plan = new DropPlan(partition);
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setString(1, partition.table());
            statement.setObject(2, partition.firstDay());
            statement.setObject(3, partition.endDay());
            statement.setBoolean(4, securityToo);
            statement.setObject(5, partition.firstDay());
            statement.setObject(6, partition.endDay());
            statement.setString(7, partition.table());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(5)) {
                        plan.stays();
                    } else {
                        plan.goes(new Position(row.getInt(1), row.getLong(2), row.getLong(3)), row.getBytes(4));
                    }
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return plan;
    }

    private long expireKeys(Connection connection, YearMonth before) throws SQLException {
        long keys;
        long identities;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT keys, identities FROM audit_expire_keys(?)")) {
            statement.setString(1, before.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                keys = row.getLong(1);
                identities = row.getLong(2);
            }
        }
        if (keys > 0) {
            trail.append(new AuditEvent.Administration(
                            ids.get(),
                            AdministrationKind.KEY_SHREDDED,
                            Optional.empty(),
                            "",
                            "retention",
                            new TreeMap<>(Map.of(
                                    "before", before.toString(),
                                    "keys", Long.toString(keys),
                                    "identities", Long.toString(identities)))))
                    .join();
        }
        return keys;
    }
}
