package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The catalogue is changed at one gateway and asked at another; what is dangerous takes two operators. */
@OnStack
class CatalogueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ALIAS = "house-default";

    private final Stack shared;

    CatalogueTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void change_at_one_gateway_is_used_at_the_other_and_stays_over_a_restart() throws InterruptedException {
        try (Stack stack = shared.another();
                ScriptedModelServer fresh = ScriptedModelServer.start()) {
            URI second = stack.startSecondGateway();
            PostApi operator = new PostApi(stack.gateway(), stack.tokenOfLogin("operator"));
            PostApi colleague = new PostApi(second, stack.tokenOfLogin("second-operator"));
            JsonNode plain = model(operator, "plain");

            Reply aliased = put(operator, plain, with(plain, "aliases", List.of(ALIAS)));
            long used = until(stack, second, ALIAS, 200);
            Reply stale = put(colleague, plain, with(plain, "aliases", List.of("other")));

            assertThat(plain.path("origin").asText()).isEqualTo("configuration");
            assertThat(aliased.status()).as(aliased.body()).isEqualTo(200);
            assertThat(aliased.json().path("origin").asText()).isEqualTo("desk");
            assertThat(stale.code()).isEqualTo("step_refused");

            Map<String, Object> added = document("fresh", fresh.url());
            Reply proposed = operator.post("/api/models", Json.write(Map.of("model", added)));
            String change = proposed.json().path("id").asText();
            Reply byAuthor = confirm(operator, change);
            Reply withoutLogin = confirm(new PostApi(second, stack.tokenOf("second-operator")), change);
            Reply before = ask(stack, second, "fresh");
            Reply confirmed = confirm(colleague, change);
            long asked = until(stack, stack.gateway(), "fresh", 200);

            assertThat(proposed.status()).as(proposed.body()).isEqualTo(202);
            assertThat(byAuthor.code()).as(byAuthor.body()).isEqualTo("step_refused");
            assertThat(withoutLogin.code()).isEqualTo("login_too_old");
            assertThat(before.code()).isEqualTo("model_not_found");
            assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
            assertThat(fresh.received()).isNotEmpty();

            stack.killGateway();
            stack.startGateway();
            assertThat(ask(stack, stack.gateway(), ALIAS).status()).isEqualTo(200);
            assertThat(ask(stack, stack.gateway(), "fresh").status()).isEqualTo(200);

            Reply history = operator.get("/api/models/" + plain.path("id").asText() + "/history");
            assertThat(history.json().at("/0/differing/0").asText())
                    .as(history.body())
                    .isEqualTo("aliases");
            assertThat(stack.trail().count("MODEL_ADDED")).isEqualTo(6);
            assertThat(stack.trail().count("MODEL_CHANGED")).isOne();
            assertThat(stack.trail().count("MODEL_CHANGE_PROPOSED")).isOne();
            assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();
            System.out.printf("Alias at the other gateway after %d ms, model after %d ms%n", used, asked);
        }
    }

    @Test
    void change_that_leaves_nobody_to_answer_or_hides_where_data_goes_is_refused() {
        try (Stack stack = shared.another()) {
            PostApi operator = new PostApi(stack.gateway(), stack.tokenOfLogin("operator"));
            JsonNode plain = model(operator, "plain");

            Reply noLogin = new PostApi(stack.gateway(), stack.tokenOf("operator"))
                    .post(
                            "/api/models",
                            Json.write(Map.of("model", document("far", URI.create("http://127.0.0.1:9/v1")))));
            Reply metadata = operator.post(
                    "/api/models",
                    Json.write(Map.of("model", document("spy", URI.create("http://[::ffff:169.254.169.254]/v1")))));
            Reply taken = operator.post(
                    "/api/models",
                    Json.write(Map.of("model", document("PLAIN", stack.model().url()))));
            Reply silent = operator.post(
                    "/api/models",
                    Json.write(Map.of("model", document("silent", URI.create("http://127.0.0.1:9/v1")))));
            Reply nearer = put(operator, plain, with(plain, "zone", "external"));
            Reply tools = put(operator, plain, with(plain, "capabilities", List.of("chat")));
            stack.model().goAway();
            JsonNode now = model(operator, "plain");
            Reply noneLeft = put(operator, now, with(now, "enabled", false));
            Reply removed = operator.send(
                    "DELETE",
                    "/api/models/" + now.path("id").asText() + "?version="
                            + now.path("version").asInt(),
                    "");

            assertThat(noLogin.code()).as(noLogin.body()).isEqualTo("login_too_old");
            assertThat(metadata.code()).as(metadata.body()).isEqualTo("model_rejected");
            assertThat(metadata.json().at("/problems/0/path").asText()).endsWith("url");
            assertThat(taken.code()).isEqualTo("model_rejected");
            assertThat(silent.code()).as(silent.body()).isEqualTo("confirmation_needed");
            assertThat(nearer.status()).as(nearer.body()).isEqualTo(202);
            assertThat(tools.status()).as(tools.body()).isEqualTo(200);
            assertThat(noneLeft.code()).as(noneLeft.body()).isEqualTo("step_refused");
            assertThat(removed.code()).as(removed.body()).isEqualTo("step_refused");
            Reply capability = new ChatApi(stack.api(), stack.tokenOf("employee"))
                    .ask(Question.to("plain")
                            .saying("Hello")
                            .with("tools", "[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]"));
            assertThat(capability.code()).as(capability.body()).isEqualTo("invalid_request");
            assertThat(capability.param()).isEqualTo("tools");
        }
    }

    private static JsonNode model(PostApi operator, String name) {
        Reply all = operator.get("/api/models");
        assertThat(all.status()).as(all.body()).isEqualTo(200);
        return StreamSupport.stream(all.json().path("models").spliterator(), false)
                .filter(each -> each.at("/model/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> with(JsonNode model, String member, Object value) {
        Map<String, Object> members = new HashMap<>();
        model.path("model").properties().forEach(each -> members.put(each.getKey(), each.getValue()));
        members.put(member, value);
        return members;
    }

    private static Map<String, Object> document(String name, URI url) {
        return Map.of(
                "name",
                name,
                "zone",
                "local",
                "servers",
                List.of(Map.of("name", "one", "url", url.toString(), "upstreamName", "scripted")));
    }

    private static Reply put(PostApi operator, JsonNode model, Map<String, Object> members) {
        return operator.send(
                "PUT",
                "/api/models/" + model.path("id").asText(),
                Json.write(Map.of(
                        "model", members, "version", model.path("version").asInt())));
    }

    private static Reply confirm(PostApi operator, String change) {
        return operator.post("/api/models/changes/" + change + "/confirmation", "{}");
    }

    private static Reply ask(Stack stack, URI gateway, String model) {
        return new ChatApi(gateway.resolve("/v1"), stack.tokenOf("employee"))
                .ask(Question.to(model).saying("Hello"));
    }

    /** How long it took until a model is answered so, in milliseconds. */
    private static long until(Stack stack, URI gateway, String model, int status) throws InterruptedException {
        long began = System.nanoTime();
        while (ask(stack, gateway, model).status() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
