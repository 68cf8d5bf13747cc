package dev.postern.gateway.wire.audio;

import dev.postern.gateway.wire.UpstreamRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes a form for a model server (RFC 7578). The boundary is random, so no content can hold it. Used once. */
final class FormWriter {
    private final String boundary = "postern-" + UUID.randomUUID();
    private final ByteArrayOutputStream body;

    FormWriter(Recording recording) {
        this.body = new ByteArrayOutputStream(recording.bytes().length + 4096);
        head("file\"; filename=\"" + recording.format().fileName(), "Content-Type: application/octet-stream\r\n");
        body.writeBytes(recording.bytes());
        write("\r\n");
    }

    /** @param name fixed, without quotes */
    void field(String name, String value) {
        head(name, "");
        write(value + "\r\n");
    }

    /** @param recorded what the trail keeps of it */
    UpstreamRequest request(String path, byte[] recorded) {
        write("--" + boundary + "--\r\n");
        return new UpstreamRequest(path, "multipart/form-data; boundary=" + boundary, body.toByteArray(), false)
                .recordedAs(recorded);
    }

    private void head(String name, String more) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n" + more + "\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
