package dev.postern.gateway.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

    static Stream<Arguments> namesThatComeTwice() {
        return Stream.of(
                arguments("{\"a\":1,\"a\":2}", "a"),
                arguments("{\"model\":1,\"\\u006dodel\":2}", "model"),
                arguments("{\"model\":1,\"Model\":2}", "Model"),
                arguments("{\"messages\":[{\"content\":1,\"role\":2,\"CONTENT\":3}]}", "messages[0].CONTENT"),
                arguments("{\"a b\":1,\"a b\":2}", "{1}"),
                arguments(
                        "{\"a\":0,\"b\":0,\"c\":0,\"d\":0,\"e\":0,\"f\":0,\"g\":0,\"h\":0,\"i\":0,\"j\":0,\"k\":0,"
                                + "\"l\":0,\"m\":0,\"n\":0,\"M\":0}",
                        "M"));
    }

    @ParameterizedTest
    @MethodSource("namesThatComeTwice")
    void name_that_comes_twice_is_refused_with_its_place(String body, String place) {
        assertThatThrownBy(() -> StrictReader.read(utf8(body))).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_KEY);
            assertThat(e.param()).isEqualTo(place);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {\"b\":2}",
                "{\"a\":1} x",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":1e400}",
                "{\"a\":1e-99999}",
                "{\"a\":123456789012345678901234567890123}",
                "{\"a\":0.1234567890123456789012345678901}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":1}",
                "{\"a\":\"\\x41\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":1,}",
                "[1,]",
                "// note\n{}",
                "{\"a\":/**/1}"
            })
    void what_is_not_exactly_one_json_document_is_refused(String body) {
        assertInvalid(utf8(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EFBBBF7B7D",
                "7B226122" + "3A22C0AE227D",
                "7B2261223A22E08080227D",
                "7B2261223A22EDA080EDB080227D",
                "7B2261223A22F4908080227D",
                "7B2261223A22FF227D",
                "7B2261223A22C3227D",
                "7B007D00",
                "007B007D",
                "FFFE7B007D00",
                "0000007B0000007D"
            })
    void what_is_not_plain_utf_8_is_refused(String hex) {
        assertInvalid(HexFormat.of().parseHex(hex));
    }

    @Test
    void nesting_is_bounded() {
        assertThat(StrictReader.read(utf8("[".repeat(64) + "]".repeat(64)))).isInstanceOf(JsonValue.JsonList.class);
        assertInvalid(utf8("[".repeat(65) + "]".repeat(65)));
    }

    @Test
    void names_are_bounded() {
        assertThat(StrictReader.read(utf8("{\"" + "a".repeat(128) + "\":1}"))).isInstanceOf(JsonObject.class);
        assertInvalid(utf8("{\"" + "a".repeat(129) + "\":1}"));
    }

    @Test
    void values_are_counted() {
        assertThat(StrictReader.read(utf8("[" + "0,".repeat(19_998) + "0]"))).isInstanceOf(JsonValue.JsonList.class);
        assertInvalid(utf8("[" + "0,".repeat(20_000) + "0]"));
    }

    @Test
    void escapes_are_resolved() {
        JsonValue value = StrictReader.read(utf8("{\"a\":\"\\u0034\\ud83d\\ude00\\/\"}"));

        assertThat(((JsonObject) value).get("a")).isEqualTo(new JsonText("4😀/"));
    }

    @Test
    void invalid_json_is_placed_but_never_quoted() {
        assertThatThrownBy(() -> StrictReader.read(utf8("{\"messages\":[{\"content\":\"4111\" 1111}]}")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.param()).isNull();
                    assertThat(e).hasMessageContaining("line 1, column 3").hasMessageNotContaining("1111");
                });
    }

    @Test
    void embedded_json_keeps_names_that_come_twice() {
        JsonValue value = StrictReader.readEmbedded("{\"a\":1,\"a\":2}");

        assertThat(value)
                .isInstanceOfSatisfying(
                        JsonObject.class, object -> assertThat(object.members()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words", "{\"a\":1} and more", "{\"a\":\"\\ud800\"}"})
    void text_that_is_not_json_is_told_apart(String text) {
        assertThat(StrictReader.readEmbedded(text)).isNull();
    }

    @Test
    void values_print_without_their_contents() {
        JsonValue value = StrictReader.read(utf8("{\"secret\":\"secret\",\"list\":[\"secret\",4111111111111111]}"));

        assertThat(value.toString() + ((JsonObject) value).members() + ((JsonObject) value).get("list"))
                .doesNotContain("secret")
                .doesNotContain("4111");
    }

    private static void assertInvalid(byte[] body) {
        assertThatThrownBy(() -> StrictReader.read(body))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
