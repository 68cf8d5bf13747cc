package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.models.Model;
import dev.postern.acceptance.client.KeyApi;
import dev.postern.acceptance.client.NewPerson;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.keycloak.KeycloakAdmin;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** API keys against the packaged gateway, with real Keycloak and Postgres, by the libraries of OpenAI and Anthropic. */
@OnStack
class ApiKeyTest {
    private static final Duration REVOKED = Duration.ofSeconds(5);
    private static final String CHAT = "{\"model\":\"plain\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}";

    private final Stack stack;

    ApiKeyTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void key_opens_what_its_scope_allows_until_it_is_revoked_everywhere() throws InterruptedException {
        stack.model().answers(Answer.text("Hello to you."));
        KeyApi own = new KeyApi(stack.gateway(), stack.tokenOfLogin("employee"));
        Reply made = own.make(Map.of(
                "name", "editor", "routes", List.of("/v1/chat/completions", "/v1/models"), "models", List.of("plain")));
        String key = made.json().path("text").asText();
        String id = made.json().at("/key/id").asText();

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(key).matches("pst_p_" + id + "[0-9A-Za-z]{46}");
        assertThat(own.list().body()).contains(id).doesNotContain(key);
        speaks_with_the_libraries(key);
        is_kept_to_its_scope(key);
        is_used_and_shown_so(own, id);
        belongs_to_its_owner_only(id);
        assertThat(own.rename(id, "editor at home").status()).isEqualTo(200);

        URI second = stack.startSecondGateway();
        await(Duration.ofSeconds(30), () -> ask(second, key).status() == 200);
        Instant revoked = Instant.now();
        assertThat(own.revoke("/" + id).status()).isEqualTo(204);

        assertThat(ask(stack.gateway(), key).code()).isEqualTo("invalid_token");
        await(REVOKED, () -> ask(second, key).status() == 401);
        System.out.printf(
                "A revoked key was over on a second gateway after %d ms%n",
                Duration.between(revoked, Instant.now()).toMillis());
        assertThat(own.revoke("/" + id).status()).isEqualTo(204);
        assertThat(stack.trail().count("API_KEY_CREATED")).isPositive();
        assertThat(stack.trail().count("API_KEY_RENAMED")).isPositive();
        assertThat(stack.trail().count("API_KEY_REVOKED")).isPositive();
        assertThat(stack.gatewayLog() + stack.databaseLog()).doesNotContain(key.substring(18));
    }

    private void speaks_with_the_libraries(String key) {
        OpenAIClient client = OpenAiLibrary.client(Side.gateway(stack).withKey(key));

        assertThat(client.chat()
                        .completions()
                        .create(ChatCompletionCreateParams.builder()
                                .model("plain")
                                .addUserMessage("Hello")
                                .build())
                        .choices()
                        .getFirst()
                        .message()
                        .content())
                .contains("Hello to you.");
        assertThat(client.models().list().data()).extracting(Model::id).containsExactly("plain");
        assertThat(RestAssured.given()
                        .header("x-api-key", key)
                        .get(stack.gateway().resolve("/v1/models"))
                        .statusCode())
                .isEqualTo(200);
    }

    private void is_kept_to_its_scope(String key) {
        PostApi with = new PostApi(stack.gateway(), key);
        Reply otherModel = with.post("/v1/chat/completions", CHAT.replace("plain", "guarded"));
        Reply unknownModel = with.post("/v1/chat/completions", CHAT.replace("plain", "unheard-of"));
        Reply otherRoute = with.post("/v1/embeddings", "{\"model\":\"plain\",\"input\":\"Hello\"}");
        Reply anthropic = with.post(
                "/v1/messages",
                "{\"model\":\"plain\",\"max_tokens\":5,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}");

        assertThat(otherModel.status()).isEqualTo(404);
        assertThat(otherModel.code()).isEqualTo("model_not_found");
        assertThat(otherModel.json().at("/error/message"))
                .isEqualTo(unknownModel.json().at("/error/message"));
        assertThat(List.of(otherRoute.status(), anthropic.status())).containsOnly(403);
        assertThat(otherRoute.body()).contains("scope 'routes'").contains("/v1/embeddings");
        assertThat(new KeyApi(stack.gateway(), key).list().status()).isEqualTo(403);
        assertThat(Reply.of(RestAssured.given()
                                .header("authorization", "Bearer " + key)
                                .get(stack.gateway().resolve("/api/session")))
                        .status())
                .isEqualTo(403);
        assertThat(Reply.of(RestAssured.given()
                                .header("authorization", "Bearer " + key)
                                .header("x-api-key", key)
                                .get(stack.gateway().resolve("/v1/models")))
                        .status())
                .isEqualTo(400);
    }

