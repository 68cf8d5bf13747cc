package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.AudioApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.TranscriptScript;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files reach the model server as judged text, and transcripts reach the client guarded. */
@OnStack
class FilesAndAudioTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final byte[] RECORDING = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);

    private final Stack stack;

    FilesAndAudioTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void model_reads_the_masked_text_of_a_file() {
        String page = "<html><body><p>Card &#52;111 1111 1111 1111</p></body></html>";

        Reply reply = stack.chat().ask(asking("bill.html", page));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(stack.model().only().json().at("/messages/0/content/0/text").asText())
                .isEqualTo("File bill.html:\n\nCard [PAYMENT_CARD]");
        assertThat(stack.model().only().text()).doesNotContain("file_data");
    }

    @Test
    void file_that_cannot_be_read_is_refused_with_its_place() {
        Reply reply = stack.chat().ask(asking("bill.pdf", "%PDF-1.7 and no more"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.param()).isEqualTo("messages[0].content[0].file.file_data");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void transcript_is_masked_over_the_border_of_two_segments() {
        stack.model().answers(new TranscriptScript(List.of(" My card is 4111 1111", " 1111 1111, thanks.")));

        Reply reply = audio().transcribe("guarded", "srt", "Names", RECORDING);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("""
                        1
                        00:00:00,000 --> 00:00:02,000
                        My card is [PAYMENT_CARD]

                        2
                        00:00:02,000 --> 00:00:04,000
                        , thanks.

                        """);
    }

    @Test
    void prompt_of_a_transcription_is_masked_and_the_recording_stays_out_of_the_trail() {
        stack.model().answers(new TranscriptScript(List.of(" Hello.")));

        Reply reply = audio().transcribe("guarded", "json", "Card " + CARD, RECORDING);

        assertThat(reply.json().path("text").asText()).isEqualTo("Hello.");
        assertThat(stack.model().only().path()).isEqualTo("/v1/audio/transcriptions");
        assertThat(stack.model().only().text()).contains("Card [PAYMENT_CARD]").contains("WAVEfmt");
        assertThat(stack.trail().of(reply.requestId())).hasSize(2);
    }

    @Test
    void model_without_leave_gets_no_recording() {
        Reply reply = audio().transcribe("plain", "json", "Names", RECORDING);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.param()).isEqualTo("model");
        assertThat(stack.model().received()).isEmpty();
    }

    private AudioApi audio() {
        return new AudioApi(stack.api(), stack.tokenOf("employee"));
    }

    private static Question asking(String name, String content) {
        String data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return Question.to("guarded")
                .messageJson("{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"filename\":\"" + name
                        + "\",\"file_data\":\"" + data + "\"}}]}");
    }
}
