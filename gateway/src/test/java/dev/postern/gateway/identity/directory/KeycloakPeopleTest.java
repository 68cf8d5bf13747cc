package dev.postern.gateway.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of an admin API, good and bad. */
class KeycloakPeopleTest {
    private static final String USER = "/admin/realms/test/users/8d1f";

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>(Map.of(
            USER,
            new Answer(200, "{\"id\":\"8d1f\",\"username\":\"somebody\",\"enabled\":true}"),
            USER + "/groups",
            new Answer(200, "[{\"name\":\"hr\",\"path\":\"/hr\"}]"),
            USER + "/role-mappings/realm/composite",
            new Answer(200, "[{\"name\":\"employee\"}]")));
    private final AtomicInteger logins = new AtomicInteger();
    private final HttpServer server = server();
    private final KeycloakPeople people = people();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void person_has_the_groups_and_roles_of_now() throws IOException {
        DirectoryUser user = people.ask("8d1f").orElseThrow();

        assertThat(user.enabled()).isTrue();
        assertThat(user.name()).isEqualTo("somebody");
        assertThat(user.groups()).containsExactly("/hr");
        assertThat(user.roles()).containsExactly("employee");
    }

    @Test
    void one_login_is_used_until_it_is_not_taken_any_more() throws IOException {
        people.ask("8d1f");
        people.ask("8d1f");
        int first = logins.get();
        logins.set(10);

        people.ask("8d1f");

        assertThat(first).isOne();
        assertThat(logins.get()).isEqualTo(11);
    }

    @Test
    void unknown_person_is_nobody() throws IOException {
        answers.put(USER, new Answer(404, "{}"));

        assertThat(people.ask("8d1f")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../realms", "8d1f/groups", "8d1f?x=1", "a b", "partner/8d1f"})
    void what_is_no_id_of_keycloak_is_asked_nowhere(String subject) throws IOException {
        answers.clear();

        assertThat(people.ask(subject)).isEmpty();
        assertThat(logins.get()).isZero();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | {}",
                "500 | {}",
                "200 | []",
                "200 | nothing",
                "200 | {\"id\":\"other\",\"enabled\":true}",
                "200 | {\"id\":\"8d1f\",\"enabled\":\"yes\"}",
            })
    void anything_else_is_no_answer(int status, String body) {
        answers.put(USER, new Answer(status, body));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> people.ask("8d1f"));
    }

    @Test
    void account_that_does_not_say_whether_it_is_enabled_is_not() throws IOException {
        answers.put(USER, new Answer(200, "{\"id\":\"8d1f\"}"));

        assertThat(people.ask("8d1f")).get().returns(false, DirectoryUser::enabled);
    }

    @Test
    void admin_api_is_told_from_the_issuer_or_must_be_set() {
        assertThat(KeycloakPeople.adminAddress("https://id.example.com/auth/realms/test"))
                .isEqualTo("https://id.example.com/auth/admin/realms/test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeycloakPeople.adminAddress("https://id.example.com/tenant"))
                .withMessageContaining("postern.identity.directory.url");
    }

    private KeycloakPeople people() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new KeycloakPeople(
                base + "/admin/realms/test",
                new ServiceAccount(
                        new JsonRequests(HttpClient.newHttpClient()),
                        URI.create(base + "/token"),
                        "postern-directory",
                        "a secret & more"));
    }

    private HttpServer server() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            created.createContext("/token", this::token);
            created.createContext("/", this::admin);
            created.start();
            return created;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isOurs = form.endsWith("&client_id=postern-directory&client_secret=a+secret+%26+more");
        answer(call, new Answer(isOurs ? 200 : 401, "{\"access_token\":\"t" + logins.incrementAndGet() + "\"}"));
    }

    /** Takes the newest token only. */
    private void admin(HttpExchange call) throws IOException {
        boolean isNewest =
                ("Bearer t" + logins.get()).equals(call.getRequestHeaders().getFirst("authorization"));
        answer(
                call,
                isNewest
                        ? answers.getOrDefault(call.getRequestURI().getPath(), new Answer(404, "{}"))
                        : new Answer(401, "{}"));
    }

    private static void answer(HttpExchange call, Answer answer) throws IOException {
        try (call) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(answer.status(), body.length);
            call.getResponseBody().write(body);
        }
    }
}
