package dev.postern.gateway.identity.directory;

import dev.postern.gateway.config.IdentitySettings;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks the admin API of Keycloak (26), as a service account that may see users and nothing else. Three requests for a
 * person: the account, its groups, and its roles with those that come with others. Thread-safe.
 */
final class KeycloakPeople implements PeopleSource {
    private static final int MOST_GROUPS = 1_000;

    /** Subjects are ids of Keycloak; what looks otherwise goes into no address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final ServiceAccount account;
    private final String users;

    /** @param realm address of the realm in the admin API */
    KeycloakPeople(String realm, ServiceAccount account) {
        this.users = realm + "/users/";
        this.account = account;
    }

    /** Those of the gateway's own issuer. */
    static KeycloakPeople of(IdentitySettings settings, HttpClient http, String secret) {
        String issuer = settings.issuer().toString();
        return new KeycloakPeople(
                settings.directory().url().map(URI::toString).orElseGet(() -> adminAddress(issuer)),
                new ServiceAccount(
                        new JsonRequests(http),
                        URI.create(issuer + "/protocol/openid-connect/token"),
                        settings.directory().clientId(),
                        secret));
    }

    /** {@code …/realms/name} has its admin API at {@code …/admin/realms/name}. */
    static String adminAddress(String issuer) {
        int realms = issuer.lastIndexOf("/realms/");
        if (realms < 0) {
            throw new IllegalArgumentException(
                    "postern.identity.directory.url must say where the admin API of the realm"
                            + " is: it cannot be told from the issuer " + issuer);
        }
        return issuer.substring(0, realms) + "/admin" + issuer.substring(realms);
    }

    @Override
    public Optional<DirectoryUser> ask(String subject) throws IOException {
        if (!ID.matcher(subject).matches()) {
            return Optional.empty();
        }
        String user = users + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        Optional<String> found = account.get(URI.create(user));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> groups =
                account.get(URI.create(user + "/groups?briefRepresentation=true&first=0&max=" + MOST_GROUPS));
        Optional<String> roles = account.get(URI.create(user + "/role-mappings/realm/composite"));
        return groups.isEmpty() || roles.isEmpty()
                ? Optional.empty()
                : Optional.of(user(subject, found.get(), groups.get(), roles.get()));
    }

    private static DirectoryUser user(String subject, String user, String groups, String roles) throws IOException {
        try {
            JsonObject account = new JsonObject(user);
            if (!subject.equals(account.getString("id"))) {
                throw new IOException("The admin API answers about another person than was asked for");
            }
            return new DirectoryUser(
                    subject,
                    account.getString("username", subject),
                    account.getBoolean("enabled", false),
                    each(groups, "path"),
                    each(roles, "name"));
        } catch (RuntimeException e) {
            throw new IOException("The admin API answers with something else than a person", e);
        }
    }

    private static Set<String> each(String list, String member) {
        return new JsonArray(list)
                .stream().map(entry -> ((JsonObject) entry).getString(member)).collect(Collectors.toUnmodifiableSet());
    }
}
