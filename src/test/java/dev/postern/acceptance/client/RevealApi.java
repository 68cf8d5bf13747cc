package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** Reveals as one person's tool asks for, decides about and reads them. Thread-safe. */
public final class RevealApi {
    private final URI reveals;
    private final String token;

    public RevealApi(URI gateway, String token) {
        this.reveals = gateway.resolve("/api/audit/reveals");
        this.token = token;
    }

    /** Asks for one; the members of the body. */
    public Reply ask(Map<String, ?> members) {
        return Reply.of(json(members).post(reveals));
    }

    /** Takes a step: {@code approvals}, {@code rejections} or {@code reviews}. */
    public Reply decide(String id, String step, Map<String, ?> members) {
        return Reply.of(json(members).post(at(id + "/" + step)));
    }

    public Reply list(Map<String, ?> query) {
        return Reply.of(given().queryParams(query).get(reveals));
    }

    public Reply one(String id) {
        return Reply.of(given().get(at(id)));
    }

    /** The exchanges it is for. */
    public Reply records(String id) {
        return Reply.of(given().get(at(id + "/records")));
    }

    /** What one of them holds. */
    public Reply open(String id, String requestId) {
        return Reply.of(given().get(at(id + "/records/" + requestId)));
    }

    private URI at(String path) {
        return URI.create(reveals + "/" + path);
    }

    private RequestSpecification json(Map<String, ?> members) {
        return given().contentType("application/json").body(Json.write(members));
    }

    private RequestSpecification given() {
        return RestAssured.given().header("authorization", "Bearer " + token);
    }
}
