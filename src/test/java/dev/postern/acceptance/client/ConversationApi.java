package dev.postern.acceptance.client;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person's conversations as their tool keeps and reads them. Thread-safe. */
public final class ConversationApi {
    private final URI all;
    private final String token;

    public ConversationApi(URI gateway, String token) {
        this.all = gateway.resolve("/api/conversations");
        this.token = token;
    }

    /** Keeps a question with its answer. */
    public Reply put(String id, int place, String prompt, String answer) {
        Map<String, Object> turn = new HashMap<>(Map.of(
                "prompt",
                prompt,
                "files",
                List.of(),
                "answer",
                answer,
                "reasoning",
                "",
                "model",
                "guarded",
                "zone",
                "local",
                "simulated",
                false,
                "ending",
                "done",
                "finish",
                "stop",
                "findings",
                List.of()));
        turn.put("marks", List.of());
        return Reply.of(json(turn).put(at(id + "/turns/" + place)));
    }

    public Reply list(Map<String, ?> query) {
        return Reply.of(given().queryParams(query).get(all));
    }

    public Reply open(String id) {
        return Reply.of(given().get(at(id)));
    }

    /**
     * One as a file.
     *
     * @param format {@code json} or {@code markdown}
     */
    public Reply file(String id, String format) {
        return Reply.of(given().queryParam("format", format).get(at(id + "/file")));
    }

    public Reply rename(String id, String title) {
        return Reply.of(json(Map.of("title", title)).put(at(id + "/title")));
    }

    public Reply delete(String id) {
        return Reply.of(given().delete(at(id)));
    }

    public Reply deleteAll() {
        return Reply.of(given().delete(all));
    }

    public Reply search(String words) {
        return Reply.of(json(Map.of("words", words)).post(at("searches")));
    }

    private URI at(String path) {
        return URI.create(all + "/" + path);
    }

    private RequestSpecification json(Map<String, ?> members) {
        return given().contentType("application/json").body(Json.write(members));
    }

    private RequestSpecification given() {
        return RestAssured.given().header("authorization", "Bearer " + token);
    }
}