    private static void is_used_and_shown_so(KeyApi own, String id) throws InterruptedException {
        await(
                Duration.ofSeconds(30),
                () -> !own.list().json().path("keys").findParents("id").stream()
                        .filter(each -> each.path("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .path("used")
                        .isNull());
    }

    private void belongs_to_its_owner_only(String id) {
        KeyApi other = new KeyApi(stack.gateway(), stack.tokenOfLogin("privacy-officer"));

        assertThat(other.list().body()).doesNotContain(id);
        assertThat(List.of(
                        other.revoke("/" + id).status(),
                        other.rename(id, "mine").status(),
                        other.post("/" + id + "/rotations", Map.of()).status(),
                        other.post("/" + id + "/acceptance", Map.of()).status()))
                .containsOnly(404);
        assertThat(other.revoke("/all/" + id).status()).isEqualTo(403);
        assertThat(other.all("").status()).isEqualTo(403);
    }

    @Test
    void secrets_overlap_expire_and_stay_within_their_networks() throws InterruptedException {
        stack.model().answers(Answer.text("Hello."));
        KeyApi own = new KeyApi(stack.gateway(), stack.tokenOfLogin("policy-editor"));
        String first = made(own.make(Map.of("name", "ci")));
        String id = first.substring(6, 18);

        String second = made(own.post("/" + id + "/rotations", Map.of("overlapHours", 1, "days", 30)));
        List<Integer> overlapping = List.of(ask(first), ask(second));
        String third = made(own.post("/" + id + "/rotations", Map.of("overlapHours", 0)));
        List<Integer> after = List.of(ask(first), ask(second), ask(third));
        String elsewhere = made(own.make(Map.of("name", "far", "networks", List.of("192.0.2.0/24", "2001:db8::/32"))));
        String here = made(own.make(Map.of("name", "near", "networks", List.of("127.0.0.0/8", "::1"))));
        String brief = made(own.make(
                Map.of("name", "brief", "expires", Instant.now().plusSeconds(3).toString())));

        assertThat(overlapping).containsExactly(200, 200);
        assertThat(after).containsExactly(401, 401, 200);
        assertThat(List.of(ask(elsewhere), ask(here))).containsExactly(403, 200);
        await(Duration.ofSeconds(10), () -> ask(stack.gateway(), brief).code().equals("key_expired"));
        assertThat(ask(stack.gateway(), flipped(brief)).code()).isEqualTo("invalid_token");
        own.list()
                .json()
                .path("keys")
                .forEach(key -> own.revoke("/" + key.path("id").asText()));
    }

    @Test
    void forms_that_ask_for_too_much_are_refused_with_the_member() {
        KeyApi own = new KeyApi(stack.gateway(), stack.tokenOfLogin("employee"));
        Map<String, Map<String, Object>> wrong = Map.of(
                "name", Map.of(),
                "expires", Map.of("name", "x", "expires", "2099-01-01T00:00:00Z"),
                "days", Map.of("name", "x", "days", 366),
                "routes", Map.of("name", "x", "routes", List.of("/api/audit/exchanges")),
                "models", Map.of("name", "x", "models", List.of("closed")),
                "networks", Map.of("name", "x", "networks", List.of("10.0.0.1/8")),
                "monthlyTokens", Map.of("name", "x", "monthlyTokens", 0),
                "owner", Map.of("name", "x", "owner", "somebody"));

        wrong.forEach((member, form) -> {
            Reply refused = own.make(form);

            assertThat(refused.code()).as(member).isEqualTo("invalid_request");
            assertThat(refused.param()).as(refused.body()).isEqualTo(member);
        });
        assertThat(new KeyApi(stack.gateway(), stack.tokenOf("employee"))
                        .make(Map.of("name", "x"))
                        .code())
                .isEqualTo("login_too_old");
    }

    @Test
    void key_of_a_service_waits_for_its_owner_and_is_seen_and_ended_by_operators() {
        stack.model().answers(Answer.text("Hello."));
        String login = stack.tokenOfLogin("policy-approver");
        KeyApi operator = new KeyApi(stack.gateway(), stack.tokenOfLogin("operator"));
        KeyApi owner = new KeyApi(stack.gateway(), login);
        String key = made(operator.makeService(Map.of("name", "nightly", "owner", subject(login))));
        String id = key.substring(6, 18);

        int before = ask(key);
        String waiting = operator.all("?owner=policy-approver&state=waiting").body();
        int accepted = owner.post("/" + id + "/acceptance", Map.of()).status();
        int then = ask(key);
        int revoked = operator.revoke("/all/" + id).status();

        assertThat(key).startsWith("pst_s_");
        assertThat(waiting).contains(id);
        assertThat(List.of(before, accepted, then, revoked, ask(key))).containsExactly(401, 200, 200, 204, 401);
        assertThat(operator.all("?owner=policy-approver&state=revoked").body()).contains(id);
        assertThat(operator.makeService(Map.of("name", "x", "owner", "nobody")).param())
                .isEqualTo("owner");
    }

    @Test
    void key_is_dead_within_a_minute_after_its_owner_was_disabled() throws InterruptedException {
        stack.model().answers(Answer.text("Hello."));
        KeycloakAdmin realm = stack.realm();
        String person = NewPerson.in(realm, "keyholder");
        try {
            String key =
                    made(new KeyApi(stack.gateway(), stack.tokenOfLogin("keyholder")).make(Map.of("name", "mine")));
            int before = ask(key);
            realm.call("PUT", "/users/" + person, Map.of("enabled", false));
            Instant disabled = Instant.now();

            await(Duration.ofSeconds(60), () -> ask(key) == 401);

            assertThat(before).isEqualTo(200);
            assertThat(ask(stack.gateway(), key).code()).isEqualTo("invalid_token");
            System.out.printf(
                    "A key was over %d ms after its owner was disabled%n",
                    Duration.between(disabled, Instant.now()).toMillis());
        } finally {
            realm.call("DELETE", "/users/" + person, Map.of());
        }
    }

    private String subject(String token) {
        return Reply.of(RestAssured.given()
                        .header("authorization", "Bearer " + token)
                        .get(stack.gateway().resolve("/api/session")))
                .json()
                .path("subject")
                .asText();
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("text").asText();
    }

    private int ask(String key) {
        return ask(stack.gateway(), key).status();
    }

    private static Reply ask(URI gateway, String key) {
        return new PostApi(gateway, key).post("/v1/chat/completions", CHAT);
    }

    /** The same key with another secret and no longer the right checksum. */
    private static String flipped(String key) {
        char other = key.charAt(30) == 'A' ? 'B' : 'A';
        return key.substring(0, 30) + other + key.substring(31);
    }

    private static void await(Duration patience, BooleanSupplier so) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
