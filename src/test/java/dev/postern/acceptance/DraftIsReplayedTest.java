package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A draft is tried on what was said before it is in force, and nothing of what was said shows. */
@OnStack
class DraftIsReplayedTest {
    private static final int MOST_TRIES = 100;
    private static final String DRAFT = """
            policy: stricter
            rules:
              - { id: cards, find: [PAYMENT_CARD], models: [guarded], do: block }
              - { id: ibans, find: [IBAN], models: [guarded], do: mask }
            """;

    private final Stack stack;

    DraftIsReplayedTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void stricter_draft_shows_what_it_would_have_blocked() throws InterruptedException {
        OffsetDateTime began = Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC);
        stack.model().answers(Answer.text("Paid."));
        Reply masked = new ChatApi(stack.api(), stack.tokenOf("employee"))
                .ask(Question.to("guarded").saying("Charge 4111 1111 1111 1111"));

        JsonNode report = replayed(draft(), began, masked.requestId());

        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("decisions"))
                .anySatisfy(each -> assertThat(each.path("before").asText() + " "
                                + each.path("after").asText())
                        .isEqualTo("mask block"));
        assertThat(report.path("notEvaluated"))
                .anySatisfy(each -> assertThat(each.path("what").asText()).isEqualTo("IBAN"));
        assertThat(report.toString()).doesNotContain("4111");
        assertThat(stack.audit().records(Map.of("limit", 20)).body()).contains("POLICY_REPLAYED");
    }

    @Test
    void employees_replay_nothing() {
        Reply reply = new PostApi(stack.gateway(), stack.tokenOf("employee"))
                .post("/api/policy/drafts/00000000-0000-7000-8000-000000000000/replay", "{}");

        assertThat(reply.status()).isEqualTo(403);
    }

    private String draft() {
        Reply begun = editor().post("/api/policy/drafts", Json.write(Map.of("title", "Stricter", "source", DRAFT)));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().path("id").asText();
    }

    /** Vectors are written a moment after the exchange. */
    private JsonNode replayed(String draft, OffsetDateTime from, String request) throws InterruptedException {
        for (int left = MOST_TRIES; ; left--) {
            Reply reply = editor().post(
                            "/api/policy/drafts/" + draft + "/replay", Json.write(Map.of("from", from.toString())));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            Set<String> ids = new HashSet<>();
            reply.json()
                    .path("examples")
                    .forEach(each -> ids.add(each.path("id").asText()));
            if (ids.contains(request) || left == 0) {
                assertThat(ids).contains(request);
                return reply.json();
            }
            Thread.sleep(100);
        }
    }

    private PostApi editor() {
        return new PostApi(stack.gateway(), stack.tokenOf("policy-editor"));
    }
}
