package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postern.model.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerProbeTest {
    private static final String LISTED = "{\"data\":[{\"id\":\"small\"}]}";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServerProbe probe = new HttpServerProbe();
    private final HttpServer http = listening();

    @BeforeEach
    void start() {
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"data\":[{\"id\":\"small\"}]} | 404 | VLLM | WELL",
                "200 | {\"data\":[{\"id\":\"other\"}]} | 404 | VLLM | OTHER_MODELS",
                "200 | {\"data\":[{\"id\":\"other\"}]} | 404 | LLAMA_CPP | WELL",
                "200 | nonsense | 404 | VLLM | SILENT",
                "401 | no | 200 | VLLM | KEY_REFUSED",
                "403 | no | 200 | VLLM | KEY_REFUSED",
                "404 | no | 200 | VLLM | WELL",
                "503 | no | 503 | VLLM | SILENT",
                "302 | no | 302 | VLLM | SILENT"
            })
    void answer_says_how_a_server_is(
            int models, String body, int health, ServerKind kind, ServerProbe.Answer expected) {
        answers("/v1/models", models, body);
        answers("/health", health, "");

        assertThat(probe.ask(server(kind, Optional.empty())).join()).isEqualTo(expected);
    }

    @Test
    void list_that_does_not_end_is_no_answer() {
        answers("/v1/models", 200, "x".repeat(70_000));

        assertThat(probe.ask(server(ServerKind.VLLM, Optional.empty())).join()).isEqualTo(ServerProbe.Answer.SILENT);
    }

    @Test
    void redirect_leads_nowhere() {
        answers("/v1/models", 302, "");

        ServerProbe.Answer answer =
                probe.ask(server(ServerKind.VLLM, Optional.empty())).join();

        assertThat(answer).isEqualTo(ServerProbe.Answer.SILENT);
        assertThat(asked).noneMatch(path -> path.startsWith("/elsewhere"));
    }

    @Test
    void server_that_is_not_there_is_silent() {
        URI nowhere = base();
        http.stop(0);

        assertThat(probe.ask(new ModelServer("one", ServerKind.VLLM, "small", nowhere, Optional.empty(), 1))
                        .join())
                .isEqualTo(ServerProbe.Answer.SILENT);
    }

    @Test
    void address_where_no_server_may_stand_is_never_asked() {
        URI metadata = URI.create("http://169.254.169.254/v1");

        assertThat(probe.ask(new ModelServer("one", ServerKind.VLLM, "small", metadata, Optional.empty(), 1))
                        .join())
                .isEqualTo(ServerProbe.Answer.FORBIDDEN);
    }

    @Test
    void key_goes_to_the_server_that_wants_it(@TempDir Path folder) throws IOException {
        answers("/v1/models", 200, LISTED);
        ApiKey key = ApiKey.read("vendor", Files.writeString(folder.resolve("key"), "secret\n"));

        probe.ask(server(ServerKind.VLLM, Optional.of(key))).join();

        assertThat(asked).containsExactly("/v1/models Bearer secret");
    }

    private void answers(String path, int status, String body) {
        http.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("authorization");
        asked.add(exchange.getRequestURI().getPath() + (key == null ? "" : " " + key));
        exchange.getResponseHeaders().add("location", base() + "/elsewhere");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ModelServer server(ServerKind kind, Optional<ApiKey> key) {
        return new ModelServer("one", kind, "small", base(), key, 1);
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/v1");
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
