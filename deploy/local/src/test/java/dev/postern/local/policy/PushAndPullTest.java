package dev.postern.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Push and pull against a gateway that answers as {@code docs/api.md} says. */
class PushAndPullTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOUND = "{\"version\":\"acme@1\",\"problems\":[],\"testProblems\":[],\"tests\":[]}";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private HttpServer gateway;
    private Path policy;

    @BeforeEach
    void start_a_gateway() throws IOException {
        policy = Files.writeString(folder.resolve("policy.yaml"), "policy: acme\notherwise: log\n");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        answers.put("POST /api/policy/check", SOUND);
        answers.put("GET /api/policy", "{\"version\":\"acme@1\",\"number\":7,\"source\":\"in force\",\"tests\":\"t\"}");
    }

    @AfterEach
    void stop_it() {
        gateway.stop(0);
    }

    @Test
    void policy_becomes_a_draft_that_goes_on_from_what_is_in_force() {
        answers.put("GET /api/policy/drafts", "[{\"id\":\"other\",\"title\":\"Another\",\"revision\":1}]");
        answers.put("POST /api/policy/drafts", "{\"id\":\"the-draft\",\"revision\":1}");

        assertThat(run("push", policy.toString(), "--title", "From git")).isZero();
        assertThat(output).asString().isEqualToIgnoringNewLines("the-draft");
        assertThat(errors).asString().contains("publishes it at http://127.0.0.1", "/policy");
        assertThat(body("POST /api/policy/drafts").path("base").asInt()).isEqualTo(7);
        assertThat(body("POST /api/policy/drafts").path("source").asText()).startsWith("policy: acme");
    }

    @Test
    void open_draft_of_the_title_gets_a_revision() {
        answers.put("GET /api/policy/drafts", "[{\"id\":\"mine\",\"title\":\"From git\",\"revision\":3}]");
        answers.put("GET /api/policy/drafts/mine", "{\"id\":\"mine\",\"revision\":3,\"base\":6}");
        answers.put("PUT /api/policy/drafts/mine", "{\"id\":\"mine\",\"revision\":4}");

        assertThat(run("push", policy.toString(), "--title", "From git")).isZero();
        assertThat(body("PUT /api/policy/drafts/mine").path("revision").asInt()).isEqualTo(3);
        assertThat(body("PUT /api/policy/drafts/mine").path("base").asInt()).isEqualTo(6);
        assertThat(asked).doesNotContain("POST /api/policy/drafts");
    }

    @Test
    void problems_that_the_gateway_finds_are_shown_and_nothing_is_saved() {
        answers.put("POST /api/policy/check", """
                {"version":null,"problems":[{"line":2,"column":12,"message":"Say log.","excerpt":"otherwise: log"}],
                 "testProblems":[],"tests":[]}
                """);

        assertThat(run("push", policy.toString(), "--title", "From git")).isEqualTo(1);
        assertThat(errors).asString().contains(policy + ":2:12: Say log.", "otherwise: log", "           ^");
        assertThat(asked).containsExactly("POST /api/policy/check");
    }

    @Test
    void refusal_is_told_in_the_words_of_the_gateway() {
        assertThat(run("pull", "--version", "9")).isEqualTo(1);
        assertThat(errors).asString().contains("refuses (not_found): There is no such version.");
    }

    @Test
    void policy_in_force_goes_to_standard_output_as_it_was_written() {
        assertThat(run("pull")).isZero();
        assertThat(output).hasToString("in force");
    }

    @Test
    void version_goes_to_files() throws IOException {
        answers.put("GET /api/policy/versions/3", "{\"version\":\"acme@3\",\"source\":\"three\",\"tests\":\"cases\"}");
        Path out = folder.resolve("out.yaml");
        Path tests = folder.resolve("out.tests.yaml");

        assertThat(run("pull", "--version", "3", "--out", out.toString(), "--tests-out", tests.toString()))
                .isZero();
        assertThat(out).hasContent("three");
        assertThat(tests).hasContent("cases");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret-token");
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            bodies.put(request, JSON.readTree(body));
        }
        String found = answers.get(request);
        byte[] bytes = (found == null
                        ? "{\"error\":{\"code\":\"not_found\",\"message\":\"There is no such version.\"}}"
                        : found)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(found == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode body(String request) {
        return Objects.requireNonNull(bodies.get(request), request);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--gateway";
        all[arguments.length + 1] = "http://127.0.0.1:" + gateway.getAddress().getPort();
        return PolicyMain.commandLine(Map.of("POSTERN_TOKEN", "secret-token\n"))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }
}
