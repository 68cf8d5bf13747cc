package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/**
 * The endpoints of API keys, as one person calls them.
 *
 * @param gateway where the gateway is
 * @param token of a login of a moment ago
 */
public record KeyApi(URI gateway, String token) {

    public Reply list() {
        return Reply.of(asking().get(at("")));
    }

    /** Everybody's, as a query asks for them. */
    public Reply all(String query) {
        return Reply.of(asking().get(at("/all" + query)));
    }

    public Reply make(Map<String, ?> form) {
        return post("", form);
    }

    public Reply makeService(Map<String, ?> form) {
        return post("/all", form);
    }

    /** Posts to what stands below a key, or below all. */
    public Reply post(String path, Map<String, ?> body) {
        return Reply.of(sending(body).post(at(path)));
    }

    public Reply rename(String id, String name) {
        return Reply.of(sending(Map.of("name", name)).put(at("/" + id + "/name")));
    }

    public Reply revoke(String path) {
        return Reply.of(asking().delete(at(path)));
    }

    private RequestSpecification asking() {
        return RestAssured.given().header("authorization", "Bearer " + token);
    }

    private RequestSpecification sending(Map<String, ?> body) {
        return asking().header("content-type", "application/json").body(Json.write(body));
    }

    private URI at(String path) {
        return gateway.resolve("/api/keys" + path);
    }

    /** Prints no token. */
    @Override
    public String toString() {
        return "KeyApi[" + gateway + "]";
    }
}
