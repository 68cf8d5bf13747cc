package dev.postern.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.local.data.Resources;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway and the demo rely on in {@code realm.json}. */
class RealmTest {
    private static JsonNode realm;

    @BeforeAll
    static void read_the_realm() throws IOException {
        realm = new ObjectMapper().readTree(Resources.text("realm.json"));
    }

    @Test
    void realm_has_the_roles_and_the_groups_of_the_product() {
        assertThat(texts(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrderElementsOf(
                        DemoUsers.NAMES.stream().map(RealmTest::role).distinct().toList());
        assertThat(texts(realm.at("/groups"), "name")).containsExactly("engineering", "finance", "hr", "legal");
        assertThat(realm.at("/groups/0/subGroups/0/name").asText()).isEqualTo("platform");
    }

    @Test
    void realm_lists_no_client_scopes_because_keycloak_would_then_make_none_of_its_own() {
        assertThat(realm.has("clientScopes")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("users")
    void every_user_is_named_after_a_role_they_have_and_can_log_in_at_once(JsonNode user) {
        assertThat(texts(user.path("realmRoles")))
                .contains(role(user.path("username").asText()), "default-roles-postern");
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo(DemoUsers.PASSWORD);
        assertThat(user.at("/credentials/0/temporary").asBoolean(true)).isFalse();
        assertThat(user.path("emailVerified").asBoolean()).isTrue();
        assertThat(user.path("groups")).isNotEmpty();
    }

    @Test
    void there_is_a_user_for_every_role() {
        assertThat(users().map(user -> user.path("username").asText())).containsExactlyElementsOf(DemoUsers.NAMES);
    }

    @Test
    void auditors_may_not_use_the_models() {
        assertThat(users().filter(user -> !texts(user.path("realmRoles")).contains("employee")))
                .extracting(user -> user.path("username").asText())
                .containsExactly("auditor", "second-auditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postern-web", "postern-cli"})
    void both_clients_put_audience_groups_roles_and_name_into_access_tokens(String id) {
        JsonNode mappers = client(id).path("protocolMappers");

        assertThat(mapper(mappers, "oidc-audience-mapper")
                        .at("/config/included.custom.audience")
                        .asText())
                .isEqualTo("postern-api");
        JsonNode groups = mapper(mappers, "oidc-group-membership-mapper").path("config");
        assertThat(groups.path("claim.name").asText()).isEqualTo("groups");
        assertThat(groups.path("full.path").asText()).isEqualTo("true");
        assertThat(mapper(mappers, "oidc-usermodel-realm-role-mapper")
                        .at("/config/claim.name")
                        .asText())
                .isEqualTo("realm_access.roles");
        assertThat(mapper(mappers, "oidc-usermodel-attribute-mapper")
                        .at("/config/claim.name")
                        .asText())
                .isEqualTo("preferred_username");
        assertThat(mappers)
                .allSatisfy(mapper -> assertThat(
                                mapper.at("/config/access.token.claim").asText())
                        .isEqualTo("true"));
    }

    @Test
    void browsers_come_through_a_confidential_client_with_proof_keys() {
        JsonNode web = client("postern-web");

        assertThat(web.path("publicClient").asBoolean(true)).isFalse();
        assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(web.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(texts(web.path("redirectUris"))).containsExactly("http://127.0.0.1:*", "http://localhost:*");
        assertThat(web.has("secret")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postern-web", "postern-cli"})
    void logouts_are_told_with_the_session_that_ended(String id) {
        assertThat(client(id)
                        .at("/attributes/backchannel.logout.session.required")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void gateway_may_see_people_and_nothing_else() {
        JsonNode directory = client("postern-directory");
        JsonNode account = stream(realm.path("users"))
                .filter(user -> user.has("serviceAccountClientId"))
                .findFirst()
                .orElseThrow();

        assertThat(directory.path("publicClient").asBoolean(true)).isFalse();
        assertThat(directory.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(directory.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(directory.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(directory.has("secret")).isFalse();
        assertThat(account.path("clientRoles").toString()).isEqualTo("{\"realm-management\":[\"view-users\"]}");
        assertThat(account.has("realmRoles")).isFalse();
    }

    @Test
    void command_lines_come_through_a_public_client_with_the_device_flow() {
        JsonNode cli = client("postern-cli");

        assertThat(cli.path("publicClient").asBoolean()).isTrue();
        assertThat(cli.path("directAccessGrantsEnabled").asBoolean()).isTrue();
        assertThat(cli.at("/attributes/oauth2.device.authorization.grant.enabled")
                        .asText())
                .isEqualTo("true");
        assertThat(realm.path("oauth2DevicePollingInterval").asInt()).isEqualTo(5);
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(600);
    }

    /** The role that a user is named after. */
    private static String role(String user) {
        return user.replace("second-", "");
    }

    private static Stream<JsonNode> users() {
        return stream(realm.path("users")).filter(user -> !user.has("serviceAccountClientId"));
    }

    private static JsonNode client(String id) {
        return stream(realm.path("clients"))
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode mapper(JsonNode mappers, String kind) {
        return stream(mappers)
                .filter(mapper -> mapper.path("protocolMapper").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return stream(list).map(entry -> entry.path(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
