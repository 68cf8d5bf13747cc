package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyTest {
    private static TestDatabase database;

    @BeforeAll
    static void write_a_trail() throws InterruptedException {
        database = TestCluster.ONLY.database();
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            Trails.record(trail, new Events(1), 1);
        }
    }

    static Stream<Arguments> changes() {
        List<String> tables = List.of(
                "audit_event",
                partitionOf("audit_event"),
                "audit_content",
                partitionOf("audit_content"),
                "audit_epoch");
        return Stream.of(database.writer(), database.reader(), database.owner())
                .flatMap(account -> tables.stream()
                        .flatMap(table -> Stream.of(
                                        "UPDATE %s SET lane = 7",
                                        "DELETE FROM %s", "TRUNCATE %s", "TRUNCATE %s CASCADE")
                                .map(change -> Arguments.of(account, change.formatted(table)))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nobody_changes_what_was_written(DatabaseAccount account, String change) {
        assertThatThrownBy(() -> execute(account, change))
                .isInstanceOf(SQLException.class)
                .satisfiesAnyOf(
                        refused -> assertThat(refused).hasMessageContaining("append-only"),
                        refused -> assertThat(refused).hasMessageContaining("permission denied"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_subject_key SET wrapped = ''",
                "DELETE FROM audit_subject_key",
                "TRUNCATE audit_identity",
                "UPDATE audit_identity SET sealed = ''",
                "SELECT * FROM audit_content",
                "SELECT model FROM audit_event",
                "SELECT wrapped FROM audit_subject_key",
                "SELECT sealed FROM audit_identity",
                "DROP TABLE audit_event",
                "ALTER TABLE audit_event DISABLE TRIGGER ALL",
                "SET session_replication_role = replica"
            })
    void the_writer_only_adds(String statement) {
        assertThatThrownBy(() -> execute(database.writer(), statement)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit_epoch (lane, epoch, previous_hash) VALUES (9, 1, '')",
                "INSERT INTO audit_subject_key SELECT * FROM audit_subject_key",
                "DELETE FROM audit_identity",
                "CREATE TABLE audit.mine (a int)"
            })
    void the_reader_only_reads(String statement) {
        assertThatThrownBy(() -> execute(database.reader(), statement)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_new_name_of_the_reader_gets_its_rights_at_the_next_start() throws SQLException {
        TestDatabase renamed = TestCluster.ONLY.database();
        try (Connection connection = renamed.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE \"auditor-2\" LOGIN PASSWORD 'r'");
        }
        DatabaseAccount reader = new DatabaseAccount(renamed.reader().jdbcUrl(), "auditor-2", "r");

        Migrations.run(renamed.owner(), new RoleNames("trail_writer", "auditor-2", "trail_sealer", "trail_keeper"));

        assertThat(execute(reader, "SELECT * FROM audit_exchange")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a; DROP TABLE x", "", "a b"})
    void a_role_name_cannot_carry_sql(String role) {
        assertThatThrownBy(() -> new RoleNames(role, "trail_reader", "trail_sealer", "trail_keeper"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The partition in which there is something. */
    private static String partitionOf(String table) {
        return database.text("SELECT tableoid::regclass::text FROM " + table + " LIMIT 1");
    }

    private static boolean execute(DatabaseAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect(Duration.ofSeconds(5));
                Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
