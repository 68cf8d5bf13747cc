package dev.postern.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The few calls of Keycloak's admin API (26.7) that give a copied database secrets of its own. */
final class KeycloakAdmin {
    private final URI base;
    private final LocalHttp http;
    private final Map<String, String> headers;

    private KeycloakAdmin(URI base, LocalHttp http, String token) {
        this.base = base;
        this.http = http;
        this.headers = Map.of("Authorization", "Bearer " + token);
    }

    /** Logs in as the administrator; empty where Keycloak does not take the password. */
    static Optional<KeycloakAdmin> login(URI base, LocalHttp http, Secret password) {
        try {
            LocalHttp.Answer answer = http.postForm(
                    base.resolve("/realms/master/protocol/openid-connect/token"),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            KeycloakCommand.ADMIN,
                            "password",
                            password.reveal()));
            return answer.isFine()
                    ? Optional.of(new KeycloakAdmin(
                            base, http, answer.body().path("access_token").asText()))
                    : Optional.empty();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Lets Keycloak make a new secret for a confidential client. */
    Secret renewSecret(String clientId) {
        String clients = "/admin/realms/" + KeycloakCommand.REALM + "/clients";
        String id = get(clients + "?clientId=" + clientId).path(0).path("id").asText();
        return Secret.of(call("POST", clients + '/' + id + "/client-secret", Map.of())
                .path("value")
                .asText());
    }

    /** Gives the administrator another password. */
    void changeOwnPassword(Secret password) {
        String users = "/admin/realms/master/users";
        String id = get(users + "?exact=true&username=" + KeycloakCommand.ADMIN)
                .path(0)
                .path("id")
                .asText();
        call(
                "PUT",
                users + '/' + id + "/reset-password",
                Map.of("type", "password", "value", password.reveal(), "temporary", false));
    }

    private JsonNode get(String path) {
        try {
            return checked(path, http.get(base.resolve(path), headers));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private JsonNode call(String method, String path, Map<String, Object> body) {
        try {
            return checked(path, http.send(method, base.resolve(path), headers, body));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static JsonNode checked(String path, LocalHttp.Answer answer) {
        if (!answer.isFine()) {
            throw new StartFailure("Keycloak answers " + answer.status() + " to " + path + ".");
        }
        return answer.body();
    }

    private static StartFailure failure(IOException e) {
        return new StartFailure("Keycloak's admin API does not answer: " + e.getMessage() + ".", e);
    }
}
