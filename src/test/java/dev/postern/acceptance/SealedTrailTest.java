package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import org.junit.jupiter.api.Test;

/** What was recorded lies under a seal within seconds, and whoever takes the seal back is found. */
@OnOwnStacks
class SealedTrailTest {
    private static final String BACK_TO_THE_FIRST = """
            DELETE FROM audit.audit_range WHERE first_index >= (SELECT size FROM audit.audit_checkpoint WHERE number = 1);
            DELETE FROM audit.audit_publication WHERE number > 1;
            DELETE FROM audit.audit_tile;
            DELETE FROM audit.audit_checkpoint WHERE number > 1
            """;

    private final Stack shared;

    SealedTrailTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void records_are_sealed_proved_and_missed_when_the_database_goes_back() throws InterruptedException {
        try (Stack stack = shared.another()) {
            stack.chat().ask(Question.to("plain").saying("Hello"));
            awaitSealOver(stack, 4);

            JsonNode verified = stack.audit().verify().json();
            Reply proof = stack.audit().proof(0, 1, 1);

            assertThat(verified.path("intact").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.path("sealed").asLong()).isPositive();
            assertThat(verified.at("/places/file").asText()).startsWith("agrees");
            assertThat(proof.status()).isEqualTo(200);
            assertThat(proof.body())
                    .startsWith("c2sp.org/tlog-proof@v1\nindex ")
                    .contains("\npostern.local/trail\n");
            assertThat(stack.audit().proof(0, 1, 1_000_000).status()).isEqualTo(404);

            stack.killGateway();
            stack.trail().asAttacker(BACK_TO_THE_FIRST);
            stack.startGateway();

            JsonNode gone = stack.audit().verify().json();
            assertThat(gone.path("intact").asBoolean()).isFalse();
            assertThat(gone.at("/flaw/message").asText()).contains("file outside");
            assertThat(stack.audit().seal().json().path("number").asLong()).isEqualTo(1);
        }
    }

    private static void awaitSealOver(Stack stack, long records) throws InterruptedException {
        JsonNode seal = stack.audit().seal().json();
        while (seal.path("size").asLong() < records || seal.path("published").isEmpty()) {
            Thread.sleep(200);
            seal = stack.audit().seal().json();
        }
    }
}
