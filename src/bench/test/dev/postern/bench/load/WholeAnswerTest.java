package dev.postern.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.bench.standin.CannedAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {
    private static final CannedAnswer CANNED = new CannedAnswer(40);

    @Test
    void right_answer_has_no_failure() {
        assertThat(verdict(CANNED.whole())).isEmpty();
    }

    @Test
    void another_text_is_a_failure() {
        assertThat(verdict(new CannedAnswer(39).whole())).isEqualTo("wrong text");
    }

    @Test
    void half_an_answer_is_a_failure() {
        assertThat(verdict("{\"choices\":[".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("not JSON");
    }

    @Test
    void refusal_is_named_after_status_and_code() {
        Refusal refusal = new Refusal(403);
        refusal.feed(
                "{\"error\":{\"message\":\"no\",\"code\":\"policy_blocked\"}}".getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal.verdict()).isEqualTo("status 403 policy_blocked");
    }

    @Test
    void refusal_without_json_is_named_after_its_status() {
        Refusal refusal = new Refusal(502);
        refusal.feed("<html>".getBytes(StandardCharsets.US_ASCII));

        assertThat(refusal.verdict()).isEqualTo("status 502");
    }

    private static String verdict(byte[] body) {
        WholeAnswer answer = new WholeAnswer(CANNED.text());
        answer.feed(body);
        return answer.verdict();
    }
}
