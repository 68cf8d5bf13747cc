package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.AudioApi;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.TranscriptScript;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that names a template gets its instruction in front, and is guarded, recorded and answered like any other. */
@OnStack
class PresetTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String TEXT = "Please pay with " + CARD + " on Monday.";
    private static final byte[] RECORDING = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);

    private final Stack stack;
    private final PostApi api;

    PresetTest(Stack stack) {
        this.stack = stack;
        this.api = new PostApi(stack.gateway(), stack.tokenOf("employee"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/chat/completions | \"messages\":[{\"role\":\"user\",\"content\":\"TEXT\"}]",
                "/v1/responses        | \"input\":\"TEXT\"",
                "/v1/messages         | \"max_tokens\":64,\"messages\":[{\"role\":\"user\",\"content\":\"TEXT\"}]"
            })
    void model_reads_the_instruction_and_then_the_guarded_text_in_every_dialect(String path, String body) {
        stack.model().answers(Answer.text("Am Montag."));

        Reply reply = api.post(path, "{\"model\":\"preset/translate?to=de\"," + body.replace("TEXT", TEXT) + "}");

        JsonNode messages = stack.model().only().json().get("messages");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("model").asText()).isEqualTo("preset/translate?to=de");
        assertThat(messages).hasSize(2);
        assertThat(messages.at("/0/role").asText()).isEqualTo("system");
        assertThat(messages.at("/0/content").asText()).startsWith("Translate the following text into German");
        assertThat(messages.at("/1/content").asText()).doesNotContain(CARD).contains("Please pay with");
        assertThat(reply.headers().get("x-postern-preset")).contains("translate@2");
        assertThat(reply.headers().get("x-postern-model")).isPresent();
        assertThat(stack.trail().of(reply.requestId()).getFirst().rules()).contains("preset:translate@2");
    }

    @Test
    void pinned_version_goes_on_in_one_message_with_an_instruction_of_the_client() {
        stack.model().answers(Answer.text("Short."));

        Reply reply = stack.chat()
                .ask(Question.to("preset/summarise@1?length=one-sentence&locale=de")
                        .message("system", "Never mention prices.")
                        .saying("A long text."));

        assertThat(reply.headers().get("x-postern-preset")).contains("summarise@1");
        assertThat(stack.model().only().json().at("/messages/0/content").asText())
                .startsWith("Fasse den folgenden Text in einem Satz zusammen.")
                .doesNotContain("Material")
                .endsWith("\n\nNever mention prices.");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/chat/completions, preset/unknown,         404, model_not_found",
        "/v1/chat/completions, preset/summarise@9,     404, model_not_found",
        "/v1/chat/completions, preset/translate?to=xx, 400, invalid_request",
        "/v1/completions,      preset/summarise,       400, invalid_request",
        "/v1/completions,      preset/unknown,         404, model_not_found"
    })
    void what_there_is_not_is_refused_before_anything_leaves(String path, String model, int status, String code) {
        String said = path.endsWith("chat/completions")
                ? "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]"
                : "\"prompt\":\"Hi\"";

        Reply reply = api.post(path, "{\"model\":\"" + model + "\"," + said + "}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.param()).isEqualTo("model");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void recording_goes_to_a_model_that_hears() {
        stack.model().answers(new TranscriptScript(List.of(" My card is 4111 1111", " 1111 1111, thanks.")));
        AudioApi audio = new AudioApi(stack.api(), stack.tokenOf("employee"));

        Reply reply = audio.transcribe("preset/transcribe", "json", "Names", RECORDING);
        Reply refused = audio.transcribe("preset/summarise", "json", "Names", RECORDING);

        assertThat(reply.json().path("text").asText()).isEqualTo("My card is [PAYMENT_CARD], thanks.");
        assertThat(reply.headers().get("x-postern-model")).contains("guarded");
        assertThat(stack.model().only().path()).isEqualTo("/v1/audio/transcriptions");
        assertThat(stack.trail().of(reply.requestId()).getFirst().rules()).contains("preset:transcribe@2");
        assertThat(refused.code()).isEqualTo("invalid_request");
    }
}
