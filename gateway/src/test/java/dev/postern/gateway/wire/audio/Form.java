package dev.postern.gateway.wire.audio;

import dev.postern.gateway.wire.ReceivedBody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form as clients write it, with a short recording unless a test wants none. */
final class Form {
    static final byte[] WAV = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);
    private static final String BOUNDARY = "cut-here";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Form withRecording() {
        return new Form().field("model", "whisper").file("file", WAV);
    }

    Form field(String name, String value) {
        return raw(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    Form file(String name, byte[] content) {
        raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"talk.wav\"\r\nContent-Type: audio/wav\r\n\r\n");
        body.writeBytes(content);
        return raw("\r\n");
    }

    Form raw(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ReceivedBody done() {
        raw("--" + BOUNDARY + "--\r\n");
        return open();
    }

    /** Without its end. */
    ReceivedBody open() {
        return new ReceivedBody(body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }
}
