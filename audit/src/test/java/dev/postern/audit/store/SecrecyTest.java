package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must not be found in a copy of the database. */
class SecrecyTest {
    private static final String CANARY = "canary4111bird";
    private static final Subject PERSON =
            new Subject("sub-" + CANARY, "name-" + CANARY, List.of("/engineering"), "access_token", "postern-web");

    private final TestDatabase database = TestCluster.ONLY.database();

    @Test
    void no_table_holds_a_prompt_an_answer_a_name_or_an_identifier() throws Exception {
        Events events = new Events(1);
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            for (int i = 0; i < 10; i++) {
                AuditEvent.Intent intent = events.intent(events.id(), PERSON, ("the " + CANARY).repeat(i * i * 40 + 1));
                trail.append(intent).join();
                trail.append(new AuditEvent.Outcome(
                                intent.requestId(),
                                PERSON,
                                OutcomeStatus.COMPLETED,
                                "",
                                200,
                                "stop",
                                1,
                                1,
                                1,
                                1,
                                intent.decision(),
                                Events.text("answer " + CANARY)))
                        .join();
            }
            trail.append(events.denied(events.id(), Optional.of(PERSON), "small", "policy_blocked", "prompt " + CANARY))
                    .join();
            trail.append(events.denied(events.id(), Optional.empty(), "small", "invalid_token", "prompt " + CANARY))
                    .join();
        }

        List<String> dump = dump();

        assertThat(dump).hasSizeGreaterThan(1_000);
        for (String form : forms()) {
            assertThat(dump).noneMatch(value -> value.contains(form));
        }
    }

    private static List<String> forms() {
        byte[] canary = CANARY.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(canary);
        return List.of(
                CANARY.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(canary),
                base64.substring(0, base64.length() - 4).toLowerCase(Locale.ROOT));
    }

    /** Every value of every table, as text and, where it is bytes, also read as text. */
    private List<String> dump() throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.superuser();
                Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'audit'")) {
            while (table.next()) {
                try (Statement rows = connection.createStatement();
                        ResultSet row = rows.executeQuery("SELECT * FROM audit." + table.getString(1))) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = row.getBytes(i);
                            values.add(String.valueOf(row.getString(i)).toLowerCase(Locale.ROOT));
                            values.add(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1));
                        }
                    }
                }
            }
        }
        return values;
    }
}
