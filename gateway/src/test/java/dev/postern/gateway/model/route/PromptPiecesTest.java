package dev.postern.gateway.model.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.model.route.Prefix;
import dev.postern.model.route.PrefixHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptPiecesTest {
    private static final String SYSTEM = "{\"role\":\"system\",\"content\":\"Be brief. {]\\\"}\"}";
    private static final String USER = "{\"role\":\"user\",\"content\":\"Grüße, 😀\"}";
    private static final String ASSISTANT = "{\"role\":\"assistant\",\"content\":\"Hello\"}";

    @Test
    void next_turn_of_a_conversation_begins_like_the_one_before() {
        Prefix first = of("{\"model\":\"a\",\"messages\":[%s,%s],\"seed\":1}".formatted(SYSTEM, USER));
        Prefix next = of("{\"seed\":2,\"messages\": [ %s , %s,%s,%s ],\"model\":\"b\"}"
                .formatted(SYSTEM, USER, ASSISTANT, USER));

        assertThat(next.conversation()).isEqualTo(first.conversation());
        assertThat(next.length()).isEqualTo(4);
        for (int i = 0; i < first.length(); i++) {
            assertThat(next.at(i)).isEqualTo(first.at(i));
        }
    }

    @Test
    void tools_come_before_what_is_said_wherever_they_stand() {
        Prefix after = of("{\"messages\":[%s],\"tools\":[{\"x\":{\"role\":\"user\"}}]}".formatted(USER));
        Prefix before = of("{\"tools\":[{\"x\":{\"role\":\"user\"}}],\"messages\":[%s]}".formatted(USER));

        assertThat(after).isEqualTo(before).isNotEqualTo(of("{\"messages\":[%s]}".formatted(USER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\":\"Once upon\"}",
                "{\"input\":[\"one\",\"two\"],\"model\":\"m\"}",
                "{\"query\":\"q\",\"documents\":[\"d\"]}"
            })
    void endpoints_without_a_conversation_begin_with_their_text(String body) {
        assertThat(of(body).length()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--boundary\r\n", "[]", "{\"messages\":[{", "{\"messages\":7}", "{}", "null"})
    void body_that_is_something_else_begins_with_nothing(String body) {
        Prefix prefix = of(body);

        assertThat(prefix.length()).isZero();
    }

    private static Prefix of(String body) {
        return PromptPieces.prefix(body.getBytes(UTF_8), new PrefixHash(new byte[32], "m"));
    }
}
