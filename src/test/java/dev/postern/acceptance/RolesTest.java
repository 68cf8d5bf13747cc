package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every endpoint of the table in docs/api.md, called as everybody: who is not in its row is refused before anything else. */
@OnStack
class RolesTest {
    private static final Path PAGE = Path.of("../../docs/api.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(/[^`]+)` \\| (GET|POST|PUT|DELETE|PATCH) \\| ([^|]+) \\|");
    private static final List<String> USERS =
            List.of("employee", "policy-editor", "policy-approver", "auditor", "privacy-officer", "operator");
    private static final int FLOOR = 40;
    private static final int UNSUPPORTED = 415;
    private static final int LONGEST_ERROR = 2_000;

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    RolesTest(Stack stack) {
        this.stack = stack;
    }

    private record Endpoint(String path, String method, String who) {
        /** What it says to whom it does not know. */
        String forNobody() {
            return who.equals("anybody") ? "let in" : "unknown";
        }

        boolean isFor(Set<String> roles) {
            return who.equals("everybody")
                    || who.equals("anybody")
                    || roles.stream().anyMatch(role -> who.contains("`" + role + "`"));
        }
    }

    private record Answer(int status, String error) {
        /** What an endpoint says to whom it is not for. A login that is too old is said to those it is for. */
        String decision() {
            if (error.contains("\"login_too_old\"")) {
                return "let in";
            }
            return switch (status) {
                case 401 -> "unknown";
                case 403 -> error.contains("\"forbidden\"") ? "refused" : "let in";
                default -> "let in";
            };
        }
    }

    @Test
    void endpoints_let_in_the_roles_of_their_row_and_nobody_else() throws Exception {
        List<Endpoint> endpoints = endpoints();
        Map<String, String> tokens = USERS.stream().collect(Collectors.toMap(user -> user, stack::tokenOf));

        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            compare(endpoint, "nobody", endpoint.forNobody(), call(endpoint, ""), wrong);
            for (Map.Entry<String, String> user : tokens.entrySet()) {
                String expected = endpoint.isFor(roles(user.getValue())) ? "let in" : "refused";
                compare(endpoint, user.getKey(), expected, call(endpoint, user.getValue()), wrong);
            }
        }

        assertThat(endpoints).hasSizeGreaterThan(FLOOR);
        assertThat(wrong).isEmpty();
    }

    private static void compare(Endpoint endpoint, String user, String expected, Answer answer, List<String> wrong) {
        if (!answer.decision().equals(expected)) {
            wrong.add(endpoint + " " + user + ": " + answer + " instead of " + expected);
        }
    }

    /** As the issuer wrote them into the token; every demo user is an employee, too. */
    private static Set<String> roles(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        Set<String> roles = new HashSet<>();
        Json.read(new String(claims, StandardCharsets.UTF_8))
                .at("/realm_access/roles")
                .forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static List<Endpoint> endpoints() throws IOException {
        String page = Files.readString(PAGE);
        Matcher rows =
                ROW.matcher(page.substring(page.indexOf("<!-- roles -->"), page.indexOf("<!-- end of roles -->")));
        return rows.results()
                .map(row -> new Endpoint(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    /** In JSON, or in what else the endpoint takes: what a body is comes before who sends it. */
    private Answer call(Endpoint endpoint, String token) throws Exception {
        Answer answer = call(endpoint, token, "application/json", "{}");
        for (String other : List.of("application/x-www-form-urlencoded", "application/octet-stream")) {
            if (answer.status() == UNSUPPORTED) {
                answer = call(endpoint, token, other, "x=y");
            }
        }
        return answer;
    }

    private Answer call(Endpoint endpoint, String token, String type, String body) throws Exception {
        boolean reads = endpoint.method().equals("GET") || endpoint.method().equals("DELETE");
        HttpRequest.Builder request = HttpRequest.newBuilder(address(endpoint.path()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        endpoint.method(),
                        reads ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!reads) {
            request.header("content-type", type);
        }
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream answer = response.body()) {
            String error = response.statusCode() < 400
                    ? ""
                    : new String(answer.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), error);
        }
    }

    /** Names something that is not there, whatever it is. */
    private URI address(String path) {
        return stack.gateway()
                .resolve(path.replaceAll("\\{(number|place)\\}", "999999")
                        .replaceAll("\\{[^}]+\\}", "00000000-0000-7000-8000-000000000000"));
    }
}
