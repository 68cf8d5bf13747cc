package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.FormBrowser;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.LoginForms;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.keycloak.KeycloakAdmin;
import dev.postern.local.keycloak.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens at the real Keycloak holds on every gateway: logouts, accounts that are closed, groups that are left, new keys. */
@OnStack
class PeopleComeAndGoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SESSION = "/api/session";

    private final Stack shared;

    PeopleComeAndGoTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void what_happens_at_keycloak_holds_on_every_gateway() throws InterruptedException {
        KeycloakAdmin realm = shared.realm();
        URI partner = URI.create(shared.issuer().toString().replace("/realms/postern", "/realms/partner"));
        realm.makeRealm(partnerRealm());
        String leaver = newPerson(realm);
        try (Stack stack = shared.another(Map.of(
                "postern.identity.directory.refresh",
                "1s",
                "postern.identity.issuers.partner.issuer",
                partner.toString()))) {
            stack.hearOfLogouts();
            List<URI> gateways = List.of(stack.gateway(), stack.startSecondGateway());

            sessions_and_tokens_end_everywhere(stack, realm, gateways, leaver);
            who_is_disabled_or_leaves_a_group_is_noticed(stack, realm, gateways, leaver);
            people_of_a_further_issuer_come_in_with_its_newest_key(realm.in("partner"), gateways, partner);
        } finally {
            shared.realm().call("DELETE", "/users/" + leaver, Map.of());
        }
    }

    private static void sessions_and_tokens_end_everywhere(
            Stack stack, KeycloakAdmin realm, List<URI> gateways, String leaver) throws InterruptedException {
        String token = stack.tokenOf("leaver");
        FormBrowser browser = LoginForms.desk(gateways.getFirst(), "leaver", DemoUsers.PASSWORD);
        FormBrowser elsewhere = LoginForms.desk(gateways.getLast(), "employee", DemoUsers.PASSWORD);
        browser.carry(gateways.getFirst(), gateways.getLast());
        for (URI gateway : gateways) {
            assertThat(open(browser.request(gateway), gateway)
                            .json()
                            .path("name")
                            .asText())
                    .isEqualTo("leaver");
            assertThat(withToken(gateway, token).status()).isEqualTo(200);
        }

        realm.call("POST", "/users/" + leaver + "/logout", Map.of());
        long session = until(gateways, 401, gateway -> open(browser.request(gateway), gateway));
        long bearer = until(gateways, 401, gateway -> withToken(gateway, token));

        assertThat(withToken(gateways.getLast(), token).code()).isEqualTo("invalid_token");
        assertThat(stack.trail().count("SESSIONS_ENDED")).isPositive();
        assertThat(open(elsewhere.request(gateways.getLast()), gateways.getLast())
                        .status())
                .isEqualTo(200);
        assertThat(withToken(gateways.getLast(), stack.tokenOf("leaver")).status())
                .isEqualTo(200);
        System.out.printf(
                "After a logout at Keycloak, sessions ended on two gateways after %d ms, tokens %d ms later%n",
                session, bearer);
    }

    private static void who_is_disabled_or_leaves_a_group_is_noticed(
            Stack stack, KeycloakAdmin realm, List<URI> gateways, String leaver) throws InterruptedException {
        String token = stack.tokenOf("leaver");
        for (URI gateway : gateways) {
            assertThat(withToken(gateway, token).body()).contains("/hr");
        }
        String hr = realm.get("/groups?search=hr").path(0).path("id").asText();

        realm.call("DELETE", "/users/" + leaver + "/groups/" + hr, Map.of());
        for (URI gateway : gateways) {
            await(() -> !withToken(gateway, token).body().contains("/hr"));
        }
        realm.call("PUT", "/users/" + leaver, Map.of("enabled", false));
        until(gateways, 401, gateway -> withToken(gateway, token));

        assertThat(withToken(gateways.getFirst(), token).body()).contains("disabled");
    }

    private static void people_of_a_further_issuer_come_in_with_its_newest_key(
            KeycloakAdmin realm, List<URI> gateways, URI partner) throws InterruptedException {
        Tokens tokens = new Tokens(partner, new LocalHttp());
        String older = tokens.of("guest");
        Reply first = withToken(gateways.getFirst(), older);

        realm.call(
                "POST",
                "/components",
                Map.of(
                        "name",
                        "newer",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"))));
        String newer = tokens.of("guest");
        until(gateways, 200, gateway -> withToken(gateway, newer));

        assertThat(first.json().path("subject").asText()).startsWith("partner/");
        assertThat(first.json().path("roles").toString()).isEqualTo("[\"employee\"]");
        assertThat(newer.substring(0, newer.indexOf('.'))).isNotEqualTo(older.substring(0, older.indexOf('.')));
    }

    private static Reply open(RequestSpecification request, URI gateway) {
        return Reply.of(request.get(gateway.resolve(SESSION)));
    }

    private static Reply withToken(URI gateway, String token) {
        return Reply.of(
                RestAssured.given().header("authorization", "Bearer " + token).get(gateway.resolve(SESSION)));
    }

    private interface Asking {
        Reply at(URI gateway);
    }

    /** How long it took until all gateways answer so, in milliseconds. */
    private static long until(List<URI> gateways, int status, Asking asking) throws InterruptedException {
        long began = System.nanoTime();
        for (URI gateway : gateways) {
            await(() -> asking.at(gateway).status() == status);
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static void await(Supplier<Boolean> so) throws InterruptedException {
        long began = System.nanoTime();
        while (!so.get()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    private static String newPerson(KeycloakAdmin realm) {
        realm.call("POST", "/users", person("leaver", Map.of("groups", List.of("/hr"))));
        String id = realm.get("/users?exact=true&username=leaver")
                .path(0)
                .path("id")
                .asText();
        JsonNode employee = realm.get("/roles/employee");
        realm.call("POST", "/users/" + id + "/role-mappings/realm", List.of(employee));
        return id;
    }

    private static Map<String, Object> person(String name, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(more);
        person.putAll(Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.com",
                "emailVerified",
                true,
                "firstName",
                "Demo",
                "lastName",
                name,
                "credentials",
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD, "temporary", false))));
        return person;
    }

    /** A realm of others, whose guest says to be an auditor as well. */
    private static JsonNode partnerRealm() {
        Map<String, Object> audience = Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.custom.audience", "postern-api", "access.token.claim", "true"));
        Map<String, Object> client = Map.of(
                "clientId",
                "postern-cli",
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "protocolMappers",
                List.of(audience));
        return Json.read(Json.write(Map.of(
                "realm",
                "partner",
                "enabled",
                true,
                "roles",
                Map.of("realm", List.of(Map.of("name", "employee"), Map.of("name", "auditor"))),
                "clients",
                List.of(client),
                "users",
                List.of(person("guest", Map.of("realmRoles", List.of("employee", "auditor")))))));
    }
}
