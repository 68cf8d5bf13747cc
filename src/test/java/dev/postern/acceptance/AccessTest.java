package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody without a valid token of the right role gets anywhere, and each sees only their own models. */
@OnStack
class AccessTest {
    private final Stack stack;

    AccessTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of("none", "", "unauthenticated"),
                Arguments.of("something that is no token", "abc", "invalid_token"),
                Arguments.of("an unsigned token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJlbXBsb3llZSJ9.", "invalid_token"),
                Arguments.of(
                        "a token signed with a secret",
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlbXBsb3llZSJ9.c2lnbmF0dXJl",
                        "invalid_token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("credentials")
    void call_without_a_valid_token_is_refused(String what, String token, String code) {
        Reply reply = new ChatApi(stack.api(), token).ask(Question.to("plain").saying("Hello"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.headers().get("www-authenticate").orElse("")).startsWith("Bearer");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void token_with_a_changed_signature_is_refused() {
        String token = stack.tokenOf("employee");
        char last = token.charAt(token.length() - 10);
        String forged = token.substring(0, token.length() - 10)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 9);

        Reply reply = new ChatApi(stack.api(), forged).ask(Question.to("plain").saying("Hello"));

        assertThat(reply.code()).isEqualTo("invalid_token");
    }

    @Test
    void person_without_the_role_may_not_chat() {
        Reply reply = new ChatApi(stack.api(), stack.tokenOf("auditor"))
                .ask(Question.to("plain").saying("Hello"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("forbidden");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void two_credentials_at_once_are_refused() {
        Reply reply = Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf("employee"))
                .header("authorization", "Bearer " + stack.tokenOf("operator"))
                .get(stack.api() + "/models"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_request");
    }

    @Test
    void each_person_is_shown_the_models_they_may_use() {
        assertThat(modelsOf("employee")).containsExactlyInAnyOrder("auto", "guarded", "plain", "tokenised");
        assertThat(modelsOf("privacy-officer"))
                .containsExactlyInAnyOrder("auto", "closed", "distant", "guarded", "plain", "tokenised");
    }

    @Test
    void closed_model_cannot_be_looked_up_by_its_name() {
        assertThat(models("employee", "/closed").status()).isEqualTo(404);
        assertThat(models("privacy-officer", "/closed").status()).isEqualTo(200);
    }

    @Test
    void closed_model_answers_those_it_is_open_to() {
        Reply reply = new ChatApi(stack.api(), stack.tokenOf("privacy-officer"))
                .ask(Question.to("closed").saying("Hello"));

        assertThat(reply.text()).isEqualTo("Hello there.");
    }

    private List<String> modelsOf(String user) {
        return models(user, "").json().path("data").findValuesAsText("id");
    }

    private Reply models(String user, String path) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf(user))
                .get(stack.api() + "/models" + path));
    }
}
