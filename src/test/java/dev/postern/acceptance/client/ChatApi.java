package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The chat endpoint as one person's tool calls it. Thread-safe. */
public final class ChatApi {
    private static final RestAssuredConfig AS_GIVEN = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI chat;
    private final String token;
    private final Map<String, String> headers;

    /**
     * The endpoint below an OpenAI-compatible address.
     *
     * @param api such as {@code http://127.0.0.1:8080/v1}
     * @param token bearer token; empty to send none
     */
    public ChatApi(URI api, String token) {
        this(URI.create(api + "/chat/completions"), token, Map.of());
    }

    private ChatApi(URI chat, String token, Map<String, String> headers) {
        this.chat = chat;
        this.token = token;
        this.headers = headers;
    }

    /** The same in a conversation that the client names. */
    public ChatApi in(String name) {
        return with("x-postern-conversation", name);
    }

    /** The same with another header, as it is. */
    public ChatApi with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new ChatApi(chat, token, more);
    }

    /** The same again, with the ticket of a refusal and why. */
    public ChatApi justifying(String ticket, String why) {
        return with("x-postern-ticket", ticket)
                .with(
                        "x-postern-justification",
                        URLEncoder.encode(why, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Asks and waits for the answer in one piece. */
    public Reply ask(Question question) {
        return send(question.bytes(), "application/json");
    }

    /** Sends any bytes. */
    public Reply send(byte[] body, String contentType) {
        return Reply.of(given().header("content-type", contentType).body(body).post(chat));
    }

    /** Asks and reads the answer as it comes. */
    public ChatStream stream(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(chat)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.bytes()));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new ChatStream(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private RequestSpecification given() {
        RequestSpecification request = RestAssured.given().config(AS_GIVEN).headers(headers);
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }
}
