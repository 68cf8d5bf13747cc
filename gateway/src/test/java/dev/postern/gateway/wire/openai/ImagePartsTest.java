package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.text.Segment;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,iVBORw0KGgo=",
                "data:image/jpeg;base64,/9j/4A==",
                "data:image/webp;base64,UklGRgAAAABXRUJQ",
                "data:image/gif;base64,R0lGODlh"
            })
    void image_goes_on_and_is_reported(String address) {
        ChatRequest request = read(part(address));

        String sent = new String(
                request.forUpstream(
                                "m",
                                request.segments().stream().map(Segment::text).toList())
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(request.media()).containsExactly(Medium.IMAGE);
        assertThat(sent).contains("{\"url\":\"" + address + "\",\"detail\":\"low\"}");
    }

    @Test
    void request_without_image_says_so() {
        assertThat(read("{\"type\":\"text\",\"text\":\"Hello\"}").media()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a.png",
                "file:///etc/passwd",
                "",
                "data:image/png,plain",
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:;base64,R0lGODlh",
                "data:image/png;base64,R0lGODlh",
                "data:image/gif;base64,iVBORw0KGgo=",
                "data:image/gif;charset=utf-8;base64,R0lGODlh",
                "data:image/gif;base64,",
                "data:image/gif;base64,R0lGODlh!"
            })
    void anything_else_is_refused_with_its_place(String address) {
        assertThatThrownBy(() -> read(part(address))).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(e.param()).isEqualTo("messages[0].content[0].image_url.url");
        });
    }

    @Test
    void too_many_images_are_refused() {
        String parts = String.join(",", Collections.nCopies(17, part(Samples.IMAGE)));

        assertThatThrownBy(() -> read(parts)).hasMessageContaining("at most 16 images");
    }

    private static String part(String address) {
        return "{\"type\":\"image_url\",\"image_url\":{\"url\":\"" + address + "\",\"detail\":\"low\"}}";
    }

    private static ChatRequest read(String parts) {
        String body = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[" + parts + "]}]}";
        return new ChatRequestReader(new DefaultCeilings(), new PlainFiles())
                .read(ReceivedBody.json(body.getBytes(StandardCharsets.UTF_8)));
    }
}
