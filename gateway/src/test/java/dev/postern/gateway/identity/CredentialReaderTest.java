package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialReaderTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR "})
    void scheme_is_read_in_any_case(String scheme) {
        Credential found = CredentialReader.read(headers("authorization", scheme + TOKEN), List.of());

        assertThat(found).isEqualTo(new Credential.Bearer(new BearerToken(TOKEN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "a==", "-._~+/", "AZaz09"})
    void whole_alphabet_of_tokens_is_read(String token) {
        Credential found = CredentialReader.read(headers("authorization", "Bearer " + token), List.of());

        assertThat(found).isEqualTo(new Credential.Bearer(new BearerToken(token)));
    }

    @Test
    void session_cookie_is_a_credential() {
        Credential found = CredentialReader.read(headers(), List.of("id"));

        assertThat(found).isEqualTo(new Credential.Cookie("id"));
    }

    @Test
    void header_wins_over_the_cookie_that_a_browser_sends_by_itself() {
        Credential found = CredentialReader.read(headers("authorization", "Bearer " + TOKEN), List.of("id"));

        assertThat(found).isInstanceOf(Credential.Bearer.class);
    }

    @ParameterizedTest(name = "[{index}] \"{0}\"")
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer  " + TOKEN,
                "Bearer\t" + TOKEN,
                " Bearer " + TOKEN,
                "Bearer " + TOKEN + " ",
                "Bearer " + TOKEN + "," + TOKEN,
                "Bearer " + TOKEN + "\u0000",
                "Bearer =" + TOKEN,
                "Bearer a===",
                "Bearer ==",
                "Bearer a=b",
                "Bearer tök",
                "Basic dXNlcjpwYXNz",
                "DPoP " + TOKEN,
                TOKEN
            })
    void header_that_is_not_a_bearer_token_is_refused(String header) {
        refused(ErrorCode.INVALID_TOKEN, headers("authorization", header), List.of());
    }

    @ParameterizedTest
    @CsvSource({"16384, true", "16385, false", "102400, false"})
    void tokens_have_a_longest_length(int length, boolean accepted) {
        MultiMap headers = headers("authorization", "Bearer " + "a".repeat(length));

        if (accepted) {
            assertThat(CredentialReader.read(headers, List.of())).isInstanceOf(Credential.Bearer.class);
        } else {
            refused(ErrorCode.INVALID_TOKEN, headers, List.of());
        }
    }

    @Test
    void nothing_is_unauthenticated() {
        refused(ErrorCode.UNAUTHENTICATED, headers(), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-api-key", "api-key", "X-API-Key"})
    void token_in_place_of_an_api_key_is_read(String header) {
        Credential found = CredentialReader.read(headers(header, TOKEN), List.of());

        assertThat(found).isEqualTo(new Credential.Bearer(new BearerToken(TOKEN)));
    }

    @ParameterizedTest(name = "[{index}] \"{0}\"")
    @ValueSource(strings = {"", " ", "Bearer " + TOKEN, TOKEN + " ", TOKEN + "," + TOKEN, "a===", "=", "tök"})
    void api_key_that_is_no_token_is_refused(String key) {
        refused(ErrorCode.INVALID_TOKEN, headers("x-api-key", key), List.of());
    }

    @Test
    void api_key_has_the_longest_length_of_a_token() {
        refused(ErrorCode.INVALID_TOKEN, headers("x-api-key", "a".repeat(16385)), List.of());
    }

    @Test
    void second_api_key_is_refused() {
        refused(ErrorCode.INVALID_REQUEST, headers("x-api-key", TOKEN).add("X-Api-Key", TOKEN), List.of());
        refused(ErrorCode.INVALID_REQUEST, headers("x-api-key", TOKEN, "api-key", TOKEN), List.of());
    }

    @Test
    void second_authorization_header_is_refused() {
        refused(
                ErrorCode.INVALID_REQUEST,
                headers("authorization", "Bearer " + TOKEN).add("Authorization", "Bearer " + TOKEN),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-api-key", "api-key"})
    void token_beside_an_api_key_is_refused(String header) {
        refused(
                ErrorCode.INVALID_REQUEST,
                headers("authorization", "Bearer " + TOKEN).add(header, "secret"),
                List.of());
    }

    @Test
    void session_beside_an_api_key_is_refused() {
        refused(ErrorCode.INVALID_REQUEST, headers("x-api-key", "secret"), List.of("id"));
    }

    @Test
    void two_session_cookies_are_refused() {
        refused(ErrorCode.INVALID_REQUEST, headers(), List.of("one", "two"));
    }

    @Test
    void refusal_does_not_repeat_the_token() {
        assertThat(new BearerToken(TOKEN)).hasToString("BearerToken[" + TOKEN.length() + " characters]");
    }

    private static void refused(ErrorCode code, MultiMap headers, List<String> cookies) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> CredentialReader.read(headers, cookies))
                .returns(code, RefusedException::code)
                .withMessageNotContaining(TOKEN);
    }

    private static MultiMap headers(String... pairs) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }
}
