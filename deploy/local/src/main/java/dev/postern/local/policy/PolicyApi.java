package dev.postern.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.policy.rule.PolicyProblem;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a gateway's API that is about policies ({@code docs/api.md}). Raises {@link StartFailure} with what it says. */
final class PolicyApi {
    private final URI gateway;
    private final Map<String, String> headers;
    private final LocalHttp http;

    PolicyApi(URI gateway, String token, LocalHttp http) {
        this.gateway = gateway;
        this.headers = Map.of("Authorization", "Bearer " + token);
        this.http = http;
    }

    /**
     * A document and its test cases.
     *
     * @param name what to call it, such as {@code acme@3f2a9c01}
     */
    record Documented(String name, String source, String tests) {}

    /** A draft that is written on. */
    record Draft(String id, int revision) {}

    /** What a gateway finds wrong with two documents. */
    record Problems(List<PolicyProblem> ofPolicy, List<PolicyProblem> ofTests) {
        boolean none() {
            return ofPolicy.isEmpty() && ofTests.isEmpty();
        }
    }

    /** What is in force. */
    Documented inForce() {
        return documented(get("/api/policy"));
    }

    Documented version(int number) {
        return documented(get("/api/policy/versions/" + number));
    }

    Problems check(String source, String tests) {
        JsonNode found = send("POST", "/api/policy/check", Map.of("source", source, "tests", tests));
        return new Problems(problems(found.path("problems")), problems(found.path("testProblems")));
    }

    /** The open draft of a title. */
    Optional<Draft> draft(String title) {
        for (JsonNode draft : get("/api/policy/drafts")) {
            if (draft.path("title").asText().equals(title)) {
                return Optional.of(draft(draft));
            }
        }
        return Optional.empty();
    }

    /** Begins a draft that goes on from what is in force. */
    Draft begin(String title, String source, String tests) {
        Map<String, Object> body = new HashMap<>(Map.of("title", title, "source", source, "tests", tests));
        JsonNode base = get("/api/policy").path("number");
        if (base.isNumber()) {
            body.put("base", base.asInt());
        }
        return draft(send("POST", "/api/policy/drafts", body));
    }

    /** Adds a revision. */
    Draft save(Draft draft, String title, String source, String tests) {
        JsonNode known = get("/api/policy/drafts/" + draft.id());
        Map<String, Object> body =
                new HashMap<>(Map.of("title", title, "source", source, "tests", tests, "revision", draft.revision()));
        if (known.path("base").isNumber()) {
            body.put("base", known.path("base").asInt());
        }
        return draft(send("PUT", "/api/policy/drafts/" + draft.id(), body));
    }

    /** Where people look at policies. */
    URI desk() {
        return gateway.resolve("/policy");
    }

    private static Draft draft(JsonNode json) {
        return new Draft(json.path("id").asText(), json.path("revision").asInt());
    }

    private static Documented documented(JsonNode json) {
        return new Documented(
                json.path("version").asText(),
                json.path("source").asText(),
                json.path("tests").asText(""));
    }

    private static List<PolicyProblem> problems(JsonNode list) {
        return list.valueStream()
                .map(each -> new PolicyProblem(
                        each.path("line").asInt(1),
                        Math.max(1, each.path("column").asInt(1)),
                        each.path("message").asText(),
                        each.path("excerpt").asText("")))
                .toList();
    }

    private JsonNode get(String path) {
        try {
            return fine(http.get(gateway.resolve(path), headers));
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private JsonNode send(String method, String path, Map<String, ?> body) {
        try {
            return fine(http.send(method, gateway.resolve(path), headers, body));
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private JsonNode fine(LocalHttp.Answer answer) {
        if (answer.isFine()) {
            return answer.body();
        }
        JsonNode error = answer.body().path("error");
        throw new StartFailure("The gateway " + gateway + " refuses ("
                + error.path("code").asText("status " + answer.status()) + "): "
                + error.path("message").asText("it gives no reason."));
    }

    private StartFailure silent(IOException e) {
        return new StartFailure("The gateway " + gateway + " does not answer.", e);
    }
}
