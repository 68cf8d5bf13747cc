package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An account whose address names two servers. */
class DatabaseAccountTest {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final TestDatabase database = TestCluster.ONLY.database();

    @Test
    void server_that_says_nothing_leaves_time_for_the_next_one() throws IOException, SQLException {
        try (Relay silent = new Relay(database.port())) {
            silent.swallowAll();
            DatabaseAccount pair = new DatabaseAccount(
                    "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary"
                            .formatted(silent.port(), database.port(), database.name()),
                    database.writer().user(),
                    database.writer().password());

            try (Connection connection = pair.connect(PATIENCE)) {
                assertThat(connection.getMetaData().getURL()).contains(":" + database.port() + "/");
            }
        }
    }
}
