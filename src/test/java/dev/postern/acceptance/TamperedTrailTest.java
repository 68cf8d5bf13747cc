package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever takes over the database cannot change the trail unnoticed. */
@OnOwnStacks
class TamperedTrailTest {
    private record Attack(String sql, String kind) {}

    private static final String A_RECORD =
            "(SELECT tableoid, ctid FROM audit.audit_event WHERE kind = 'INTENT' ORDER BY lane, epoch, sequence LIMIT 1)";
    private static final List<Attack> ATTACKS = List.of(
            new Attack("UPDATE audit.audit_event SET model = 'other' WHERE (tableoid, ctid) = " + A_RECORD, "altered"),
            new Attack("DELETE FROM audit.audit_event WHERE (tableoid, ctid) = " + A_RECORD, "missing"));

    private final Stack shared;

    TamperedTrailTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void changed_and_missing_records_are_found_and_named() {
        try (Stack stack = shared.another()) {
            for (int i = 0; i < 6; i++) {
                stack.chat().ask(Question.to("plain").saying("Hello"));
            }
            assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();

            for (Attack attack : ATTACKS) {
                stack.trail().asAttacker(attack.sql());

                JsonNode verified = stack.audit().verify().json();

                assertThat(verified.path("intact").asBoolean()).as(attack.sql()).isFalse();
                assertThat(verified.at("/flaw/kind").asText()).isEqualTo(attack.kind());
                assertThat(verified.at("/flaw/position/sequence").asLong()).isPositive();
            }
        }
    }
}
