package dev.postern.acceptance.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.stack.OnAnotherStack;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads and bodies have a size and a time; what is larger or slower is refused, never cut. */
@OnAnotherStack
class LimitsOfRequestsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** As the stack of the tests is set up. */
    private static final int LARGEST = 1_048_576;

    private final Stack stack;
    private RawRequest request = new RawRequest("");

    LimitsOfRequestsTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void log_in() {
        request = new RawRequest(stack.tokenOf("employee"));
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("101 fields", "x: 1\r\n".repeat(97)),
                Arguments.of("a field of 17 KB", "x: " + "y".repeat(17_000) + "\r\n"),
                Arguments.of("fields of 17 KB together", ("x: " + "y".repeat(1_000) + "\r\n").repeat(17)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void head_that_is_too_large_ends_the_connection(String what, String fields) {
        assertRefused(request.withLength(fields, RawRequest.BODY), 431, "head_too_large");
    }

    @Test
    void request_line_that_is_too_long_ends_the_connection() {
        String longer = request.good().replace("/v1/chat/completions", "/v1/chat/completions?" + "x".repeat(5_000));

        assertRefused(longer, 431, "head_too_large");
    }

    @Test
    void head_without_end_ends_the_connection() {
        assertRefused(request.head() + "x: " + "y".repeat(100_000), 431, "head_too_large");
    }

    @Test
    void largest_head_is_read() {
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply = raw.send(request.withLength("x: 1\r\n".repeat(90), RawRequest.BODY))
                    .reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void body_up_to_the_limit_is_read(int more) {
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply =
                    raw.send(request.withLength("", padded(LARGEST + more))).reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
        assertThat(stack.model().received()).hasSize(1);
    }

    @Test
    void body_over_the_limit_is_refused() {
        assertRefused(request.withLength("", padded(LARGEST + 1)), 413, "request_too_large");
    }

    @Test
    void body_over_the_limit_is_refused_before_it_is_sent() {
        String head = request.head() + "content-length: " + (LARGEST + 1) + "\r\n\r\n";

        assertRefused(head, 413, "request_too_large");
    }

    @Test
    void body_in_chunks_over_the_limit_is_refused() {
        String chunk = Integer.toHexString(65_536) + "\r\n" + " ".repeat(65_536) + "\r\n";

        assertRefused(request.inChunks("", chunk.repeat(17)), 413, "request_too_large");
    }

    @Test
    void client_that_waits_for_its_turn_gets_the_word_and_the_answer() {
        try (RawExchange raw = RawExchange.with(stack)) {
            raw.send(request.head() + "expect: 100-continue\r\ncontent-length: " + RawRequest.BODY.length()
                    + "\r\n\r\n");
            assertThat(raw.reply().status()).isEqualTo(100);

            RawReply reply = raw.send(RawRequest.BODY).reply();

            assertThat(reply.text()).isEqualTo("Hello there.");
        }
    }

    @Test
    void client_that_waits_with_too_much_is_refused_before_it_sends() {
        String head = request.head() + "expect: 100-continue\r\ncontent-length: " + (LARGEST + 1) + "\r\n\r\n";

        assertRefused(head, 413, "request_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expect: 200-ok\r\n", "expect: 100-continue, more\r\n", "expect:\r\n"})
    void other_expectation_is_refused(String field) {
        assertRefused(request.withLength(field, RawRequest.BODY), 417, "expectation_failed");
    }

    @Test
    void head_that_comes_too_slowly_ends_the_connection() {
        assertRefused(request.head(), 408, "request_timeout");
    }

    @Test
    void body_that_comes_too_slowly_ends_the_connection() {
        assertRefused(request.head() + "content-length: 500\r\n\r\n" + RawRequest.BODY, 408, "request_timeout");
    }

    @Test
    void chunk_that_never_comes_ends_the_connection() {
        assertRefused(request.inChunks("", "5\r\n{\"mod\r\n"), 408, "request_timeout");
    }

    @Test
    void trickle_of_bytes_does_not_keep_a_request_open() throws Exception {
        try (RawExchange raw = RawExchange.with(stack)) {
            raw.send(request.head() + "content-length: 500\r\n\r\n");
            for (int i = 0; i < 10; i++) {
                raw.send(" ");
                Thread.sleep(500);
            }

            assertThat(raw.reply().status()).isEqualTo(408);
            assertThat(raw.isClosedWithin(SOON)).isTrue();
        }
    }

    private void assertRefused(String bytes, int status, String code) {
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply = raw.send(bytes).reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertThat(reply.code()).isEqualTo(code);
            assertThat(raw.isClosedWithin(SOON)).as("the connection ends").isTrue();
        }
        assertThat(stack.model().received()).isEmpty();
    }

    private static String padded(int bytes) {
        return RawRequest.BODY + " ".repeat(bytes - RawRequest.BODY.length());
    }
}
