package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A policy is written by one person, put into force by another, and then decides on every gateway. */
@OnStack
class PolicyLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARDS = "policy: cards\nrules:\n  - { id: cards, find: [PAYMENT_CARD], do: block }\n";
    private static final String OPEN = "policy: open\nrules:\n  - { id: cards, find: [PAYMENT_CARD], do: log }\n";

    private final Stack shared;

    PolicyLifeTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void what_two_people_published_decides_on_every_gateway_until_it_is_rolled_back() throws InterruptedException {
        try (Stack stack = shared.another()) {
            List<URI> gateways = List.of(stack.gateway(), stack.startSecondGateway());
            PostApi editor = new PostApi(stack.gateway(), stack.tokenOf("policy-editor"));
            PostApi approver = new PostApi(gateways.getLast(), stack.tokenOfLogin("policy-approver"));
            String open = begin(editor, OPEN, "", Map.of());
            Reply first = publish(approver, open, 1);
            String cards = begin(editor, CARDS, "", Map.of("base", 1));

            Reply withoutLogin = publish(new PostApi(stack.gateway(), stack.tokenOf("policy-approver")), cards, 1);
            Reply byEditor = publish(editor, cards, 1);
            Reply second = publish(approver, cards, 1);
            long blocking = untilAll(stack, gateways, 403);
            Reply rolledBack =
                    approver.post("/api/policy/versions/1/rollback", Json.write(Map.of("reason", "Too strict")));
            long openAgain = untilAll(stack, gateways, 200);

            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(withoutLogin.json().at("/error/code").asText()).isEqualTo("login_too_old");
            assertThat(byEditor.status()).isEqualTo(403);
            assertThat(second.json().path("number").asInt()).as(second.body()).isEqualTo(2);
            assertThat(rolledBack.json().path("version").asInt())
                    .as(rolledBack.body())
                    .isEqualTo(1);
            assertThat(stack.trail().count("POLICY_PUBLISHED")).isEqualTo(2);
            assertThat(stack.trail().count("POLICY_ROLLED_BACK")).isOne();
            assertThat(stack.trail().count("POLICY_DRAFT_SAVED")).isEqualTo(2);
            assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();
            System.out.printf("On two gateways after %d ms, rolled back after %d ms%n", blocking, openAgain);
        }
    }

    @Test
    void draft_that_has_problems_fails_its_tests_or_changed_meanwhile_is_not_published() {
        PostApi editor = new PostApi(shared.gateway(), shared.tokenOf("policy-editor"));
        PostApi approver = new PostApi(shared.gateway(), shared.tokenOfLogin("policy-approver"));
        String broken = begin(editor, "policy: x\nrules:\n  - { id: a, fnd: [IBAN], do: mask }\n", "", Map.of());
        String failing = begin(
                editor, CARDS, "- { name: n, text: \"4111 1111 1111 1111\", expect: { action: mask } }\n", Map.of());
        String based = begin(editor, CARDS, "", Map.of("base", 77));

        Reply problems = publish(approver, broken, 1);
        Reply tests = publish(approver, failing, 1);
        Reply stale = publish(approver, broken, 2);
        Reply elsewhere = publish(approver, based, 1);

        assertThat(problems.status()).as(problems.body()).isEqualTo(422);
        assertThat(problems.json().at("/error/code").asText()).isEqualTo("policy_rejected");
        assertThat(problems.json().at("/problems/1/message").asText()).contains("Did you mean find?");
        assertThat(tests.json().at("/tests/0/message").asText()).contains("expected mask, came block");
        assertThat(stale.json().at("/error/code").asText()).isEqualTo("step_refused");
        assertThat(elsewhere.json().at("/error/code").asText()).isEqualTo("step_refused");
    }

    private static String begin(PostApi editor, String source, String tests, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("title", "Of the test", "source", source, "tests", tests));
        Reply begun = editor.post("/api/policy/drafts", Json.write(body));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().path("id").asText();
    }

    private static Reply publish(PostApi approver, String draft, int revision) {
        return approver.post(
                "/api/policy/drafts/" + draft + "/publication",
                Json.write(Map.of("revision", revision, "note", "Agreed")));
    }

    /** How long it took until a card is answered so on all gateways, in milliseconds. */
    private static long untilAll(Stack stack, List<URI> gateways, int status) throws InterruptedException {
        String token = stack.tokenOf("employee");
        long began = System.nanoTime();
        for (URI gateway : gateways) {
            ChatApi chat = new ChatApi(gateway.resolve("/v1"), token);
            while (chat.ask(Question.to("guarded").saying("4111 1111 1111 1111"))
                            .status()
                    != status) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
                Thread.sleep(20);
            }
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
