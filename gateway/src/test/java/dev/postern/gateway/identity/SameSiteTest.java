package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.MultiMap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameSiteTest {
    private static final Session SESSION = new Session("the-token", new AuthorizationCodeTokens(), Instant.MAX);

    @ParameterizedTest(name = "{0} site={1} origin={2} csrf={3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GET,  -,           -,                         -",
                "GET,  same-origin, -,                         -",
                "GET,  none,        -,                         -",
                "HEAD, same-origin, -,                         -",
                "POST, same-origin, http://gw.example.com:81,  the-token",
                "POST, same-origin, https://gw.example.com:81, the-token",
                "POST, same-origin, http://GW.example.com:81,  the-token",
                "POST, -,           -,                         the-token",
            })
    void request_of_our_own_page_passes(
            String method, @Nullable String site, @Nullable String origin, @Nullable String csrf) {
        assertThatCode(() -> SameSite.require(method, "gw.example.com:81", headers(site, origin, csrf), SESSION))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} site={1} origin={2} csrf={3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "POST,   same-origin, http://gw.example.com:81,   -",
                "POST,   same-origin, http://gw.example.com:81,   ''",
                "POST,   same-origin, http://gw.example.com:81,   the-toke",
                "POST,   same-origin, http://gw.example.com:81,   the-token2",
                "PUT,    same-origin, http://gw.example.com:81,   -",
                "DELETE, same-origin, http://gw.example.com:81,   -",
                "get,    same-origin, http://gw.example.com:81,   -",
                "POST,   cross-site,  http://gw.example.com:81,   the-token",
                "POST,   same-site,   -,                          the-token",
                "GET,    cross-site,  -,                          -",
                "POST,   -,           http://evil.example.com,    the-token",
                "POST,   -,           http://gw.example.com,      the-token",
                "POST,   -,           http://gw.example.com:81.evil.example.com, the-token",
                "POST,   -,           null,                       the-token",
            })
    void request_of_another_page_is_forbidden(
            String method, @Nullable String site, @Nullable String origin, @Nullable String csrf) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SameSite.require(method, "gw.example.com:81", headers(site, origin, csrf), SESSION))
                .returns(ErrorCode.FORBIDDEN, RefusedException::code)
                .withMessageNotContaining("the-token");
    }

    private static MultiMap headers(@Nullable String site, @Nullable String origin, @Nullable String csrf) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        set(headers, "sec-fetch-site", site);
        set(headers, "origin", origin);
        set(headers, SameSite.CSRF_HEADER, csrf);
        return headers;
    }

    private static void set(MultiMap headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }
}
