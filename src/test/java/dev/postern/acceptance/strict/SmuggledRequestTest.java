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

/**
 * Bytes in which two readers could see different requests are refused, the connection ends, and a request that stands
 * behind them reaches nobody.
 */
@OnAnotherStack
class SmuggledRequestTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BODY = RawRequest.BODY;

    private final Stack stack;
    private RawRequest request = new RawRequest("");

    SmuggledRequestTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void log_in() {
        request = new RawRequest(stack.tokenOf("employee"));
    }

    private static String length(int bytes) {
        return "content-length: " + bytes + "\r\n";
    }

    /** Fields that stand behind a good head; then the empty line and this body. */
    static Stream<Arguments> heads() {
        int size = BODY.length();
        String chunked = "transfer-encoding: chunked\r\n";
        String chunk = RawRequest.chunk(BODY);
        return Stream.of(
                Arguments.of("chunks and a length", chunked + length(size), chunk),
                Arguments.of("a length and chunks", length(size) + chunked, chunk),
                Arguments.of("two lengths that are equal", length(size) + length(size), BODY),
                Arguments.of("two lengths that differ", length(size) + length(5), BODY),
                Arguments.of("two lengths in one field", "content-length: " + size + ", " + size + "\r\n", BODY),
                Arguments.of("a length with a sign", "content-length: +" + size + "\r\n", BODY),
                Arguments.of("a negative length", "content-length: -1\r\n", BODY),
                Arguments.of("a length in hexadecimal", "content-length: 0x10\r\n", BODY),
                Arguments.of("an empty length", "content-length: \r\n", BODY),
                Arguments.of("a length beyond every number", "content-length: 99999999999999999999\r\n", BODY),
                Arguments.of("chunks announced twice", chunked + chunked, chunk),
                Arguments.of("another coding before chunks", "transfer-encoding: gzip, chunked\r\n", chunk),
                Arguments.of("an unknown coding", "transfer-encoding: xchunked\r\n", chunk),
                Arguments.of("identity as a coding", "transfer-encoding: identity\r\n" + length(size), BODY),
                Arguments.of("a vertical tab in the coding", "transfer-encoding:\u000Bchunked\r\n", chunk),
                Arguments.of("a blank before the colon", "content-length : " + size + "\r\n", BODY),
                Arguments.of("a tab before the colon", "transfer-encoding\t: chunked\r\n", chunk),
                Arguments.of("a folded field", "x-one: 1\r\n two: 2\r\n" + length(size), BODY),
                Arguments.of("a folded coding", "transfer-encoding:\r\n chunked\r\n", chunk),
                Arguments.of("a bare line feed", "x-one: 1\ncontent-length: " + size + "\r\n", BODY),
                Arguments.of("a bare carriage return", "x-one: 1\rcontent-length: 5\r\n" + length(size), BODY),
                Arguments.of("a zero byte", "x-one: \u00001\r\n" + length(size), BODY),
                Arguments.of("a control byte in a value", "x-one: \u0001\r\n" + length(size), BODY),
                Arguments.of("a control byte in a name", "x-\u0001ne: 1\r\n" + length(size), BODY),
                Arguments.of("a field without a colon", "x-one\r\n" + length(size), BODY),
                Arguments.of("a field without a name", ": 1\r\n" + length(size), BODY),
                Arguments.of("two hosts", "host: elsewhere\r\n" + length(size), BODY),
                Arguments.of("a head that ends with line feeds", length(size).replace("\r\n", "\n") + "\n", BODY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void ambiguous_head_ends_the_connection(String what, String fields, String body) {
        assertRefused(request.head() + fields + "\r\n" + body);
    }

    static Stream<Arguments> chunks() {
        String size = Integer.toHexString(BODY.length());
        return Stream.of(
                Arguments.of("an extension", size + ";a=b\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("an extension with a quoted line end", size + ";a=\"\r\n\"\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("an extension with a bare line feed", size + ";\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size that ends with a line feed", size + "\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size with a prefix", "0x" + size + "\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size with a sign", "+" + size + "\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size before a blank", size + " \r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size that is none", "zz\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("no size", "\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a size that overflows", "fffffffff\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a chunk that is longer than it says", "5\r\n" + BODY + "\r\n0\r\n\r\n"),
                Arguments.of("a chunk that ends with a line feed", size + "\r\n" + BODY + "\n0\r\n\r\n"),
                Arguments.of("a trailer", size + "\r\n" + BODY + "\r\n0\r\nx-one: 1\r\n\r\n"),
                Arguments.of("a trailer with a length", size + "\r\n" + BODY + "\r\n0\r\ncontent-length: 5\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chunks")
    void ambiguous_chunks_end_the_connection(String what, String chunks) {
        assertRefused(request.inChunks("", chunks));
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of("an empty line first", "\r\n", "POST /v1/chat/completions HTTP/1.1"),
                Arguments.of("a control byte first", "\u0001", "POST /v1/chat/completions HTTP/1.1"),
                Arguments.of("a blank first", " ", "POST /v1/chat/completions HTTP/1.1"),
                Arguments.of("a line feed first", "\n", "POST /v1/chat/completions HTTP/1.1"),
                Arguments.of("two blanks", "", "POST  /v1/chat/completions HTTP/1.1"),
                Arguments.of("a tab", "", "POST\t/v1/chat/completions HTTP/1.1"),
                Arguments.of("no version", "", "POST /v1/chat/completions"),
                Arguments.of("a version of old", "", "POST /v1/chat/completions HTTP/0.9"),
                Arguments.of("a version to come", "", "POST /v1/chat/completions HTTP/2.0"),
                Arguments.of("a version in small letters", "", "POST /v1/chat/completions http/1.1"),
                Arguments.of("a blank at the end", "", "POST /v1/chat/completions HTTP/1.1 "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starts")
    void ambiguous_start_ends_the_connection(String what, String before, String start) {
        String good = request.good();

        assertRefused(before + start + good.substring(good.indexOf("\r\n")));
    }

    @Test
    void chunks_are_no_part_of_the_elder_protocol() {
        String body = request.inChunks("", RawRequest.chunk(BODY)).replace("HTTP/1.1", "HTTP/1.0");

        assertRefused(body);
    }

    @Test
    void second_protocol_is_not_spoken_in_the_clear() {
        assertRefused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    }

    @Test
    void request_behind_a_refused_body_reaches_nobody() {
        String large = "x".repeat(2_000_000);
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply =
                    raw.send(request.withLength("", large) + request.good()).reply();

            assertThat(reply.status()).isIn(413, 0);
            assertThat(raw.isClosedWithin(SOON)).isTrue();
        }
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void requests_in_a_row_are_answered_in_their_order() {
        try (RawExchange raw = RawExchange.with(stack)) {
            raw.send(request.good() + request.inChunks("", RawRequest.chunk(BODY)) + request.good());

            assertThat(raw.reply().text()).isEqualTo("Hello there.");
            assertThat(raw.reply().text()).isEqualTo("Hello there.");
            assertThat(raw.reply().text()).isEqualTo("Hello there.");
        }
        assertThat(stack.model().received()).hasSize(3);
    }

    @Test
    void request_that_comes_byte_by_byte_is_read() {
        String whole = request.inChunks("", RawRequest.chunk(BODY));
        try (RawExchange raw = RawExchange.with(stack)) {
            whole.chars().forEach(c -> raw.send(String.valueOf((char) c)));

            assertThat(raw.reply().text()).isEqualTo("Hello there.");
        }
    }

    @Test
    void elder_protocol_is_answered() {
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply =
                    raw.send(request.good().replace("HTTP/1.1", "HTTP/1.0")).reply();

            assertThat(reply.text()).isEqualTo("Hello there.");
        }
    }

    @Test
    void fault_behind_a_good_request_is_refused_after_its_answer() {
        try (RawExchange raw = RawExchange.with(stack)) {
            raw.send(request.good());
            assertThat(raw.reply().status()).isEqualTo(200);

            RawReply second = raw.send(" " + request.good()).reply();

            assertThat(second.status()).isEqualTo(400);
            assertThat(raw.isClosedWithin(SOON)).isTrue();
        }
        assertThat(stack.model().received()).hasSize(1);
    }

    private void assertRefused(String bytes) {
        try (RawExchange raw = RawExchange.with(stack)) {
            RawReply reply = raw.send(bytes + request.good()).reply();

            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("invalid_request");
            assertThat(raw.isClosedWithin(SOON)).as("the connection ends").isTrue();
        }
        assertThat(stack.model().received()).isEmpty();
    }
}
