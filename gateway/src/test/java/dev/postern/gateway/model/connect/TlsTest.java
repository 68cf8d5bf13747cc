package dev.postern.gateway.model.connect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.config.ConnectionSettings;
import dev.postern.gateway.config.FewUpstreamSettings;
import dev.postern.gateway.config.Http2;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model servers behind TLS, spoken to over real sockets. */
class TlsTest {
    @TempDir
    private static Path folder;

    private static Certificate server;
    private static Certificate elsewhere;
    private static Certificate gateway;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void make_certificates() throws Exception {
        server = Certificate.in(folder, "server", "ip:127.0.0.1");
        elsewhere = Certificate.in(folder, "elsewhere", "dns:model.example.com");
        gateway = Certificate.in(folder, "gateway", "dns:gateway.example.com");
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        int port = serve(server, ClientAuth.NONE);

        assertThatThrownBy(() -> ask(port, new Own(Optional.empty(), Optional.empty(), Http2.NEGOTIATE)))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void certificate_of_the_configuration_is_trusted_and_http_2_is_negotiated() throws Exception {
        int port = serve(server, ClientAuth.NONE);

        assertThat(ask(port, trusting(server, Http2.NEGOTIATE))).isEqualTo("HTTP_2");
    }

    @Test
    void http_2_can_be_left_out() throws Exception {
        int port = serve(server, ClientAuth.NONE);

        assertThat(ask(port, trusting(server, Http2.OFF))).isEqualTo("HTTP_1_1");
    }

    @Test
    void certificate_for_another_name_is_not_this_servers() throws Exception {
        int port = serve(elsewhere, ClientAuth.NONE);

        assertThatThrownBy(() -> ask(port, trusting(elsewhere, Http2.NEGOTIATE)))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void server_that_wants_to_know_who_asks_is_shown_the_gateways_certificate() throws Exception {
        int port = serve(server, ClientAuth.REQUIRED);
        assertThatThrownBy(() -> ask(port, trusting(server, Http2.NEGOTIATE))).isInstanceOf(ExecutionException.class);

        String answered = ask(port, new Own(Optional.of(server.certificate()), Optional.of(gateway), Http2.NEGOTIATE));

        assertThat(answered).isEqualTo("HTTP_2");
    }

    @Test
    void file_that_is_not_there_stops_the_start() {
        Own own = new Own(Optional.of(folder.resolve("none.pem")), Optional.empty(), Http2.OFF);

        assertThatThrownBy(() -> new ModelServers(vertx, new Limits(Map.of("vllm:8443", own))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postern.upstream.servers.\"vllm:8443\".ca-file");
    }

    private static Own trusting(Certificate certificate, Http2 http2) {
        return new Own(Optional.of(certificate.certificate()), Optional.empty(), http2);
    }

    /** Answers everything with the version of HTTP that it was asked in. */
    private int serve(Certificate own, ClientAuth auth) throws Exception {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setSsl(true)
                .setUseAlpn(true)
                .setClientAuth(auth)
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(gateway.certificate().toString()))
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(own.certificate().toString())
                        .setKeyPath(own.key().toString()));
        Future<HttpServer> listening = vertx.createHttpServer(options)
                .requestHandler(
                        request -> request.response().end(request.version().name()))
                .listen();
        return listening
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .actualPort();
    }

    private String ask(int port, Own own) throws Exception {
        ModelServers servers = new ModelServers(vertx, new Limits(Map.of("127.0.0.1:" + port, own)));
        ServerQuestions questions = new ServerQuestions(vertx, servers);
        ModelServer model = new ModelServer(
                "a", ServerKind.OPENAI, "m", URI.create("https://127.0.0.1:" + port + "/v1"), Optional.empty(), 1);
        CompletableFuture<String> said = new CompletableFuture<>();
        vertx.runOnContext(ignored -> questions
                .ask(model, "/models", Duration.ofSeconds(20), 1_000)
                .onSuccess(answer -> said.complete(new String(answer.body(), US_ASCII)))
                .onFailure(said::completeExceptionally));
        return said.get(30, TimeUnit.SECONDS);
    }

    private record Own(Optional<Path> caFile, Optional<Certificate> own, Http2 http2) implements ConnectionSettings {
        @Override
        public Optional<Path> certificateFile() {
            return own.map(Certificate::certificate);
        }

        @Override
        public Optional<Path> keyFile() {
            return own.map(Certificate::key);
        }
    }

    private record Limits(Map<String, ConnectionSettings> servers, Duration connectTimeout, int connections)
            implements FewUpstreamSettings {
        Limits(Map<String, ? extends ConnectionSettings> servers) {
            this(Map.copyOf(servers), Duration.ofSeconds(20), 4);
        }
    }
}
