package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.policy.decision.Action;
import dev.postern.policy.text.Segment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePartsTest {

    @Test
    void model_server_gets_the_judged_text_in_place_of_the_file() {
        ChatRequest request = read(new PlainFiles(), part("notes.txt", "Card " + CardPolicy.CARD));

        String sent = new String(
                request.forUpstream(
                                "m",
                                CardPolicy.judge(Action.MASK, request.segments())
                                        .texts())
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(sent)
                .contains("{\"type\":\"text\",\"text\":\"File notes.txt:\\n\\nCard " + CardPolicy.MASK + "\"}")
                .doesNotContain("file_data");
    }

    @Test
    void text_and_name_of_a_file_have_their_places() {
        ChatRequest request = read(new PlainFiles(), part("notes.txt", "one"), part("more.txt", "two"));

        assertThat(request.segments())
                .extracting(Segment::path)
                .containsExactly(
                        "messages[0].content[0].file.file_data",
                        "messages[0].content[1].file.file_data",
                        "messages[0].content[0].file.filename",
                        "messages[0].content[1].file.filename");
    }

    @Test
    void value_split_over_two_files_is_judged_as_one() {
        ChatRequest request = read(new PlainFiles(), part("a.txt", "41111111"), part("b.txt", "11111111"));

        assertThat(CardPolicy.judge(Action.BLOCK, request.segments()).blocks()).isTrue();
    }

    @Test
    void refusal_of_a_file_names_its_place() {
        FileText broken = (bytes, name, type) -> {
            throw new RefusedException(ErrorCode.OVERLOADED, "busy");
        };

        assertThatThrownBy(() -> read(broken, part("a.txt", "one")))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.OVERLOADED);
                    assertThat(e.param()).isEqualTo("messages[0].content[0].file.file_data");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no base64!", "data:text/plain,plain", "data:;base64", "https://example.com/a.txt", "YQ\\n=="})
    void data_in_another_form_is_refused(String data) {
        assertThatThrownBy(
                        () -> read(new PlainFiles(), "{\"type\":\"file\",\"file\":{\"file_data\":\"" + data + "\"}}"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.param()).isEqualTo("messages[0].content[0].file.file_data"));
    }

    @Test
    void too_many_files_are_refused() {
        String[] parts = new String[9];
        Arrays.fill(parts, part("a.txt", "one"));

        assertThatThrownBy(() -> read(new PlainFiles(), parts)).hasMessageContaining("at most 8 files");
    }

    private static String part(String name, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "{\"type\":\"file\",\"file\":{\"filename\":\"" + name + "\",\"file_data\":\"" + data + "\"}}";
    }

    private static ChatRequest read(FileText files, String... parts) {
        String body =
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[" + String.join(",", parts) + "]}]}";
        return new ChatRequestReader(new DefaultCeilings(), files)
                .read(ReceivedBody.json(body.getBytes(StandardCharsets.UTF_8)));
    }
}
