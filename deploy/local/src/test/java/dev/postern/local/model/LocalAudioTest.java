package dev.postern.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The real audio server with its real model, and a sentence that was spoken by espeak-ng. It is downloaded for that, so it has to be
 * asked for: {@code -Dpostern.audio=true}.
 */
class LocalAudioTest {
    private static final String BOUNDARY = "a-form";

    @Test
    void recording_is_written_down_for_whoever_has_the_key() throws IOException, InterruptedException {
        assumeTrue(Boolean.getBoolean("postern.audio"), "It downloads 180 MB: run it with -Dpostern.audio=true.");
        Path folder = Path.of("target", "audio").toAbsolutePath();
        try (LocalAudio audio = LocalAudio.start(folder, 18_195, folder.resolve("audio.log"), note -> {})) {
            String key =
                    Files.readString(audio.address().keyFile().orElseThrow()).strip();

            HttpResponse<String> heard = send(audio.address().url(), key);
            HttpResponse<String> refused = send(audio.address().url(), "another key");

            assertThat(heard.statusCode()).as(heard.body()).isEqualTo(200);
            assertThat(heard.body()).containsIgnoringCase("invoice").containsIgnoringCase("Friday");
            assertThat(refused.statusCode()).isEqualTo(401);
        } catch (NoModelHereException e) {
            abort("No real audio server runs here: " + e.getMessage());
        }
    }

    private static HttpResponse<String> send(URI url, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/audio/transcriptions"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("authorization", "Bearer " + key)
                .header("content-type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static byte[] form() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(part("name=\"model\""));
        form.writeBytes("whisper-tiny\r\n".getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(part("name=\"file\"; filename=\"invoice.wav\""));
        try (InputStream recording =
                Objects.requireNonNull(LocalAudioTest.class.getResourceAsStream("invoice.wav"), "invoice.wav")) {
            recording.transferTo(form);
        }
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static byte[] part(String disposition) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
