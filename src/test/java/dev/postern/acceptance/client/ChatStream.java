package dev.postern.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A streamed answer, read event by event. Closing it early is what a user does who presses stop. */
public final class ChatStream implements AutoCloseable {
    private static final String DATA = "data: ";

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private boolean done;

    ChatStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The id under which the gateway knows the exchange. */
    public String requestId() {
        return header("x-request-id").orElse("");
    }

    /** The next event, empty at the end. Anything but a data line followed by an empty one fails the test. */
    public Optional<JsonNode> next() {
        try {
            String line = lines.readLine();
            if (line == null) {
                return Optional.empty();
            }
            String end = lines.readLine();
            if (!line.startsWith(DATA) || end == null || !end.isEmpty()) {
                throw new AssertionError("not an event: " + line + " / " + end);
            }
            String data = line.substring(DATA.length());
            if (data.equals("[DONE]")) {
                done = true;
                return Optional.empty();
            }
            return Optional.of(Json.read(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All events up to the end. */
    public List<JsonNode> rest() {
        List<JsonNode> events = new ArrayList<>();
        for (Optional<JsonNode> event = next(); event.isPresent(); event = next()) {
            events.add(event.get());
        }
        return events;
    }

    /** Whether the stream has said that it is whole. */
    public boolean done() {
        return done;
    }

    /** The body of an answer that is no stream. */
    public String whole() {
        try {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one choice says in these events. */
    public static String text(List<JsonNode> events, int choice) {
        StringBuilder text = new StringBuilder();
        for (JsonNode event : events) {
            for (JsonNode each : event.path("choices")) {
                if (each.path("index").asInt() == choice) {
                    text.append(each.at("/delta/content").asText(""));
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
