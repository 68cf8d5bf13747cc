package dev.postern.audit.store;

import dev.postern.audit.AuditUnavailableException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses a database in which a committed record could be lost, changed or was never going to be written. */
final class DurabilityCheck {
    private static final String STATE = """
            SELECT current_setting('fsync') = 'on'                                       AS fsync,
                   current_setting('full_page_writes') = 'on'                            AS full_pages,
                   current_setting('synchronous_commit') IN ('on', 'remote_apply')       AS synchronous,
                   NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off' AS writable,
                   trail.oid IS NOT NULL                                                 AS migrated,
                   has_table_privilege(trail.oid, 'UPDATE, DELETE, TRUNCATE')
                       OR has_any_column_privilege(trail.oid, 'UPDATE')                  AS may_change,
                   has_table_privilege(trail.oid, 'INSERT')                              AS may_add,
                   current_setting('synchronous_standby_names') <> ''                    AS standby,
                   (SELECT bool_and(to_regclass(to_char(today + ahead, '"audit_event_"YYYYMM')) IS NOT NULL
                                        AND to_regclass(to_char(today + ahead, '"audit_content_"YYYYMMDD')) IS NOT NULL)
                    FROM generate_series(0, 1) AS ahead,
                         (SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date) AS now(today)) AS prepared
            FROM (SELECT to_regclass('audit_event')::oid) AS trail(oid)
            """;

    private final boolean standbyRequired;

    /** @param standbyRequired whether commits must wait for another server too */
    DurabilityCheck(boolean standbyRequired) {
        this.standbyRequired = standbyRequired;
    }

    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            waitForCommits(statement);
            try (ResultSet state = statement.executeQuery(STATE)) {
                state.next();
                require(state, "fsync", "The audit database runs with fsync off; a committed record could be lost");
                require(
                        state,
                        "full_pages",
                        "The audit database runs with full_page_writes off; records could be lost");
                require(state, "synchronous", "The audit database does not wait for commits to be durable");
                require(state, "writable", "The audit database is read-only");
                require(state, "migrated", "The audit schema is not there yet; the migrations have not run");
                require(state, "may_add", "The writer's role may not insert into the audit trail");
                require(
                        state,
                        "prepared",
                        "The partitions of today and tomorrow are missing; a gateway makes them with the keeper's"
                                + " account (postern.audit.keeper)");
                if (standbyRequired) {
                    require(
                            state,
                            "standby",
                            "No standby confirms commits, and postern.audit.standby-required says one must; set"
                                    + " synchronous_standby_names on the audit database");
                }
                if (state.getBoolean("may_change")) {
                    throw new AuditUnavailableException(
                            "The writer's role may change the audit trail; give it its own role without that right");
                }
            }
        }
    }

    /** A stricter setting of the server, which waits for standbys, stays. */
    private static void waitForCommits(Statement statement) throws SQLException {
        statement.execute("""
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') <> 'remote_apply'
                """);
    }

    private static void require(ResultSet state, String what, String otherwise) throws SQLException {
        if (!state.getBoolean(what)) {
            throw new AuditUnavailableException(otherwise);
        }
    }
}
