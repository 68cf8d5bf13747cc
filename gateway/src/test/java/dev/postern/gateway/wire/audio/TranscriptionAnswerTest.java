package dev.postern.gateway.wire.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.policy.decision.Action;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionAnswerTest {
    /** A card that begins in one segment and ends in the next. */
    private static final String SPLIT = """
            {"task":"transcribe","language":"en","duration":"4.5","text":"Pay 4111111111111111 now. Bye.",
             "segments":[{"id":0,"seek":0,"start":0.0,"end":1.5,"text":" Pay 41111111","tokens":[1,2],"avg_logprob":-0.1},
                         {"id":1,"start":1.5,"end":2.5,"text":"11111111 now."},
                         {"id":2,"start":2.5,"end":4.5,"text":" Bye."}],
             "words":[{"word":"Pay","start":0,"end":1},{"word":"4111111111111111","start":1,"end":2},
                      {"word":"now","start":2,"end":3}],
             "usage":{"type":"duration","seconds":5}}""";

    @ParameterizedTest
    @CsvSource({"JSON", "TEXT", "SRT", "VTT", "VERBOSE_JSON"})
    void card_is_masked_in_every_format(TranscriptFormat format) {
        String written = answer(SPLIT, format, Action.MASK);

        assertThat(written).contains(CardPolicy.MASK).doesNotContain("4111");
    }

    @Test
    void plain_formats_are_written_from_the_guarded_transcript() {
        assertThat(answer(SPLIT, TranscriptFormat.TEXT, Action.MASK)).isEqualTo("Pay [PAYMENT_CARD] now. Bye.\n");
        assertThat(answer(SPLIT, TranscriptFormat.JSON, Action.MASK))
                .isEqualTo("{\"text\":\"Pay [PAYMENT_CARD] now. Bye.\"}");
    }

    @Test
    void value_over_the_border_of_two_segments_is_masked() {
        String subtitles = answer(SPLIT, TranscriptFormat.SRT, Action.MASK);

        assertThat(subtitles).isEqualTo("""
                        1
                        00:00:00,000 --> 00:00:01,500
                        Pay [PAYMENT_CARD]

                        2
                        00:00:01,500 --> 00:00:02,500
                        now.

                        3
                        00:00:02,500 --> 00:00:04,500
                        Bye.

                        """);
    }

    @Test
    void subtitles_begin_as_web_players_expect() {
        assertThat(answer(SPLIT, TranscriptFormat.VTT, Action.MASK))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n");
    }

    @Test
    void masked_words_keep_their_times() {
        assertThat(answer(SPLIT, TranscriptFormat.VERBOSE_JSON, Action.MASK))
                .contains(
                        "{\"start\":1.0,\"end\":2.0,\"word\":\"[PAYMENT_CARD]\"},{\"start\":2.0,\"end\":3.0,\"word\":\"now\"}");
    }

    @Test
    void long_answer_shows_known_fields_only() {
        String written = answer(SPLIT, TranscriptFormat.VERBOSE_JSON, Action.ALLOW);

        assertThat(written)
                .startsWith("{\"task\":\"transcribe\",\"language\":\"en\",\"duration\":4.5,\"text\":\"Pay ")
                .contains("{\"id\":2,\"start\":2.5,\"end\":4.5,\"text\":\" Bye.\"}")
                .contains("{\"start\":2.0,\"end\":3.0,\"word\":\"now\"}")
                .doesNotContain("tokens")
                .doesNotContain("avg_logprob");
    }

    @Test
    void transcript_that_policy_stops_is_refused_whole() {
        assertThatThrownBy(() -> answer(SPLIT, TranscriptFormat.TEXT, Action.BLOCK))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.POLICY_BLOCKED));
    }

    @Test
    void line_ends_and_arrows_begin_no_cue() {
        String json = "{\"text\":\"a\",\"segments\":[{\"start\":0,\"end\":1,\"text\":\"a\\n\\n2\\n00:00:01 --> b\"}]}";

        assertThat(answer(json, TranscriptFormat.SRT, Action.ALLOW))
                .isEqualTo("1\n00:00:00,000 --> 00:00:01,000\na 2 00:00:01 -> b\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"text\":7}",
                "{\"text\":\"a\"",
                "{\"text\":\"a\",\"segments\":7}",
                "{\"text\":\"a\"}",
                "{\"text\":\"a\",\"duration\":\"NaN\",\"segments\":[]}",
                "{\"text\":\"a\",\"segments\":[{\"start\":-1,\"end\":2,\"text\":\"a\"}]}",
                "{\"text\":\"a\",\"segments\":[{\"start\":{},\"end\":2,\"text\":\"a\"}]}",
                "{\"error\":{\"message\":\"no\"}}"
            })
    void answer_that_does_not_fit_is_a_failure_of_the_model_server(String json) {
        assertThatThrownBy(() -> answer(json, TranscriptFormat.SRT, Action.MASK))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    private static String answer(String json, TranscriptFormat format, Action action) {
        TranscriptionAnswer answer = new TranscriptionAnswer(format, CardPolicy.guards(action), 1_000_000);
        answer.accept(json.getBytes(StandardCharsets.UTF_8));
        answer.finish();
        return new String(answer.whole(), StandardCharsets.UTF_8);
    }
}
