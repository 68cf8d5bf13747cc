package dev.postern.audit.sink;

import dev.postern.audit.siem.SiemMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/**
 * A collector that takes messages by POST, one a line. A status of 2xx is its word that it has them. 400, 413, 415 and 422
 * are about what was sent; everything else, redirects and missing rights included, is about the collector and passes.
 */
public final class HttpCollector implements Sink {
    private static final String LINES = "application/x-ndjson";

    private final URI address;
    private final SecretHeader secret;
    private final boolean gzip;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param tls trust for https; none for what the platform trusts
     * @param patience longest wait for a connection, and for an answer
     */
    public HttpCollector(URI address, SecretHeader secret, boolean gzip, Optional<SSLContext> tls, Duration patience) {
        this.address = address;
        this.secret = secret;
        this.gzip = gzip;
        this.patience = patience;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience);
        tls.ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    @Override
    public Answer send(List<SiemMessage> messages) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", LINES)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(messages)));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        Optional<String> value = secret.value();
        value.ifPresent(header -> request.header(secret.name(), header));
        // What a collector says may quote what it got, so only its status is looked at.
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status / 100 == 2) {
            return new Answer.Taken();
        }
        return switch (status) {
            case 400, 413, 415, 422 -> new Answer.Refused("HTTP status " + status);
            default -> throw new IOException("The collector answers with HTTP status " + status);
        };
    }

    @Override
    public boolean confirms() {
        return true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private byte[] body(List<SiemMessage> messages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            for (SiemMessage message : messages) {
                out.write(message.utf8());
                out.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
