package dev.postern.acceptance.client;

import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.keycloak.KeycloakAdmin;
import java.util.List;
import java.util.Map;

/** Somebody who comes to the company for a test, and may talk to models. */
public final class NewPerson {
    private NewPerson() {}

    /** Makes an account with the demo users' password, and gives its id. */
    public static String in(KeycloakAdmin realm, String name) {
        realm.call(
                "POST",
                "/users",
                Map.of(
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
        String id = realm.get("/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
        realm.call("POST", "/users/" + id + "/role-mappings/realm", List.of(realm.get("/roles/employee")));
        return id;
    }
}
