package dev.postern.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnJsonTest {
    static final String TURN = """
            {"prompt": "What?", "files": [{"name": "plan.pdf", "size": 3}], "answer": "That.", "reasoning": "",
             "model": "m", "zone": "local", "simulated": false, "ending": "done", "finish": "stop",
             "findings": [{"type": "EMAIL", "count": 1, "rule": "r", "action": "mask"}],
             "marks": [{"type": "EMAIL", "rule": "r", "action": "mask", "file": -1, "start": 0, "end": 4}]}""";

    @Test
    void turn_is_written_as_it_was_received() {
        Turn received = TurnJson.received(bytes(TURN));

        assertThat(TurnJson.read(TurnJson.write(received))).isEqualTo(received);
        assertThat(received.toString()).doesNotContain("What").doesNotContain("That");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "What?"              | " "
        "What?"              | null
        "That."              | null
        "done"               | "open"
        "simulated": false   | "simulated": "maybe"
        "finish": "stop"     | "finish": "stop", "more": 1
        "finish": "stop"     | "finish": "stop", "prompt": "Twice?"
        , "finish": "stop"   |
        "size": 3            | "size": null
        """)
    void what_is_no_turn_is_refused(String written, String instead) {
        String body = TURN.replace(written, instead == null ? "" : instead);

        assertThat(body).isNotEqualTo(TURN);
        assertThatThrownBy(() -> TurnJson.received(bytes(body))).isInstanceOf(RefusedException.class);
    }

    @Test
    void turn_that_is_too_large_is_refused() {
        String body = TURN.replace("That.", "x".repeat(TurnJson.MOST_BYTES));

        assertThatThrownBy(() -> TurnJson.received(bytes(body)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.code().code()).isEqualTo("request_too_large"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
