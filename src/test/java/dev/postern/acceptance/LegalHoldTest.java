package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on hold is not forgotten until two people let go of it. */
@OnStack
class LegalHoldTest {
    private static final String HOLDS = "/api/audit/holds";
    private static final String UNKNOWN = HOLDS + "/01900000-0000-7000-8000-000000000001";

    private final Stack shared;

    LegalHoldTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void a_held_person_is_forgotten_only_after_two_people_released_the_hold() {
        try (Stack stack = shared.another()) {
            String person =
                    pseudonymOf(stack, stack.chat().ask(Question.to("plain").saying("Hello")));
            Reply placed = post(stack, "auditor", HOLDS, order(person));
            String hold = HOLDS + "/" + placed.json().path("id").asText();

            Reply held = erase(stack, person);
            Reply asked = post(stack, "auditor", hold + "/release-requests", Map.of());
            Reply alone = post(stack, "auditor", hold + "/releases", Map.of());
            Reply released = post(stack, "privacy-officer", hold + "/releases", Map.of());
            Reply forgotten = erase(stack, person);

            assertThat(placed.status()).as(placed.body()).isEqualTo(200);
            assertThat(held.status()).isEqualTo(409);
            assertThat(held.json().at("/error/code").asText()).isEqualTo("on_hold");
            assertThat(held.json().at("/error/message").asText())
                    .contains(placed.json().path("id").asText())
                    .doesNotContain("letter");
            assertThat(asked.json().path("state").asText()).as(asked.body()).isEqualTo("release_requested");
            assertThat(alone.status()).isEqualTo(409);
            assertThat(alone.json().at("/error/code").asText()).isEqualTo("step_refused");
            assertThat(released.json().path("state").asText())
                    .as(released.body())
                    .isEqualTo("released");
            assertThat(forgotten.json().path("keys").asLong())
                    .as(forgotten.body())
                    .isPositive();
            assertThat(stack.trail().count("HOLD_PLACED")).isOne();
            assertThat(stack.trail().count("ERASURE_REFUSED")).isOne();
            assertThat(stack.trail().count("HOLD_RELEASE_REQUESTED")).isOne();
            assertThat(stack.trail().count("HOLD_RELEASED")).isOne();
            assertThat(stack.trail().count("KEY_SHREDDED")).isOne();
            assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();
        }
    }

    @Test
    void a_hold_is_listed_without_saying_whom_it_is_about() {
        Map<String, Object> order =
                Map.of("matter", "Case 18", "reason", "A letter", "from", "2026-01-01", "person", "an-id-nobody-has");
        String id =
                post(shared, "privacy-officer", HOLDS, order).json().path("id").asText();

        Reply listed = get(shared, "auditor", HOLDS);
        Reply one = get(shared, "auditor", HOLDS + "/" + id);

        assertThat(listed.json().path("holds").findValuesAsText("id")).contains(id);
        assertThat(listed.json().path("missing")).isEmpty();
        assertThat(one.json().path("recorded").asBoolean()).isTrue();
        assertThat(one.json().path("people").asText()).isEqualTo("one");
        assertThat(one.json().path("placed").path("by").asText()).hasSize(32);
        assertThat(one.body() + listed.body()).doesNotContain("an-id-nobody-has", "pseudonyms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "operator", "policy-editor", "policy-approver"})
    void others_neither_see_nor_change_holds(String user) {
        assertThat(get(shared, user, HOLDS).status()).isEqualTo(403);
        assertThat(get(shared, user, UNKNOWN).status()).isEqualTo(403);
        assertThat(post(shared, user, HOLDS, order("00112233445566778899aabbccddeeff"))
                        .status())
                .isEqualTo(403);
        assertThat(post(shared, user, UNKNOWN + "/release-requests", Map.of()).status())
                .isEqualTo(403);
        assertThat(post(shared, user, UNKNOWN + "/releases", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/release-requests", "/releases"})
    void a_hold_that_is_not_there_is_not_found(String step) {
        Reply reply =
                step.isEmpty() ? get(shared, "auditor", UNKNOWN) : post(shared, "auditor", UNKNOWN + step, Map.of());

        assertThat(reply.status()).isEqualTo(404);
    }

    private static Map<String, Object> order(String pseudonym) {
        return Map.of(
                "matter", "Case 17",
                "reason", "A letter of the court",
                "from", "2026-01-01",
                "pseudonym", pseudonym);
    }

    private static String pseudonymOf(Stack stack, Reply asked) {
        return stack.audit()
                .exchange(asked.requestId())
                .json()
                .at("/exchange/pseudonym")
                .asText();
    }

    private static Reply erase(Stack stack, String pseudonym) {
        return send(
                stack,
                stack.tokenOfLogin("privacy-officer"),
                "/api/audit/erasures",
                Map.of("pseudonym", pseudonym, "purpose", "Request 17 to be forgotten"));
    }

    private static Reply post(Stack stack, String user, String path, Map<String, Object> form) {
        return send(stack, stack.tokenOf(user), path, form);
    }

    private static Reply send(Stack stack, String token, String path, Map<String, Object> form) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + token)
                .formParams(form)
                .post(stack.gateway().resolve(path)));
    }

    private static Reply get(Stack stack, String user, String path) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf(user))
                .get(stack.gateway().resolve(path)));
    }
}
