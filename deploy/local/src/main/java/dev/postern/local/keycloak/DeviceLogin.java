package dev.postern.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A login on behalf of a command line (RFC 8628): a person logs in with a browser, anywhere, and the command line gets the
 * token. Such a token says when its holder logged in, which those of the password grant do not. Not thread-safe.
 */
public final class DeviceLogin {
    private static final String CLIENT = "postern-cli";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final URI endpoints;
    private final LocalHttp http;
    private final JsonNode begun;

    private DeviceLogin(URI endpoints, LocalHttp http, JsonNode begun) {
        this.endpoints = endpoints;
        this.http = http;
        this.begun = begun;
    }

    /** Begins a login at an issuer. */
    public static DeviceLogin begin(URI issuer, LocalHttp http) {
        URI endpoints = URI.create(issuer + "/protocol/openid-connect/");
        LocalHttp.Answer answer = ask(http, endpoints.resolve("auth/device"), Map.of("client_id", CLIENT));
        if (!answer.isFine()) {
            throw new StartFailure(
                    "The issuer " + issuer + " begins no login for a command line: " + reason(answer) + ".");
        }
        return new DeviceLogin(endpoints, http, answer.body());
    }

    /** Where the person logs in. */
    public URI page() {
        return URI.create(begun.path("verification_uri_complete").asText());
    }

    /** Waits until the person has logged in, or has let the time for it pass, and gives the access token. */
    public String token() {
        Duration pause = Duration.ofSeconds(begun.path("interval").asInt(5));
        Map<String, String> form = Map.of(
                "grant_type",
                GRANT,
                "client_id",
                CLIENT,
                "device_code",
                begun.path("device_code").asText());
        try {
            while (true) {
                LocalHttp.Answer answer = ask(http, endpoints.resolve("token"), form);
                if (answer.isFine()) {
                    return answer.body().path("access_token").asText();
                }
                if (!answer.body().path("error").asText().equals("authorization_pending")) {
                    throw new StartFailure("Nobody has logged in: " + reason(answer) + ".");
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while waiting for the login.", e);
        }
    }

    private static LocalHttp.Answer ask(LocalHttp http, URI address, Map<String, String> form) {
        try {
            return http.postForm(address, form);
        } catch (IOException e) {
            throw new StartFailure("The issuer does not answer at " + address + ": is Postern running?", e);
        }
    }

    private static String reason(LocalHttp.Answer answer) {
        return answer.body().path("error_description").asText("status " + answer.status());
    }
}
