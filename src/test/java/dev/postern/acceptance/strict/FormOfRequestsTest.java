package dev.postern.acceptance.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.stack.OnAnotherStack;
import dev.postern.acceptance.stack.Stack;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, media types and credentials have one form each. */
@OnAnotherStack
class FormOfRequestsTest {
    private static final String CHAT = "POST /v1/chat/completions HTTP/1.1";

    private final Stack stack;
    private RawRequest request = new RawRequest("");

    FormOfRequestsTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void log_in() {
        request = new RawRequest(stack.tokenOf("employee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/chat/completions;x=1",
                "/v1;x/chat/completions",
                "/v1/chat%2Fcompletions",
                "/v1/chat%2fcompletions",
                "/v1/chat%5Ccompletions",
                "/v1\\chat\\completions",
                "//v1/chat/completions",
                "/v1//chat/completions",
                "/v1/./chat/completions",
                "/v1/x/../chat/completions",
                "/v1/%2e%2e/v1/chat/completions",
                "/v1/chat/completions%00",
                "/v1/chat/completions%3Bx",
                "/v1/chat/completions%252F",
                "/v1/chat/completions%0d%0ax:1",
                "/v1/chat/completions#x",
                "http://elsewhere/v1/chat/completions"
            })
    void path_with_two_readings_is_refused(String path) {
        RawReply reply = send(request.good().replace("/v1/chat/completions", path));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/V1/chat/completions",
                "/v1/Chat/Completions",
                "/v1/chat/completions/x",
                "/v1/chat/completion%73x",
                "*",
                "v1/chat/completions",
                "/v1/chat"
            })
    void other_path_is_no_endpoint(String path) {
        RawReply reply = send(request.good().replace("/v1/chat/completions", path));

        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "post", "POSTS", "PROPFIND", "TRACE"})
    void other_method_is_not_taken(String method) {
        RawReply reply = send(request.good().replace("POST", method));

        assertThat(reply.status()).as(reply.body()).isEqualTo(405);
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-METHOD-OVERRIDE", "x-original-url"})
    void field_that_overrides_the_request_line_means_nothing(String field) {
        RawReply reply =
                send(request.withLength(field + ": POST\r\n", RawRequest.BODY).replace("POST /v1", "GET /v1"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(405);
        assertThat(stack.model().received()).isEmpty();
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("", 415),
                Arguments.of("content-type: text/plain\r\n", 415),
                Arguments.of("content-type: application/x-www-form-urlencoded\r\n", 415),
                Arguments.of("content-type: application/json; charset=utf-16\r\n", 415),
                Arguments.of("content-type: application/json; charset=iso-8859-1\r\n", 415),
                Arguments.of("content-type: application/json, text/plain\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-type: text/plain\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-type: application/json\r\n", 415),
                Arguments.of("content-type: application/jsonx\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: gzip\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: gzip, gzip\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: br\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: unheard-of\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: identity, gzip\r\n", 415),
                Arguments.of("content-type: application/json\r\ncontent-encoding: identity\r\n", 200),
                Arguments.of("content-type: APPLICATION/JSON; Charset=UTF-8\r\n", 200),
                Arguments.of("content-type: application/json;charset=\"utf-8\"\r\n", 200));
    }

    @ParameterizedTest
    @MethodSource("types")
    void body_is_json_in_utf8_without_an_encoding(String fields, int status) {
        RawReply reply = send(request.good().replace("content-type: application/json\r\n", fields));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(status == 200 ? "" : "unsupported_media_type");
        assertThat(stack.model().received()).hasSize(status == 200 ? 1 : 0);
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of("none", "", 401),
                Arguments.of("two that are equal", "authorization: Bearer T\r\nauthorization: Bearer T\r\n", 400),
                Arguments.of("two that differ", "authorization: Bearer T\r\nauthorization: Basic eDp5\r\n", 400),
                Arguments.of("another header beside", "authorization: Bearer T\r\nx-api-key: T\r\n", 400),
                Arguments.of("a third header beside", "authorization: Bearer T\r\napi-key: T\r\n", 400),
                Arguments.of("two in one field", "authorization: Bearer T, Bearer T\r\n", 401),
                Arguments.of("a tab for the blank", "authorization: Bearer\tT\r\n", 401),
                Arguments.of("two blanks", "authorization: Bearer  T\r\n", 401),
                Arguments.of("no blank", "authorization: BearerT\r\n", 401),
                Arguments.of("another scheme", "authorization: Token T\r\n", 401),
                Arguments.of("the token alone", "authorization: T\r\n", 401),
                Arguments.of("a colon for the blank", "authorization: Bearer:T\r\n", 401),
                Arguments.of("quotes", "authorization: Bearer \"T\"\r\n", 401),
                Arguments.of("the scheme in capitals", "authorization: BEARER T\r\n", 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("credentials")
    void credential_comes_once_and_in_one_form(String what, String fields, int status) {
        RawReply reply =
                send(RawRequest.bare(CHAT, fields.replace("T\r\n", request.token() + "\r\n"), RawRequest.BODY));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(stack.model().received()).hasSize(status == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "key", "api_key"})
    void token_in_the_query_is_no_credential_and_is_not_logged(String name) {
        String start = CHAT.replace("completions", "completions?" + name + "=" + request.token());

        RawReply reply = send(RawRequest.bare(start, "", RawRequest.BODY));

        assertThat(reply.status()).as(reply.body()).isEqualTo(401);
        assertThat(stack.model().received()).isEmpty();
        assertThat(stack.gatewayLog()).doesNotContain(request.token());
    }

    @Test
    void token_of_a_form_is_no_credential() {
        RawReply reply = send(RawRequest.bare(CHAT, "", "access_token=" + request.token())
                .replace("application/json", "application/x-www-form-urlencoded"));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(stack.model().received()).isEmpty();
    }

    private RawReply send(String bytes) {
        try (RawExchange raw = RawExchange.with(stack)) {
            return raw.send(bytes).reply();
        }
    }
}
