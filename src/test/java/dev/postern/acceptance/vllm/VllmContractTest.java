package dev.postern.acceptance.vllm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the gateway relies on of a real vLLM, and what a client gets of it through the gateway. Shapes, usage and
 * constraints are looked at, never what the model says.
 */
@Tag("vllm")
@OnStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VllmContractTest {
    private final Stack shared;
    private RealVllm vllm;
    private Stack stack;

    VllmContractTest(Stack shared) {
        this.shared = shared;
    }

    @BeforeAll
    void start() {
        vllm = RealVllm.start();
        stack = shared.another(vllm.address());
        // The first use of a feature compiles it; no limit of a later test should meet that.
        direct().ask(question("smollm2-135m").with("logprobs", "true").with("top_logprobs", "2"));
        direct().ask(structured("smollm2-135m"));
        System.out.println("Contract held against vLLM " + vllm.version());
    }

    @AfterAll
    void stop() {
        stack.close();
        vllm.close();
    }

    @Test
    void stream_begins_with_the_role_and_ends_with_finish_usage_and_done() {
        List<JsonNode> events;
        boolean done;
        try (ChatStream stream = direct().stream(question("smollm2-135m").streamed())) {
            events = stream.rest();
            done = stream.done();
        }

        assertThat(events.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
        assertThat(events.get(events.size() - 2).at("/choices/0/finish_reason").asText())
                .isIn("length", "stop");
        assertThat(events.getLast().path("choices")).isEmpty();
        assertThat(events.getLast().at("/usage/completion_tokens").asInt()).isPositive();
        assertThat(done).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown model      | nope         | 8     | 404
            more than the context | smollm2-135m | 99999 | 400
            """)
    void refusals_are_objects_with_an_error(String what, String model, int tokens, int status) {
        Reply reply = direct().ask(Question.to(model).saying("Hi").with("max_tokens", Integer.toString(tokens)));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/error/message").asText()).isNotEmpty();
    }

    @Test
    void answer_through_the_gateway_has_the_words_and_the_usage_of_the_direct_one() {
        Reply direct = direct().ask(question("smollm2-135m"));

        Reply through = stack.chat().ask(question("smollm2"));

        assertThat(through.status()).as(through.body()).isEqualTo(200);
        assertThat(through.text()).isEqualTo(direct.text());
        assertThat(through.json().at("/choices/0/finish_reason"))
                .isEqualTo(direct.json().at("/choices/0/finish_reason"));
        for (String figure : List.of("prompt_tokens", "completion_tokens", "total_tokens")) {
            assertThat(through.json().path("usage").path(figure))
                    .isEqualTo(direct.json().path("usage").path(figure));
        }
    }

    @Test
    void streamed_answer_through_the_gateway_is_the_whole_one() {
        Reply whole = stack.chat().ask(question("smollm2"));

        List<JsonNode> events;
        boolean done;
        try (ChatStream stream = stack.chat().stream(question("smollm2").streamed())) {
            events = stream.rest();
            done = stream.done();
        }

        assertThat(ChatStream.text(events, 0)).isEqualTo(whole.text());
        assertThat(events.getLast().path("usage").path("total_tokens"))
                .isEqualTo(whole.json().path("usage").path("total_tokens"));
        assertThat(done).isTrue();
    }

    @Test
    void probabilities_come_through() {
        Reply reply =
                stack.chat().ask(question("smollm2").with("logprobs", "true").with("top_logprobs", "2"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode tokens = reply.json().at("/choices/0/logprobs/content");
        assertThat(tokens).hasSize(reply.json().at("/usage/completion_tokens").asInt());
        assertThat(tokens)
                .allSatisfy(token -> assertThat(token.path("top_logprobs")).hasSize(2));
    }

    @Test
    void structured_output_is_enforced_through_the_gateway() {
        Reply reply = stack.chat().ask(structured("smollm2"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(Json.read(reply.text())).isEqualTo(Json.read("{\"colour\":\"red\"}"));
    }

    @Test
    void required_tool_call_comes_through() {
        Reply reply = stack.chat()
                .ask(Question.to("smollm2")
                        .saying("What is the weather in Paris?")
                        .with("max_tokens", "48")
                        .with("temperature", "0")
                        .with("tool_choice", "\"required\"")
                        .with("tools", """
                                [{"type":"function","function":{"name":"weather","strict":true,"parameters":
                                {"type":"object","properties":{"city":{"type":"string","enum":["Paris"]}},
                                 "required":["city"],"additionalProperties":false}}}]"""));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json()
                        .at("/choices/0/message/tool_calls/0/function/name")
                        .asText())
                .isEqualTo("weather");
    }

    @Test
    void context_overflow_has_its_own_code() {
        Reply reply = stack.chat().ask(Question.to("smollm2").saying("word ".repeat(3_000)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("context_length_exceeded");
    }

    @Test
    void client_that_leaves_frees_the_model() throws InterruptedException {
        try (ChatStream stream = stack.chat().stream(
                Question.to("smollm2").saying("Count to a thousand.").streamed())) {
            assertThat(stream.next()).isPresent();
        }

        double running = 1;
        for (int look = 0; look < 50 && running > 0; look++) {
            Thread.sleep(100);
            running = vllm.metric("vllm:num_requests_running");
        }
        assertThat(running).isZero();
    }

    private ChatApi direct() {
        return new ChatApi(vllm.api(), RealVllm.KEY);
    }

    private static Question question(String model) {
        return Question.to(model)
                .saying("Name a colour.")
                .with("max_tokens", "8")
                .with("temperature", "0");
    }

    private static Question structured(String model) {
        return Question.to(model)
                .saying("Name a colour as JSON.")
                .with("max_tokens", "32")
                .with("temperature", "0")
                .with("response_format", """
                        {"type":"json_schema","json_schema":{"name":"colour","strict":true,"schema":
                        {"type":"object","properties":{"colour":{"type":"string","enum":["red"]}},
                         "required":["colour"],"additionalProperties":false}}}""");
    }
}
