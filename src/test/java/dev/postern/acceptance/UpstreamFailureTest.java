package dev.postern.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Script;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a model server fails, the client gets a well-formed error with the request id, and the trail has the end. */
@OnStack
class UpstreamFailureTest {
    private static final Duration RECORDED = Duration.ofSeconds(5);

    private final Stack stack;

    UpstreamFailureTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> failuresBeforeTheFirstEvent() {
        String page = "<html>502 Bad Gateway</html>";
        return Stream.of(
                Arguments.of("hangs up", Answer.hangUp(), 502, "upstream_failed"),
                Arguments.of("resets the connection", Answer.reset(), 502, "upstream_failed"),
                Arguments.of("never answers", Answer.never(), 504, "upstream_timeout"),
                Arguments.of(
                        "never sends an event", Answer.stream().ofType("text/event-stream"), 502, "upstream_failed"),
                Arguments.of(
                        "answers with a page",
                        Answer.whole(200, "text/html", page.getBytes(UTF_8)),
                        502,
                        "upstream_failed"),
                Arguments.of(
                        "fails inside",
                        Answer.error(500, "{\"error\":{\"message\":\"boom at /srv/vllm\"}}"),
                        502,
                        "upstream_failed"),
                Arguments.of("has no room", Answer.whole(503, "text/html", page.getBytes(UTF_8)), 503, "overloaded"),
                Arguments.of(
                        "wants another key", Answer.error(401, "{\"error\":\"Unauthorized\"}"), 502, "upstream_failed"),
                Arguments.of(
                        "sends the gateway elsewhere",
                        Answer.redirect("http://127.0.0.1:1/v1"),
                        502,
                        "upstream_failed"),
                Arguments.of("compresses unasked", Answer.stream("data: {}\n\n").gzipped(), 502, "upstream_failed"),
                Arguments.of(
                        "begins with something that is no JSON",
                        Answer.stream("data: {oops\n\n"),
                        502,
                        "upstream_failed"),
                Arguments.of(
                        "begins with an event that is too large",
                        Answer.stream("data: " + "x".repeat(70_000)),
                        502,
                        "upstream_failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failuresBeforeTheFirstEvent")
    void failure_before_the_first_event_is_a_status(String what, Script script, int status, String code) {
        stack.model().answers(script);

        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Hello").streamed())) {
            String body = stream.whole();
            assertThat(stream.status()).as(body).isEqualTo(status);
            assertThat(stream.header("content-type")).contains("application/json");
            assertThat(body)
                    .contains("\"" + code + "\"")
                    .doesNotContain("/srv/vllm")
                    .doesNotContain("html");
            assertThat(outcome(stream.requestId())).hasValue(code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failuresBeforeTheFirstEvent")
    void answer_in_one_piece_fails_the_same_way(String what, Script script, int status, String code) {
        stack.model().answers(script);

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(outcome(reply.requestId())).hasValue(code);
    }

    static Stream<Arguments> failuresInTheMiddle() {
        return Stream.of(
                Arguments.of("closes the connection", new Step.Close(), "upstream_failed"),
                Arguments.of("resets the connection", new Step.Reset(), "upstream_failed"),
                Arguments.of("falls silent", new Step.Stall(), "upstream_timeout"),
                Arguments.of("sends something that is no JSON", send("data: {oops\n\n"), "upstream_failed"),
                Arguments.of(
                        "sends an event that is too large",
                        send("data: " + "x".repeat(70_000) + "\n\n"),
                        "upstream_failed"),
                Arguments.of(
                        "reports an error",
                        send("data: {\"error\":{\"message\":\"CUDA out of memory\"}}\n\n"),
                        "upstream_failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failuresInTheMiddle")
    void failure_in_the_middle_is_a_last_event(String what, Step failure, String code) {
        stack.model()
                .answers(Answer.text("").inPieces("One. ", "Two. ", "Three. ").after(3, failure));

        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Count").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(stream.status()).isEqualTo(200);
            assertThat(ChatStream.text(events, 0)).startsWith("One. ");
            assertThat(events.getLast().at("/error/code").asText()).isEqualTo(code);
            assertThat(events.getLast().toString()).doesNotContain("CUDA");
            assertThat(stream.done())
                    .as("an answer that broke off is not called whole")
                    .isFalse();
            assertThat(outcome(stream.requestId())).hasValue(code);
        }
    }

    @Test
    void model_server_that_is_not_there_is_a_status() {
        stack.model().goAway();
        try {
            Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.code()).isEqualTo("upstream_failed");
        } finally {
            stack.model().comeBack();
        }
    }

    @Test
    void model_server_that_comes_back_is_used_again() {
        stack.model().goAway();
        stack.chat().ask(Question.to("guarded").saying("Hello"));
        stack.model().comeBack();

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(reply.text()).isEqualTo("Hello there.");
    }

    @Test
    void prompt_that_is_too_long_for_the_model_is_the_clients_to_change() {
        stack.model()
                .answers(Answer.error(
                        400,
                        "{\"error\":{\"message\":\"This model's maximum context length is 2048 tokens. However, your"
                                + " prompt contains at least 2049 input tokens\",\"type\":\"BadRequestError\","
                                + "\"param\":\"input_tokens\",\"code\":400}}"));

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("context_length_exceeded");
    }

    @Test
    void events_with_a_foreign_name_are_dropped() {
        stack.model()
                .answers(Answer.text("").inPieces("One. ", "Two.").after(2, "event: execute\ndata: {\"x\":1}\n\n"));

        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Count").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).isEqualTo("One. Two.");
            assertThat(events.toString()).doesNotContain("\"x\"");
            assertThat(stream.done()).isTrue();
        }
    }

    private Optional<String> outcome(String requestId) {
        try {
            return stack.trail().await(requestId, "OUTCOME", RECORDED).map(TrailRow::code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Step send(String bytes) {
        return new Step.Send(bytes.getBytes(UTF_8));
    }
}
