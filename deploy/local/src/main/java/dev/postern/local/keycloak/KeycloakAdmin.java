package dev.postern.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The few calls of Keycloak's admin API (26.7) that a copied database needs: secrets of its own, and who hears of logouts. */
public final class KeycloakAdmin {

    private final URI base;
    private final LocalHttp http;
    private final Map<String, String> headers;
    private final String realm;

    private KeycloakAdmin(URI base, LocalHttp http, Map<String, String> headers, String realm) {
        this.base = base;
        this.http = http;
        this.headers = headers;
        this.realm = "/admin/realms/" + realm;
    }

    /** The same administrator in another realm. */
    public KeycloakAdmin in(String other) {
        return new KeycloakAdmin(base, http, headers, other);
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
                            base,
                            http,
                            Map.of(
                                    "Authorization",
                                    "Bearer "
                                            + answer.body().path("access_token").asText()),
                            KeycloakCommand.REALM))
                    : Optional.empty();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Lets Keycloak make a new secret for a confidential client. */
    Secret renewSecret(String clientId) {
        String id = client(clientId).path("id").asText();
        return Secret.of(call("POST", "/clients/" + id + "/client-secret", Map.of())
                .path("value")
                .asText());
    }

    /** Lets Keycloak tell a client of logouts (OpenID Connect Back-Channel Logout 1.0). */
    public void tellOfLogouts(String clientId, URI address) {
        ObjectNode client = client(clientId).deepCopy();
        client.put("frontchannelLogout", false)
                .withObject("attributes")
                .put("backchannel.logout.url", address.toString());
        call("PUT", "/clients/" + client.path("id").asText(), client);
    }

    private JsonNode client(String clientId) {
        return get("/clients?clientId=" + clientId).path(0);
    }

    /** Makes another realm, as a file of one describes it. */
    public void makeRealm(Object description) {
        send("POST", "/admin/realms", description);
    }

    /** Reads what stands below the realm, such as {@code /users}. */
    public JsonNode get(String path) {
        return read(realm + path);
    }

    /** Changes what stands below the realm. */
    public JsonNode call(String method, String path, Object body) {
        return send(method, realm + path, body);
    }

    /** Gives the administrator another password. */
    void changeOwnPassword(Secret password) {
        String users = "/admin/realms/master/users";
        String id = read(users + "?exact=true&username=" + KeycloakCommand.ADMIN)
                .path(0)
                .path("id")
                .asText();
        send(
                "PUT",
                users + '/' + id + "/reset-password",
                Map.of("type", "password", "value", password.reveal(), "temporary", false));
    }

    private JsonNode read(String path) {
        try {
            return checked(path, http.get(base.resolve(path), headers));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private JsonNode send(String method, String path, Object body) {
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
