package dev.postern.gateway.wire.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.policy.decision.Action;
import dev.postern.policy.text.Segment;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptionRequestTest {
    private static final TranscriptionRequestReader READER = new TranscriptionRequestReader();

    @Test
    void form_is_written_afresh_with_judged_texts() {
        ReceivedBody body = Form.withRecording()
                .field("prompt", "Card " + CardPolicy.CARD)
                .field("language", "en")
                .field("temperature", "0.2")
                .field("response_format", "verbose_json")
                .field("timestamp_granularities[]", "word")
                .field("timestamp_granularities[]", "segment")
                .field("chunking_strategy", "auto")
                .done();

        String sent = text(forwarded(READER.read(body)));

        assertThat(sent)
                .contains("name=\"model\"\r\n\r\nupstream\r\n")
                .contains("name=\"prompt\"\r\n\r\nCard " + CardPolicy.MASK + "\r\n")
                .contains("name=\"language\"\r\n\r\nen\r\n")
                .contains("name=\"temperature\"\r\n\r\n0.2\r\n")
                .contains("name=\"response_format\"\r\n\r\nverbose_json\r\n")
                .contains("name=\"timestamp_granularities[]\"\r\n\r\nword\r\n")
                .contains("name=\"timestamp_granularities[]\"\r\n\r\nsegment\r\n")
                .contains("filename=\"audio.wav\"")
                .contains(new String(Form.WAV, StandardCharsets.US_ASCII))
                .doesNotContain("cut-here")
                .doesNotContain("talk.wav")
                .doesNotContain("chunking_strategy");
    }

    @Test
    void gateway_can_read_the_form_it_writes() {
        UpstreamRequest sent = forwarded(READER.read(Form.withRecording().done()));

        TranscriptionRequest again = READER.read(new ReceivedBody(sent.body(), sent.mediaType()));

        assertThat(again.model()).isEqualTo("upstream");
        assertThat(sent.path()).isEqualTo("/audio/transcriptions");
        assertThat(sent.streams()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"json,json", "text,json", "srt,verbose_json", "vtt,verbose_json", "verbose_json,verbose_json"})
    void model_server_is_asked_for_json_whatever_the_client_wants(String wanted, String asked) {
        ReceivedBody body =
                Form.withRecording().field("response_format", wanted).done();

        String sent = text(forwarded(READER.read(body)));

        assertThat(sent).contains("name=\"response_format\"\r\n\r\n" + asked + "\r\n");
    }

    @Test
    void recording_needs_leave() {
        assertThat(READER.read(Form.withRecording().done()).media()).containsExactly(Medium.AUDIO);
    }

    @Test
    void trail_keeps_size_and_hash_of_the_recording() {
        ReceivedBody body = Form.withRecording().field("prompt", "Names").done();

        String kept = new String(READER.recorded(body), StandardCharsets.UTF_8);

        assertThat(kept)
                .contains("\"name\":\"file\",\"bytes\":16,\"sha256\":\"")
                .contains("\"name\":\"prompt\",\"value\":\"Names\"")
                .doesNotContain("RIFF");
        assertThat(text(READER.read(body)
                        .forUpstream(
                                "m",
                                READER.read(body).segments().stream()
                                        .map(Segment::text)
                                        .toList())
                        .recorded()))
                .contains("\"model\":\"m\"")
                .doesNotContain("RIFF");
    }

    @Test
    void trail_keeps_the_hash_of_what_is_no_form() {
        String kept = new String(
                READER.recorded(new ReceivedBody(new byte[7], "multipart/form-data")), StandardCharsets.UTF_8);

        assertThat(kept).startsWith("{\"bytes\":7,\"sha256\":\"");
    }

    static Stream<Arguments> refusedFields() {
        return Stream.of(
                arguments("translation field", Form.withRecording().field("target", "x"), "target"),
                arguments("no model", new Form().file("file", Form.WAV), "model"),
                arguments("no file", new Form().field("model", "whisper"), "file"),
                arguments("file as text", new Form().field("model", "whisper").field("file", "RIFF"), "file"),
                arguments("two files", Form.withRecording().file("file", Form.WAV), "file"),
                arguments("file of another name", new Form().field("model", "m").file("audio", Form.WAV), "file"),
                arguments("no audio", new Form().field("model", "m").file("file", new byte[20]), "file"),
                arguments("duplicate", Form.withRecording().field("model", "other"), "model"),
                arguments("stream", Form.withRecording().field("stream", "true"), "stream"),
                arguments(
                        "speakers", Form.withRecording().field("response_format", "diarized_json"), "response_format"),
                arguments("format", Form.withRecording().field("response_format", "xml"), "response_format"),
                arguments("include", Form.withRecording().field("include[]", "logprobs"), "include"),
                arguments("temperature", Form.withRecording().field("temperature", "1e400"), "temperature"),
                arguments("hot", Form.withRecording().field("temperature", "1.5"), "temperature"),
                arguments(
                        "times without verbose_json",
                        Form.withRecording().field("timestamp_granularities[]", "word"),
                        "timestamp_granularities"),
                arguments("control characters", Form.withRecording().field("language", "e\u0001n"), "language"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedFields")
    void wrong_field_is_refused_by_name(String what, Form form, String param) {
        ReceivedBody body = form.done();

        assertThatThrownBy(() -> READER.read(body)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code().status()).isEqualTo(400);
            assertThat(e.param()).isEqualTo(param);
        });
    }

    static Stream<Arguments> refusedForms() {
        String part = "--cut-here\r\nContent-Disposition: form-data; name=\"prompt\"\r\n";
        return Stream.of(
                arguments(
                        "preamble",
                        new Form().raw("hello\r\n").field("model", "m").done()),
                arguments(
                        "line end first",
                        new Form().raw("\r\n").field("model", "m").done()),
                arguments(
                        "epilogue",
                        new Form()
                                .raw(text(Form.withRecording().done().bytes()) + "more")
                                .open()),
                arguments("no end", Form.withRecording().open()),
                arguments("empty", new Form().open()),
                arguments(
                        "LF",
                        new Form()
                                .raw("--cut-here\nContent-Disposition: form-data; name=\"a\"\n\nb\n")
                                .done()),
                arguments(
                        "LF in a head",
                        new Form().raw(part + "X: a\nY: b\r\n\r\nx\r\n").done()),
                arguments(
                        "CR in a head",
                        new Form().raw(part + "Content-Type: a\rb\r\n\r\nx\r\n").done()),
                arguments(
                        "folded head",
                        new Form().raw(part + " folded\r\n\r\nx\r\n").done()),
                arguments(
                        "huge head",
                        new Form()
                                .raw(part + "Content-Type: " + "a".repeat(2000) + "\r\n\r\nx\r\n")
                                .done()),
                arguments(
                        "head without end",
                        new Form().raw(part + "\r\n--cut-here--\r\n").open()),
                arguments(
                        "nested",
                        new Form()
                                .raw(part + "Content-Type: multipart/mixed; boundary=b\r\n\r\nx\r\n")
                                .done()),
                arguments(
                        "encoded",
                        new Form()
                                .raw(part + "Content-Transfer-Encoding: base64\r\n\r\nx\r\n")
                                .done()),
                arguments(
                        "foreign header",
                        new Form().raw(part + "X-Other: 1\r\n\r\nx\r\n").done()),
                arguments(
                        "wrong length",
                        new Form().raw(part + "Content-Length: 2\r\n\r\nx\r\n").done()),
                arguments(
                        "two dispositions",
                        new Form().raw(part + part.substring(12) + "\r\nx\r\n").done()),
                arguments(
                        "no disposition",
                        new Form()
                                .raw("--cut-here\r\nContent-Type: text/plain\r\n\r\nx\r\n")
                                .done()),
                arguments(
                        "name in another form",
                        new Form()
                                .raw("--cut-here\r\nContent-Disposition: form-data; name*=utf-8''a\r\n\r\nx\r\n")
                                .done()),
                arguments(
                        "white space after a boundary",
                        new Form()
                                .raw("--cut-here \r\n" + part.substring(12) + "\r\nx\r\n")
                                .done()),
                arguments("not UTF-8", notUnicode()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedForms")
    void form_that_could_be_read_in_two_ways_is_refused(String what, ReceivedBody body) {
        assertThatThrownBy(() -> READER.read(body))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void headers_of_other_writers_are_read() {
        ReceivedBody body = Form.withRecording()
                .raw("--cut-here\r\ncontent-disposition: form-data; name=\"prompt\"\r\n")
                .raw("Content-Length: 5\r\nContent-Transfer-Encoding: binary\r\n")
                .raw("Content-Type: text/plain; charset=utf-8\r\n\r\nNames\r\n")
                .done();

        assertThat(READER.read(body).segments()).extracting(Segment::path).containsExactly("prompt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=a b",
                "multipart/form-data; boundary=a; boundary=b",
                "multipart/form-data; charset=utf-8; boundary=cut-here",
                "multipart/mixed; boundary=cut-here",
                "application/json"
            })
    void media_type_without_one_boundary_is_refused(String mediaType) {
        byte[] bytes = Form.withRecording().done().bytes();

        assertThatThrownBy(() -> READER.read(new ReceivedBody(bytes, mediaType)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static ReceivedBody notUnicode() {
        Form form = Form.withRecording().raw("--cut-here\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\n");
        byte[] bytes = form.raw("X\r\n").done().bytes();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('X')] = (byte) 0xFF;
        return new ReceivedBody(bytes, form.open().mediaType());
    }

    private static UpstreamRequest forwarded(TranscriptionRequest request) {
        return request.forUpstream(
                "upstream", CardPolicy.judge(Action.MASK, request.segments()).texts());
    }

    private static String text(UpstreamRequest request) {
        return text(request.body());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
