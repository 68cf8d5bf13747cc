package dev.postern.local.keycloak;

import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Access tokens of the demo realm's people, by the password grant (RFC 6749, section 4.3). Thread-safe. */
public final class Tokens {
    private static final String CLIENT = "postern-cli";

    private final URI issuer;
    private final LocalHttp http;

    public Tokens(URI issuer, LocalHttp http) {
        this.issuer = issuer;
        this.http = http;
    }

    /** A fresh access token of a demo user. */
    public String of(String user) {
        return of(user, DemoUsers.PASSWORD);
    }

    /** A fresh access token. */
    public String of(String user, String password) {
        LocalHttp.Answer answer;
        try {
            answer = http.postForm(
                    URI.create(issuer + "/protocol/openid-connect/token"),
                    Map.of("grant_type", "password", "client_id", CLIENT, "username", user, "password", password));
        } catch (IOException e) {
            throw new StartFailure("The issuer " + issuer + " does not answer: is Postern running?", e);
        }
        if (!answer.isFine()) {
            String reason = answer.body().path("error_description").asText("status " + answer.status());
            throw new StartFailure("The issuer " + issuer + " gives no token to " + user + " (" + reason
                    + "); the demo users are " + String.join(", ", DemoUsers.NAMES) + ".");
        }
        return answer.body().path("access_token").asText();
    }
}
