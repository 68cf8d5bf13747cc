package dev.postern.gateway.front.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
    private static final String HEAD = "POST /v1 HTTP/1.1\r\nhost: a\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\nhost: a\r\n\r\nGET / HTTP/1.1\r\n\r\n",
                HEAD + "content-length: 3\r\n\r\n\n\u0000\rGET / HTTP/1.1\r\n\r\n",
                HEAD + "Content-Length:0\r\n\r\n",
                HEAD + "x:\ty \r\ny:\r\n\r\n",
                HEAD + "x: \u00e4\r\n\r\n",
                HEAD
                        + "transfer-encoding: Chunked\r\n\r\n2\r\n\r\n\r\nA\r\n0123456789\r\n00\r\n\r\nGET / HTTP/1.1\r\n\r\n"
            })
    void plain_requests_are_followed_to_their_ends(String bytes) {
        Framing framing = new Framing();

        assertThat(fault(framing, bytes)).isNull();
        assertThat(framing.insideHead()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                " GET / HTTP/1.1\r\n",
                "\u0000",
                "GET / HTTP/1.1\n",
                "GET / HTTP/1.1\rx",
                "GET  / HTTP/1.1\r\n",
                "GET / HTTP/1.2\r\n",
                "GET / HTTP/2.0\r\n",
                "GET /\r\n",
                "G(T / HTTP/1.1\r\n",
                HEAD + " x: 1\r\n",
                HEAD + "\tx: 1\r\n",
                HEAD + "x : 1\r\n",
                HEAD + "x\r\n",
                HEAD + ": 1\r\n",
                HEAD + "x: \u0001\r\n",
                HEAD + "x: \u007f\r\n",
                HEAD + "host: b\r\n",
                HEAD + "content-length: 1\r\ncontent-length: 1\r\n",
                HEAD + "content-length: 1, 1\r\n",
                HEAD + "content-length: -1\r\n",
                HEAD + "content-length:\r\n",
                HEAD + "content-length: 1234567890123456789\r\n",
                HEAD + "content-length: 1\r\ntransfer-encoding: chunked\r\n",
                HEAD + "transfer-encoding: chunked\r\ncontent-length: 1\r\n",
                HEAD + "transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n",
                HEAD + "transfer-encoding: gzip, chunked\r\n",
                HEAD + "transfer-encoding: identity\r\n",
                "POST / HTTP/1.0\r\ntransfer-encoding: chunked\r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n1;a\r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n1 \r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n0x1\r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n\r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n1\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n123456789\r\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n1\r\nab",
                HEAD + "transfer-encoding: chunked\r\n\r\n1\r\na\n",
                HEAD + "transfer-encoding: chunked\r\n\r\n0\r\nx: 1\r\n"
            })
    void bytes_with_two_readings_are_a_fault(String bytes) {
        assertThat(fault(new Framing(), bytes)).isEqualTo(Fault.AMBIGUOUS);
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("GET /" + "x".repeat(Framing.LONGEST_LINE)),
                Arguments.of(HEAD + "x: " + "y".repeat(Framing.LONGEST_HEAD)),
                Arguments.of(HEAD + ("x: " + "y".repeat(1_000) + "\r\n").repeat(17)),
                Arguments.of(HEAD + "x: 1\r\n".repeat(RequestHead.MOST_FIELDS)));
    }

    @ParameterizedTest
    @MethodSource("large")
    void head_beyond_a_limit_is_a_fault(String bytes) {
        assertThat(fault(new Framing(), bytes)).isEqualTo(Fault.TOO_LARGE);
    }

    private static @Nullable Fault fault(Framing framing, String characters) {
        byte[] bytes = characters.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < bytes.length) {
            int skipped = framing.skip(bytes.length - at);
            if (skipped == 0) {
                Fault fault = framing.take(bytes[at]);
                if (fault != null) {
                    return fault;
                }
                skipped = 1;
            }
            at += skipped;
        }
        return null;
    }
}
