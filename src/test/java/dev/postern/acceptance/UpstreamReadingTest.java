package dev.postern.acceptance;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams as servers really send them are read; streams with a fault end in an error and in the trail, never in half. */
@OnStack
class UpstreamReadingTest {
    private static final Duration RECORDED = Duration.ofSeconds(5);
    private static final String DONE = "data: [DONE]\n\n";
    private static final String FIRST = event("{\"role\":\"assistant\",\"content\":\"\"}", "null");
    private static final String ONE = event("{\"content\":\"One. \"}", "null");
    private static final String TWO = event("{\"content\":\"Two.\"}", "null");
    private static final String END = event("{}", "\"stop\"");
    private static final String USAGE = "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,"
            + "\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"total_tokens\":5,"
            + "\"completion_tokens\":2}}\n\n";
    private static final String PLAIN = FIRST + ONE + TWO + END + USAGE + DONE;

    private final Stack stack;

    UpstreamReadingTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> unusual() {
        String noContent = event("{\"role\":\"assistant\",\"content\":null}", "null");
        String twoLines = ONE.replace("\"choices\"", "\ndata: \"choices\"");
        String fused = event("{\"content\":\"Two.\"}", "\"stop\"");
        String escaped = event("{\"content\":\"\\u004fne. \"}", "null");
        return Stream.of(
                Arguments.of("as always", Answer.stream(PLAIN)),
                Arguments.of("no text first", Answer.stream(noContent + ONE + TWO + END + USAGE + DONE)),
                Arguments.of("no opening", Answer.stream(ONE + TWO + END + USAGE + DONE)),
                Arguments.of("an end together with the text", Answer.stream(FIRST + ONE + fused + USAGE + DONE)),
                Arguments.of("CRLF", Answer.stream(PLAIN.replace("\n", "\r\n"))),
                Arguments.of("CR", Answer.stream(PLAIN.replace("\n", "\r"))),
                Arguments.of(
                        "CRLF, byte by byte",
                        Answer.stream(PLAIN.replace("\n", "\r\n")).inChunksOf(1)),
                Arguments.of("comments", Answer.stream(": hello\n\n" + FIRST + ": ping\n" + ONE + TWO + END + DONE)),
                Arguments.of("data over two lines", Answer.stream(FIRST + twoLines + TWO + END + DONE)),
                Arguments.of("no blank after the colon", Answer.stream(PLAIN.replace("data: ", "data:"))),
                Arguments.of("a byte order mark", Answer.stream("\uFEFF" + PLAIN)),
                Arguments.of(
                        "events without data",
                        Answer.stream("data:\n\n" + FIRST + "data\n\n" + ONE + TWO + END + DONE)),
                Arguments.of("no [DONE]", Answer.stream(FIRST + ONE + TWO + END + USAGE)),
                Arguments.of("no usage", Answer.stream(FIRST + ONE + TWO + END + DONE)),
                Arguments.of("no id", Answer.stream(PLAIN.replace("\"id\":\"c\",", ""))),
                Arguments.of(
                        "an id that comes later",
                        Answer.stream(FIRST.replace("\"c\"", "\"\"") + ONE + TWO + END + DONE)),
                Arguments.of(
                        "foreign events",
                        Answer.stream(FIRST + "event: execute\ndata: {\"x\":1}\n\n" + ONE + TWO + END + DONE)),
                Arguments.of("ids and times to retry", Answer.stream("id: 7\nretry: 1\n" + PLAIN)),
                Arguments.of(
                        "something after [DONE]", Answer.stream(PLAIN + event("{\"content\":\"Three.\"}", "null"))),
                Arguments.of(
                        "escapes, byte by byte",
                        Answer.stream(FIRST + escaped + TWO + END + DONE).inChunksOf(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusual")
    void unusual_stream_is_read(String what, Script script) throws InterruptedException {
        stack.model().answers(script);

        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Count").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).isEqualTo("One. Two.");
            assertThat(events.toString()).doesNotContain("\"x\"").doesNotContain("error");
            assertThat(stream.done()).isTrue();
            assertEnd(stream.requestId(), "COMPLETED", "");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusual")
    void unusual_stream_is_read_in_one_piece(String what, Script script) throws InterruptedException {
        stack.model().answers(script);

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Count"));

        assertThat(reply.text()).as(reply.body()).isEqualTo("One. Two.");
        assertEnd(reply.requestId(), "COMPLETED", "");
    }

    @Test
    void characters_that_are_cut_between_pieces_come_out_whole() {
        String text = "Grüße, 漢字 und 😀.";
        stack.model()
                .answers(Answer.stream(event("{\"content\":\"" + text + "\"}", "\"stop\"") + DONE)
                        .inChunksOf(1));

        assertThat(stack.chat().ask(Question.to("guarded").saying("Hello")).text())
                .isEqualTo(text);
    }

    static Stream<Arguments> faulty() {
        String begin = FIRST + ONE;
        return Stream.of(
                Arguments.of("a storm of interim answers", interim(200)),
                Arguments.of("no end", Answer.stream(begin + TWO + DONE)),
                Arguments.of("neither end nor [DONE]", Answer.stream(begin + TWO)),
                Arguments.of("an event that breaks off", Answer.stream(begin + TWO.substring(0, 60))),
                Arguments.of(
                        "an event that breaks off behind the end",
                        Answer.stream(begin + TWO + END + USAGE.substring(0, 60))),
                Arguments.of("a connection that ends in an event", cut(begin + TWO.substring(0, 60), new Step.Close())),
                Arguments.of(
                        "a connection that breaks in an event", cut(begin + TWO.substring(0, 60), new Step.Reset())),
                Arguments.of(
                        "an error that is a text",
                        Answer.stream(begin + "data: {\"error\":\"CUDA out of memory\"}\n\n")),
                Arguments.of(
                        "an error that is an object",
                        Answer.stream(begin + "data: {\"error\":{\"message\":\"CUDA\",\"code\":500}}\n\n" + DONE)),
                Arguments.of(
                        "an error of old",
                        Answer.stream(begin + "data: {\"object\":\"error\",\"message\":\"CUDA\"}\n\n" + DONE)),
                Arguments.of(
                        "an error with a name",
                        Answer.stream(begin + "event: error\ndata: {\"error\":{\"message\":\"CUDA\"}}\n\n" + DONE)),
                Arguments.of("a detail", Answer.stream(begin + "data: {\"detail\":\"CUDA\"}\n\n" + DONE)),
                Arguments.of("another answer's id", Answer.stream(begin + TWO.replace("\"c\"", "\"d\"") + END + DONE)),
                Arguments.of(
                        "a choice nobody asked for",
                        Answer.stream(begin + TWO.replace("\"index\":0", "\"index\":1") + END + DONE)),
                Arguments.of(
                        "a choice before the first",
                        Answer.stream(begin + TWO.replace("\"index\":0", "\"index\":-1") + END + DONE)),
                Arguments.of(
                        "a choice beyond numbers",
                        Answer.stream(begin + TWO.replace("\"index\":0", "\"index\":99999999999") + END + DONE)),
                Arguments.of("a number for a text", Answer.stream(begin + TWO.replace("\"Two.\"", "2") + END + DONE)),
                Arguments.of("no JSON", Answer.stream(begin + "data: {oops\n\n" + END + DONE)),
                Arguments.of("two documents in an event", Answer.stream(begin + "data: {}{}\n\n" + END + DONE)),
                Arguments.of("a list", Answer.stream(begin + "data: []\n\n" + END + DONE)),
                Arguments.of("bytes that are no UTF-8", cut(begin, new Step.Send(broken()))),
                Arguments.of(
                        "an event that is too large",
                        Answer.stream(begin + "data: " + "x".repeat(70_000) + "\n\n" + END + DONE)),
                Arguments.of("a line that never ends", Answer.stream(begin, "x".repeat(70_000))),
                Arguments.of(
                        "too many lines in an event",
                        Answer.stream(begin + ("data: " + "x".repeat(1_000) + "\n").repeat(70))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void faulty_stream_ends_with_an_error(String what, Script script) throws InterruptedException {
        stack.model().answers(script);

        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Count").streamed())) {
            String error = stream.status() == 200 ? stream.rest().getLast().toString() : stream.whole();

            assertThat(stream.status()).isIn(200, 502);
            assertThat(error).contains("\"upstream_failed\"").doesNotContain("CUDA");
            assertThat(stream.done()).isFalse();
            assertEnd(stream.requestId(), "UPSTREAM_FAILED", "upstream_failed");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void faulty_stream_in_one_piece_is_a_status(String what, Script script) throws InterruptedException {
        stack.model().answers(script);

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Count"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(502);
        assertThat(reply.code()).isEqualTo("upstream_failed");
        assertThat(reply.body()).doesNotContain("CUDA").doesNotContain("One.");
        assertEnd(reply.requestId(), "UPSTREAM_FAILED", "upstream_failed");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(429, "retry-after: 17\r\n", 429, "rate_limited", "17"),
                Arguments.of(429, "", 429, "rate_limited", "2"),
                Arguments.of(429, "retry-after: soon\r\n", 429, "rate_limited", "2"),
                Arguments.of(503, "retry-after: 30\r\n", 503, "overloaded", "30"),
                Arguments.of(503, "", 503, "overloaded", "2"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void time_to_wait_reaches_the_client(int upstream, String field, int status, String code, String wait)
            throws InterruptedException {
        String body = "{\"error\":{\"message\":\"slow down, CUDA\"}}";
        stack.model()
                .answers(new Answer(
                        "HTTP/1.1 " + upstream + " Scripted\r\ncontent-type: application/json\r\n" + field
                                + "content-length: " + body.length() + "\r\n",
                        false,
                        List.of(new Step.Send(body.getBytes(StandardCharsets.US_ASCII)))));

        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.headers().get("retry-after")).hasValue(wait);
        assertThat(reply.body()).doesNotContain("CUDA");
        assertEnd(reply.requestId(), "UPSTREAM_FAILED", code);
    }

    private void assertEnd(String requestId, String status, String code) throws InterruptedException {
        assertThat(stack.trail().await(requestId, "OUTCOME", RECORDED))
                .hasValueSatisfying(
                        row -> assertThat(List.of(row.status(), row.code())).isEqualTo(List.of(status, code)));
    }

    private static String event(String delta, String finish) {
        return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finish + "}]}\n\n";
    }

    private static byte[] broken() {
        return TWO.replace("Two", "\u00FF").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Answer cut(String begin, Step end) {
        Answer whole = Answer.stream(begin);
        List<Step> steps = new ArrayList<>(whole.steps());
        steps.add(end);
        return new Answer(whole.head(), whole.chunked(), steps);
    }

    private static Answer interim(int answers) {
        Answer whole = Answer.stream(PLAIN);
        return new Answer("HTTP/1.1 102 Processing\r\n\r\n".repeat(answers) + whole.head(), true, whole.steps());
    }
}
