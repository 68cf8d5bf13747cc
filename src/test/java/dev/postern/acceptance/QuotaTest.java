package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpResponseFor;
import com.openai.errors.RateLimitException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.MessagesApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Limits hold over several gateways on one database, are told to clients as they expect it, and are changed at run time. */
@OnOwnStacks
class QuotaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stack shared;

    QuotaTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void racing_gateways_let_through_what_the_limit_says_also_after_one_died_and_an_operator_changed_it()
            throws Exception {
        try (Stack stack = shared.another(Map.of("postern.quota.person.requests-per-month", "50"))) {
            List<URI> gateways = List.of(stack.startSecondGateway(), stack.startSecondGateway(), stack.gateway());
            String token = stack.tokenOf("employee");

            List<Reply> race = race(gateways, token, 40);
            Reply changed = put(gateways.getFirst(), stack, 80);
            awaitRoom(gateways.get(1), token);
            stack.killGateway();
            List<Reply> second = race(gateways.subList(0, 2), token, 40);

            long through = through(race);
            assertThat(through).isBetween(49L, 51L);
            assertThat(race)
                    .filteredOn(reply -> reply.status() != 200)
                    .hasSize(120 - (int) through)
                    .allSatisfy(QuotaTest::isQuotaExceeded);
            assertThat(changed.status()).as(changed.body()).isEqualTo(200);
            assertThat(stack.trail().count("QUOTA_CHANGED")).isOne();
            assertThat(through + 1 + through(second)).isBetween(79L, 81L);
            assertThat(stack.trail().count("INTENT")).isBetween(79L, 81L);
        }
    }

    @Test
    void tokens_are_reserved_settled_and_shown_to_clients_as_they_expect_it() throws Exception {
        try (Stack stack = shared.another(Map.of(
                "postern.quota.person.tokens-per-month", "1000",
                "postern.quota.person.requests-per-month", "1000",
                "postern.models.\"plain\".prompt-price", "0.50"))) {
            ChatApi chat = new ChatApi(stack.api(), stack.tokenOf("employee"));
            stack.model().answers(Answer.endlessChat());
            ChatStream running = chat.stream(hello(900).streamed());
            running.next();

            Reply whileReserved = chat.ask(hello(200));
            running.close();
            stack.trail().await(running.requestId(), "OUTCOME", PATIENCE);
            stack.model().forget();
            Reply afterAbort = awaitStatus(chat, 200);
            Headers openai = headers(stack, params(200));
            RateLimitException tooMuch = Assertions.assertThrows(
                    RateLimitException.class,
                    () -> openai(stack).chat().completions().create(params(5_000)));
            Reply anthropic = new MessagesApi(stack.api(), stack.tokenOf("employee"))
                    .post("/messages", "{'model':'plain','max_tokens':20,'messages':[{'role':'user','content':'Hi'}]}");
            Reply messageTooMuch = new MessagesApi(stack.api(), stack.tokenOf("employee"))
                    .post(
                            "/messages",
                            "{'model':'plain','max_tokens':9000,'messages':[{'role':'user','content':'Hi'}]}");

            isQuotaExceeded(whileReserved);
            assertThat(afterAbort.status()).isEqualTo(200);
            assertThat(openai.values("x-ratelimit-limit-tokens")).containsExactly("1000");
            assertThat(openai.values("x-ratelimit-remaining-requests")).containsExactly("997");
            assertThat(openai.values("x-ratelimit-reset-tokens").getFirst()).matches("(\\d+h)?(\\d+m)?\\d+s");
            assertThat(tooMuch.getMessage()).contains("1,000 tokens per month").contains("max_tokens");
            assertThat(anthropic.headers().get("anthropic-ratelimit-tokens-limit"))
                    .hasValue("1000");
            assertThat(anthropic
                            .headers()
                            .get("anthropic-ratelimit-requests-reset")
                            .map(OffsetDateTime::parse))
                    .isPresent();
            assertThat(messageTooMuch.json().at("/error/type").asText()).isEqualTo("rate_limit_error");
            assertThat(messageTooMuch.json().at("/error/code").asText()).isEqualTo("quota_exceeded");
            isShown(stack);
        }
    }

    private static void isShown(Stack stack) throws InterruptedException {
        Reply mine = get(stack, "employee", "/api/usage/mine");
        for (int tried = 0; tried < 100 && mine.json().at("/models/0/requests").asInt() < 4; tried++) {
            Thread.sleep(100);
            mine = get(stack, "employee", "/api/usage/mine");
        }
        Reply others = get(stack, "employee", "/api/usage");
        Reply groups = get(stack, "operator", "/api/usage");
        Reply csv = get(stack, "auditor", "/api/usage/export");

        assertThat(mine.json().at("/models/0/requests").asInt()).as(mine.body()).isEqualTo(4);
        assertThat(mine.json().at("/models/0/price").asDouble()).isPositive();
        assertThat(mine.json().at("/limits/1/most").asInt()).isEqualTo(1_000);
        assertThat(mine.json().at("/limits/1/left").asInt()).isBetween(1, 999);
        assertThat(others.status()).isEqualTo(403);
        assertThat(groups.json().at("/groups/0/requests").asInt())
                .as(groups.body())
                .isEqualTo(4);
        assertThat(groups.body()).doesNotContain("employee@");
        assertThat(csv.body())
                .startsWith("month,group,model,requests,prompt_tokens,answer_tokens,price,watt_hours\r\n");
    }

    private static List<Reply> race(List<URI> gateways, String token, int calls) throws Exception {
        List<Callable<Reply>> asking = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            for (URI gateway : gateways) {
                asking.add(() -> new ChatApi(gateway.resolve("/v1"), token).ask(hello(200)));
            }
        }
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            for (Future<Reply> reply : threads.invokeAll(asking)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    private static Question hello(int maxTokens) {
        return Question.to("plain").saying("Hello").with("max_tokens", Integer.toString(maxTokens));
    }

    private static long through(List<Reply> replies) {
        return replies.stream().filter(reply -> reply.status() == 200).count();
    }

    private static void isQuotaExceeded(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("quota_exceeded");
        assertThat(reply.json().at("/error/message").asText()).contains("per month");
        assertThat(Integer.parseInt(reply.headers().get("retry-after").orElseThrow()))
                .isPositive();
    }

    private static Reply put(URI gateway, Stack stack, int most) {
        Map<String, Object> limit = new HashMap<>(
                Map.of("kind", "person", "holder", "*", "measure", "requests", "period", "month", "most", most));
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf("operator"))
                .header("content-type", "application/json")
                .body(Json.write(limit))
                .put(gateway.resolve("/api/quotas")));
    }

    private static Reply get(Stack stack, String user, String path) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf(user))
                .get(stack.gateway().resolve(path)));
    }

    private static void awaitRoom(URI gateway, String token) throws InterruptedException {
        assertThat(awaitStatus(new ChatApi(gateway.resolve("/v1"), token), 200).status())
                .isEqualTo(200);
    }

    private static Reply awaitStatus(ChatApi chat, int status) throws InterruptedException {
        Reply reply = chat.ask(hello(200));
        for (int tried = 0; tried < 100 && reply.status() != status; tried++) {
            Thread.sleep(100);
            reply = chat.ask(hello(200));
        }
        return reply;
    }

    private static OpenAIClient openai(Stack stack) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(stack.api().toString())
                .apiKey(stack.tokenOf("employee"))
                .maxRetries(0)
                .build();
    }

    private static ChatCompletionCreateParams params(int maxTokens) {
        return ChatCompletionCreateParams.builder()
                .model("plain")
                .addUserMessage("Hello")
                .maxCompletionTokens(maxTokens)
                .build();
    }

    private static Headers headers(Stack stack, ChatCompletionCreateParams params) {
        try (HttpResponseFor<ChatCompletion> answer =
                openai(stack).chat().completions().withRawResponse().create(params)) {
            return answer.headers();
        }
    }
}
