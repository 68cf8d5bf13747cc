package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is forgotten, and the trail is as whole as before. */
@OnStack
class ErasureTest {
    private final Stack shared;

    ErasureTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void a_forgotten_person_leaves_a_whole_trail() {
        try (Stack stack = shared.another()) {
            Reply asked = stack.chat().ask(Question.to("plain").saying("Hello"));
            String pseudonym = stack.audit()
                    .exchange(asked.requestId())
                    .json()
                    .at("/exchange/pseudonym")
                    .asText();

            Reply erased = erase(stack, stack.tokenOfLogin("privacy-officer"), pseudonym);

            assertThat(erased.status()).as(erased.body()).isEqualTo(200);
            assertThat(erased.json().path("keys").asLong()).isPositive();
            assertThat(stack.trail().count("KEY_SHREDDED")).isOne();
            JsonNode verified = stack.audit().verify().json();
            assertThat(verified.path("intact").asBoolean())
                    .as(verified.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "auditor", "operator", "policy-editor", "policy-approver"})
    void only_a_privacy_officer_forgets_anybody(String user) {
        Reply refused = erase(shared, shared.tokenOf(user), "00112233445566778899aabbccddeeff");

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void nobody_is_forgotten_by_a_login_of_long_ago() {
        Reply refused = erase(shared, shared.tokenOf("privacy-officer"), "00112233445566778899aabbccddeeff");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("login_too_old");
    }

    private static Reply erase(Stack stack, String token, String pseudonym) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + token)
                .formParam("pseudonym", pseudonym)
                .formParam("purpose", "Request 17 to be forgotten")
                .post(stack.gateway().resolve("/api/audit/erasures")));
    }
}
