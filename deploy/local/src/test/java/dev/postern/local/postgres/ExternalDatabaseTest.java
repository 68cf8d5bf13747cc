package dev.postern.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.data.Settings;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDatabaseTest {
    @TempDir
    static Path server;

    private static LocalPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start_a_server_of_somebody_else() {
        postgres = LocalPostgres.in(server).start();
    }

    @AfterAll
    static void stop_it() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/trail, jdbc:postgresql://db/trail",
        "jdbc:postgresql://db/trail?user=a&password=b, jdbc:postgresql://db/trail",
        "jdbc:postgresql://db:6/trail?user=a&ssl=true&password=b, jdbc:postgresql://db:6/trail?ssl=true"
    })
    void address_is_passed_on_without_credentials(String given, String passedOn) {
        assertThat(ExternalDatabase.at(given).publicUrl()).isEqualTo(passedOn);
    }

    @Test
    void other_databases_are_refused() {
        assertThatThrownBy(() -> ExternalDatabase.at("jdbc:mysql://db/trail"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void administrator_in_the_address_makes_the_roles() throws SQLException {
        String url = newDatabase("one") + "?user=postgres&password="
                + postgres.superuser().password().reveal();

        TrailDatabase trail = ExternalDatabase.at(url).prepare(settings(), folder.resolve("roles.sql"));

        try (Connection connection = connect(trail, trail.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (id int)");
        }
        connect(trail, trail.writer()).close();
        assertThat(folder.resolve("roles.sql")).doesNotExist();
    }

    @Test
    void without_an_administrator_the_commands_for_one_are_written_and_work() throws SQLException, IOException {
        String url = newDatabase("two");
        Path script = folder.resolve("roles.sql");

        assertThatThrownBy(() -> ExternalDatabase.at(url).prepare(settings(), script))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(script.toString());

        try (Connection connection = DriverManager.getConnection(
                        url, "postgres", postgres.superuser().password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        }
        TrailDatabase trail = ExternalDatabase.at(url).prepare(settings(), script);
        connect(trail, trail.reader()).close();
        assertThat(trail.jdbcUrl()).isEqualTo(url);
    }

    private Settings settings() {
        return Settings.open(folder.resolve("settings.properties"), new SecureRandom());
    }

    private static String newDatabase(String name) throws SQLException {
        String url = postgres.trail().jdbcUrl();
        try (Connection connection = DriverManager.getConnection(
                        url, "postgres", postgres.superuser().password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    private static Connection connect(TrailDatabase trail, PostgresAccount account) throws SQLException {
        return DriverManager.getConnection(
                trail.jdbcUrl(), account.user(), account.password().reveal());
    }
}
