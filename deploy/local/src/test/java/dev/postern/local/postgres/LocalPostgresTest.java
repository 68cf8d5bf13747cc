package dev.postern.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path folder;

    @Test
    void data_and_passwords_are_found_again_at_the_next_start() throws SQLException {
        try (LocalPostgres first = LocalPostgres.in(folder).start()) {
            execute(first.trail(), first.trail().owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        try (LocalPostgres second = LocalPostgres.in(folder).start()) {
            assertThat(query(second.trail(), second.trail().owner(), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void data_survive_a_server_that_is_killed() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.in(folder).start()) {
            execute(postgres.trail(), postgres.trail().owner(), "CREATE TABLE kept AS SELECT 42 AS answer");
            postgres.process().kill();

            postgres.restart();

            assertThat(query(postgres.trail(), postgres.trail().owner(), "SELECT answer FROM kept"))
                    .isEqualTo("42");
            assertThat(query(postgres.trail(), postgres.trail().owner(), "SHOW fsync"))
                    .isEqualTo("on");
        }
    }

    @Test
    void standby_is_left_as_its_primary_has_it() throws IOException, SQLException {
        LocalPostgres.in(folder).start().close();
        Files.createFile(folder.resolve("data/standby.signal"));

        try (LocalPostgres standby = LocalPostgres.in(folder).start()) {
            assertThat(query(standby.trail(), standby.trail().reader(), "SELECT pg_is_in_recovery()"))
                    .isEqualTo("t");
        }
    }

    @Test
    void roles_do_not_get_in_with_a_wrong_password_and_may_not_make_tables() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.in(folder).start()) {
            TrailDatabase trail = postgres.trail();
            PostgresAccount guessed = new PostgresAccount(trail.writer().user(), Secret.of("guessed"));

            assertThatThrownBy(() -> query(trail, guessed, "SELECT 1")).hasMessageContaining("password");
            assertThatThrownBy(() -> execute(trail, trail.writer(), "CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThat(query(trail, trail.reader(), "SELECT current_user")).isEqualTo("postern_reader");
        }
    }

    @Test
    void broken_data_are_named_and_nothing_is_left_running() throws IOException {
        LocalPostgres.in(folder).start().close();
        Files.writeString(folder.resolve("data/global/pg_control"), "broken");

        assertThatThrownBy(() -> LocalPostgres.in(folder).start())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Postgres does not start")
                .hasMessageContaining("./postern reset");
    }

    private static void execute(TrailDatabase trail, PostgresAccount account, String sql) throws SQLException {
        try (Connection connection = connect(trail, account);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(TrailDatabase trail, PostgresAccount account, String sql) throws SQLException {
        try (Connection connection = connect(trail, account);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(TrailDatabase trail, PostgresAccount account) throws SQLException {
        return DriverManager.getConnection(
                trail.jdbcUrl(), account.user(), account.password().reveal());
    }
}
