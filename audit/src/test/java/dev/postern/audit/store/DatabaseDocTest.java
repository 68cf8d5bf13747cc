package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an administrator is told to run is enough. */
class DatabaseDocTest {
    private static final Path PAGE = Path.of("../docs/audit-database.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_database_made_as_the_page_says_takes_a_trail() throws Exception {
        int port = TestCluster.ONLY.emptyDatabase().port();
        asAdministrator(port);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postern";

        Migrations.run(
                new DatabaseAccount(url, "postern_owner", "change-me-1"),
                new RoleNames("postern_writer", "postern_reader", "postern_sealer", "postern_keeper"));

        try (PostgresTrail trail = Trails.open(new DatabaseAccount(url, "postern_writer", "change-me-2"), 1)) {
            Receipt receipt = trail.append(new Events(1).intent()).join();
            assertThat(receipt).isEqualTo(new Receipt(0, 1, 2));
        }
        assertThat(new ChainVerifier(Trails.source(new DatabaseAccount(url, "postern_reader", "change-me-3")))
                        .verify(java.util.List.of())
                        .flaw())
                .isEmpty();
    }

    private static void asAdministrator(int port) throws IOException, SQLException {
        Matcher block = SQL.matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
                Statement statement = connection.createStatement()) {
            for (String each : block.group(1).strip().split(";\n?", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
