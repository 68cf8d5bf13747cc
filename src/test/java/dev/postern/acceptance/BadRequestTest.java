package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read for certain is refused with its place, and nothing of it is sent on. */
@OnStack
class BadRequestTest {
    private static final String HELLO = "[{\"role\":\"user\",\"content\":\"Hello\"}]";

    private final Stack stack;

    BadRequestTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                bad("no JSON", "Hello", "invalid_request", ""),
                bad("nothing", "", "invalid_request", ""),
                bad("half a document", "{\"model\":\"guarded\",\"messages\":[", "invalid_request", ""),
                bad("two documents", request("") + request(""), "invalid_request", ""),
                bad("a byte order mark", "\uFEFF" + request(""), "invalid_request", ""),
                bad("a list", "[]", "invalid_request", ""),
                bad("no messages", "{\"model\":\"guarded\"}", "invalid_request", "messages"),
                bad("no model", "{\"messages\":" + HELLO + "}", "invalid_request", "model"),
                bad("no number", request(",\"temperature\":NaN"), "invalid_request", ""),
                bad("a number out of range", request(",\"temperature\":7"), "invalid_request", "temperature"),
                bad("a text for a number", request(",\"temperature\":\"hot\""), "invalid_request", "temperature"),
                bad("too many choices", request(",\"n\":1000"), "invalid_request", "n"),
                bad("the same key twice", request(",\"model\":\"plain\""), "duplicate_key", "model"),
                bad("the same key in disguise", request(",\"m\\u006fdel\":\"plain\""), "duplicate_key", "model"),
                bad("the same key in capitals", request(",\"Model\":\"plain\""), "duplicate_key", "Model"),
                bad("an unknown field", request(",\"jailbreak\":true"), "unknown_field", "jailbreak"),
                bad(
                        "an unknown field further down",
                        "{\"model\":\"guarded\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\",\"hidden\":1}]}",
                        "unknown_field",
                        "messages[0].hidden"),
                bad("token ids", request(",\"prompt_token_ids\":[1,2]"), "unknown_field", "prompt_token_ids"),
                bad("too deep", request(",\"metadata\":" + "[".repeat(80) + "]".repeat(80)), "invalid_request", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void unreadable_request_is_refused_with_its_place(String what, String body, String code, String param) {
        Reply reply = stack.chat().send(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.code()).as(reply.body()).isEqualTo(code);
        assertThat(reply.param()).as(reply.body()).startsWith(param);
        assertThat(reply.requestId()).isNotEmpty();
        assertThat(stack.model().received()).isEmpty();
    }

    static Stream<Arguments> encodings() {
        byte[] plain = request("").getBytes(StandardCharsets.UTF_8);
        byte[] broken = request("").replace("Hello", "Hell\u00FF").getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("bytes that are no UTF-8", broken, "application/json", 400, "invalid_request"),
                Arguments.of(
                        "UTF-16",
                        request("").getBytes(StandardCharsets.UTF_16BE),
                        "application/json",
                        400,
                        "invalid_request"),
                Arguments.of("another media type", plain, "text/plain", 415, "unsupported_media_type"),
                Arguments.of(
                        "another character set",
                        plain,
                        "application/json; charset=utf-16",
                        415,
                        "unsupported_media_type"),
                Arguments.of("mark-up", plain, "application/xml", 415, "unsupported_media_type"),
                Arguments.of("too much", new byte[1_048_577], "application/json", 413, "request_too_large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void request_in_another_form_is_refused(String what, byte[] body, String type, int status, String code) {
        Reply reply = stack.chat().send(body, type);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "closed", "GUARDED", "../guarded", "scripted"})
    void unknown_model_and_closed_model_look_the_same(String model) {
        Reply reply = stack.chat()
                .send(
                        ("{\"model\":\"" + model + "\",\"messages\":" + HELLO + "}").getBytes(StandardCharsets.UTF_8),
                        "application/json");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("model_not_found");
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusals_say_nothing_to_strangers(String what, String body, String code, String param) {
        Reply reply = new ChatApi(stack.api(), "").send(body.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
    }

    private static Arguments bad(String what, String body, String code, String param) {
        return Arguments.of(what, body, code, param);
    }

    private static String request(String more) {
        return "{\"model\":\"guarded\",\"messages\":" + HELLO + more + "}";
    }
}
