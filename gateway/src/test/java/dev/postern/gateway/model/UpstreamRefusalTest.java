package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"error":{"code":400,"message":"request (12031 tokens) exceeds","type":"exceed_context_size_error"}} | CONTEXT_LENGTH_EXCEEDED
            400 | {"error":{"message":"This model's maximum context length is 2048 tokens.","type":"BadRequestError","param":"input_tokens"}} | CONTEXT_LENGTH_EXCEEDED
            400 | {"error":{"message":"top_logprobs too large","type":"BadRequestError","param":"logprobs"}} | INVALID_REQUEST
            422 | {"detail":[{"msg":"field required"}]} | INVALID_REQUEST
            401 | {"error":"Unauthorized"} | UPSTREAM_FAILED
            404 | {"detail":"Not Found"} | UPSTREAM_FAILED
            302 | | UPSTREAM_FAILED
            429 | {"error":{"message":"slow down"}} | RATE_LIMITED
            500 | <html>oops</html> | UPSTREAM_FAILED
            503 | not json | OVERLOADED
            504 | | UPSTREAM_TIMEOUT
            """)
    void server_answers_become_stable_codes(int status, String body, ErrorCode expected) {
        RefusedException refusal = UpstreamRefusal.of(status, bytes(body), null);

        assertThat(refusal.code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void model_without_the_endpoint_is_told_apart_from_one_that_fails(int status) {
        RefusedException refusal = UpstreamRefusal.of(status, new byte[0], null);

        assertThat(refusal).hasMessageContaining("does not offer this endpoint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"error":{"message":"bad value 4111111111111111","param":"messages.content 4111111111111111"}}
            {"error":{"message":"4111111111111111","param":"4111111111111111"}}
            """)
    void what_the_server_says_is_not_passed_on(String body) {
        RefusedException refusal = UpstreamRefusal.of(400, bytes(body), null);

        assertThat(refusal.getMessage() + refusal.param()).doesNotContain("4111");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "429, none, 0",
                "429, 17, 17",
                "429, ' 5 ', 5",
                "503, 30, 30",
                "429, 999999, 3600",
                "429, -1, 0",
                "429, 1.5, 0",
                "429, soon, 0",
                "500, 30, 0"
            })
    void time_to_wait_is_passed_on_where_it_is_a_plain_number(int status, String header, int seconds) {
        RefusedException refusal = UpstreamRefusal.of(status, new byte[0], header);

        assertThat(refusal.retrySeconds()).isEqualTo(seconds);
    }

    private static byte[] bytes(String body) {
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }
}
