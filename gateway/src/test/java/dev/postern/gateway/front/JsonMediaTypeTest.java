package dev.postern.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMediaTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\""
            })
    void json_in_utf_8_passes(String type) {
        assertThatCode(() -> JsonMediaType.require(headers("content-type", type)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/jsonl",
                "application/vnd.api+json",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8; charset=latin1",
                "application/json; boundary=x",
                "multipart/form-data"
            })
    void anything_else_is_refused(String type) {
        assertRefused(headers("content-type", type));
    }

    @Test
    void missing_or_repeated_type_is_refused() {
        assertRefused(MultiMap.caseInsensitiveMultiMap());
        assertRefused(headers("content-type", "application/json").add("content-type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "gzip, identity", "x"})
    void encoded_bodies_are_refused(String encoding) {
        assertRefused(headers("content-type", "application/json").add("content-encoding", encoding));
    }

    private static void assertRefused(MultiMap headers) {
        assertThatThrownBy(() -> JsonMediaType.require(headers))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
