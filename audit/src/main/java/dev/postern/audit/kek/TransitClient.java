package dev.postern.audit.kek;

import dev.postern.audit.content.KeyUnavailableException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Speaks to Vault, logged in. Follows no redirects. Thread-safe; calls block until the answer or the end of patience. */
final class TransitClient {
    static final int OK = 200;
    private static final int FORBIDDEN = 403;

    private final TransitSettings settings;
    private final HttpClient http;
    private volatile @Nullable String session;

    TransitClient(TransitSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .build();
    }

    /**
     * The answer, whatever its status. A session that is over is opened anew once.
     *
     * @param path below {@code /v1/}
     * @throws KeyUnavailableException where there is no answer, or no login
     */
    HttpResponse<String> post(String path, String json) {
        String token = session;
        HttpResponse<String> answer = send(path, json, token == null ? login() : token);
        return answer.statusCode() == FORBIDDEN && token != null ? send(path, json, login()) : answer;
    }

    private String login() {
        return switch (settings.login()) {
            case TransitSettings.Login.TokenFile(Path file) -> read(file);
            case TransitSettings.Login.Kubernetes(String mount, String role, Path file) -> {
                String json = "{\"role\":\"" + role + "\",\"jwt\":\"" + read(file) + "\"}";
                HttpResponse<String> answer = send("auth/" + mount + "/login", json, null);
                if (answer.statusCode() != OK) {
                    throw new KeyUnavailableException("Vault answers " + answer.statusCode() + " to the login");
                }
                String token = TransitAnswer.value(answer.body(), "client_token");
                session = token;
                yield token;
            }
        };
    }

    private HttpResponse<String> send(String path, String json, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.address().resolve("/v1/" + path))
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (token != null) {
            request.header("X-Vault-Token", token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeyUnavailableException("Vault does not answer at " + settings.address(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnavailableException("Nobody waits for Vault any more", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new KeyUnavailableException("The token for Vault cannot be read: " + file, e);
        }
    }
}
