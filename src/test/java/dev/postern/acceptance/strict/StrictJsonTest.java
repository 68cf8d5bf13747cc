package dev.postern.acceptance.strict;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnAnotherStack;
import dev.postern.acceptance.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that two readers could take for two documents is refused whole, and what is at a limit but within it is read. */
@OnAnotherStack
class StrictJsonTest {
    private static final String MESSAGES = "[{\"role\":\"user\",\"content\":\"Hello\"}]";

    private final Stack stack;
    private ChatApi chat;

    StrictJsonTest(Stack stack) {
        this.stack = stack;
        this.chat = stack.chat();
    }

    @BeforeEach
    void log_in() {
        chat = stack.chat();
    }

    static Stream<Arguments> documents() {
        String question = request("");
        return Stream.of(
                bad("a key twice", request(",\"model\":\"plain\""), "duplicate_key"),
                bad("a key twice, once escaped", request(",\"\\u006dodel\":\"plain\""), "duplicate_key"),
                bad("a key twice, once in capitals", request(",\"MODEL\":\"plain\""), "duplicate_key"),
                bad("a key twice, once escaped in capitals", request(",\"\\u004dodel\":\"plain\""), "duplicate_key"),
                bad("a key twice that nobody knows", request(",\"x\":1,\"x\":2"), "duplicate_key"),
                bad("a nested key twice", message("\"content\":\"a\",\"content\":\"b\""), "duplicate_key"),
                bad(
                        "a nested key twice, once escaped",
                        message("\"content\":\"a\",\"c\\u006fntent\":\"b\""),
                        "duplicate_key"),
                bad(
                        "a nested key twice, once in capitals",
                        message("\"content\":\"a\",\"Content\":\"b\""),
                        "duplicate_key"),
                bad("a key of a schema twice", request(",\"tools\":" + tool("{\"a\":1,\"A\":2}")), "duplicate_key"),
                bad("another document behind", question + question, "invalid_request"),
                bad("a word behind", question + " true", "invalid_request"),
                bad("a bracket behind", question + "}", "invalid_request"),
                bad("a zero byte behind", question + "\u0000", "invalid_request"),
                bad("a comment", "/* x */" + question, "invalid_request"),
                bad("a comma too many", question.replace("}]", "},]"), "invalid_request"),
                bad("single quotes", question.replace('"', '\''), "invalid_request"),
                bad("a key without quotes", question.replace("\"model\"", "model"), "invalid_request"),
                bad("a line feed in a text", question.replace("Hello", "Hel\nlo"), "invalid_request"),
                bad("a zero byte in a text", question.replace("Hello", "Hel\u0000lo"), "invalid_request"),
                bad("an escape that is none", question.replace("Hello", "Hel\\xlo"), "invalid_request"),
                bad("NaN", request(",\"temperature\":NaN"), "invalid_request"),
                bad("Infinity", request(",\"temperature\":Infinity"), "invalid_request"),
                bad("minus Infinity", request(",\"temperature\":-Infinity"), "invalid_request"),
                bad("1e400", request(",\"temperature\":1e400"), "invalid_request"),
                bad("1e400 in a schema", request(",\"tools\":" + tool("{\"a\":1e400}")), "invalid_request"),
                bad("a leading zero", request(",\"n\":01"), "invalid_request"),
                bad("a leading plus", request(",\"n\":+1"), "invalid_request"),
                bad("a number in hexadecimal", request(",\"n\":0x1"), "invalid_request"),
                bad("33 digits", request(",\"tools\":" + tool("{\"a\":" + "1".repeat(33) + "}")), "invalid_request"),
                bad("5,000 digits", request(",\"n\":" + "1".repeat(5_000)), "invalid_request"),
                bad(
                        "a name of 129",
                        request(",\"tools\":" + tool("{\"" + "a".repeat(129) + "\":1}")),
                        "invalid_request"),
                bad("a name of 1 MB", request(",\"" + "a".repeat(1_000_000) + "\":1"), "invalid_request"),
                bad("65 levels", request(",\"tools\":" + tool(deep(65))), "invalid_request"),
                bad("100,000 levels", "[".repeat(100_000), "invalid_request"),
                bad(
                        "more than 20,000 values",
                        request(",\"tools\":" + tool("[1" + ",1".repeat(20_000) + "]")),
                        "invalid_request"),
                bad("half a character, high", question.replace("Hello", "\\ud800"), "invalid_request"),
                bad("half a character, low", question.replace("Hello", "\\udc00x"), "invalid_request"),
                bad("two halves in the wrong order", question.replace("Hello", "\\udc00\\ud800"), "invalid_request"),
                bad("half a character in a key", request(",\"\\ud800\":1"), "invalid_request"),
                bad("an unknown key", request(",\"extra_body\":{}"), "unknown_field"),
                bad("a zero in the model", request("").replace("guarded", "guarded\\u0000"), "invalid_request"),
                bad("a zero in a name", message("\"content\":\"a\",\"name\":\"x\\u0000\""), "invalid_request"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void document_with_two_readings_is_refused(String what, String body, String code) {
        assertRefused(body.getBytes(UTF_8), code);
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                Arguments.of("an overlong full stop", around("c0ae")),
                Arguments.of("an overlong quote", around("c0a2")),
                Arguments.of("an overlong form of three bytes", around("e080ae")),
                Arguments.of("an overlong form of four bytes", around("f08080ae")),
                Arguments.of("surrogates in CESU-8", around("eda0bdedb880")),
                Arguments.of("a lone surrogate in bytes", around("eda080")),
                Arguments.of("a character beyond the last", around("f4908080")),
                Arguments.of("a byte that never occurs", around("ff")),
                Arguments.of("a character that breaks off", around("e282")),
                Arguments.of("a byte that continues nothing", around("80")),
                Arguments.of("UTF-16, big end first", request("").getBytes(UTF_16BE)),
                Arguments.of("UTF-16, little end first", request("").getBytes(UTF_16LE)),
                Arguments.of("UTF-16 with its mark", request("").getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-32, big end first", request("").getBytes(Charset.forName("UTF-32BE"))),
                Arguments.of("UTF-32, little end first", request("").getBytes(Charset.forName("UTF-32LE"))),
                Arguments.of("a byte order mark", ("\uFEFF" + request("")).getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bytes")
    void bytes_that_are_not_plain_utf8_are_refused(String what, byte[] body) {
        assertRefused(body, "invalid_request");
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of("32 digits", request(",\"tools\":" + tool("{\"a\":" + "1".repeat(32) + "}"))),
                Arguments.of("a name of 128", request(",\"tools\":" + tool("{\"" + "a".repeat(128) + "\":1}"))),
                Arguments.of("64 levels", request(",\"tools\":" + tool(deep(64)))),
                Arguments.of("close to 20,000 values", request(",\"tools\":" + tool("[1" + ",1".repeat(19_900) + "]"))),
                Arguments.of("a zero in a text", request("").replace("Hello", "Hel\\u0000lo")),
                Arguments.of("a character of two halves", request("").replace("Hello", "\\ud83d\\ude00")),
                Arguments.of("blanks around", " \r\n\t" + request("") + " \r\n\t"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void document_at_a_limit_is_read(String what, String body) {
        Reply reply = chat.send(body.getBytes(UTF_8), "application/json");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(stack.model().received()).hasSize(1);
    }

    private void assertRefused(byte[] body, String code) {
        Reply reply = chat.send(body, "application/json");

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(stack.model().received()).isEmpty();
    }

    private static Arguments bad(String what, String body, String code) {
        return Arguments.of(what, body, code);
    }

    private static String request(String more) {
        return "{\"model\":\"guarded\",\"messages\":" + MESSAGES + more + "}";
    }

    private static String message(String members) {
        return "{\"model\":\"guarded\",\"messages\":[{\"role\":\"user\"," + members + "}]}";
    }

    private static String tool(String schema) {
        return "[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"parameters\":{\"x\":" + schema + "}}}]";
    }

    /** Lists in a schema, so many levels of them in the document as a whole. */
    private static String deep(int levels) {
        int around = 5;
        return "[".repeat(levels - around) + "]".repeat(levels - around);
    }

    private static byte[] around(String hex) {
        String[] parts = request("").split("Hello", 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(parts[0].getBytes(UTF_8));
        out.writeBytes(HexFormat.of().parseHex(hex));
        out.writeBytes(parts[1].getBytes(UTF_8));
        return out.toByteArray();
    }
}
