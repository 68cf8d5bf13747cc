package dev.postern.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.keycloak.IdentityProvider;
import dev.postern.local.process.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process around the gateway, with a stand-in for the gateway. */
class GatewayProcessTest {
    private static final String SECRET = "a secret of the pages";

    @TempDir
    static Path program;

    private static Path jar;

    @TempDir
    Path folder;

    @BeforeAll
    static void package_the_stand_in() throws IOException {
        jar = program.resolve("quarkus-run.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeGateway.class.getName());
        String entry = FakeGateway.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(file, manifest);
                InputStream code = FakeGateway.class.getResourceAsStream("/" + entry)) {
            archive.putNextEntry(new JarEntry(entry));
            code.transferTo(archive);
        }
    }

    @Test
    void gateway_gets_settings_options_and_environment_and_is_ready() throws Exception {
        int port = Ports.any();

        try (GatewayProcess gateway = builder().port(port).start()) {
            assertThat(gateway.url()).isEqualTo(URI.create("http://127.0.0.1:" + port));
            assertThat(get(gateway.url()))
                    .isEqualTo(
                            folder.resolve("policy $1.yaml") + "|" + folder.resolve("own data") + "|option|variable");
            assertThat(get(gateway.health())).isEqualTo("{}");
        }
    }

    @Test
    void secrets_stand_in_a_private_file_and_on_no_command_line() throws IOException {
        try (GatewayProcess gateway = builder().start()) {
            String commandLine = ProcessHandle.of(gateway.process().pid())
                    .flatMap(process -> process.info().commandLine())
                    .orElse("");

            assertThat(commandLine).contains("gateway.properties").doesNotContain(SECRET);
            assertThat(Files.getPosixFilePermissions(folder.resolve("gateway.properties")))
                    .hasSize(2);
        }
    }

    @Test
    void killed_gateway_comes_back_where_it_was() throws Exception {
        try (GatewayProcess gateway = builder().start()) {
            gateway.kill();
            assertThat(gateway.process().isAlive()).isFalse();

            gateway.restart();

            assertThat(get(gateway.url())).contains("option");
            assertThat(gateway.process().log().text())
                    .containsOnlyOnce("started\nstarted")
                    .doesNotContain("ended orderly");
        }
    }

    @Test
    void closed_gateway_had_the_time_to_end_orderly() {
        GatewayProcess gateway = builder().start();

        gateway.close();

        assertThat(gateway.process().log().text()).endsWith("ended orderly\n");
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    void gateway_that_does_not_start_says_why() {
        GatewayProcess.Builder builder = builder().settings(settings().set("fake.failure", "the policy has problems"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("the policy has problems")
                .hasMessageContaining("gateway.log");
    }

    @Test
    void missing_gateway_is_named() {
        GatewayProcess.Builder builder = builder().jar(folder.resolve("nothing.jar"));

        assertThatThrownBy(builder::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The gateway is not built");
    }

    private GatewayProcess.Builder builder() {
        return GatewayProcess.in(folder)
                .jar(jar)
                .settings(settings())
                .jvmOption("-Dseen=option")
                .environment("SEEN", "variable");
    }

    private GatewaySettings settings() {
        return new GatewaySettings()
                .identity(new IdentityProvider(
                        URI.create("http://127.0.0.1/realms/postern"), Secret.of(SECRET), Optional.empty()))
                .policy(folder.resolve("policy $1.yaml"))
                .policyData(folder.resolve("own data"), folder.resolve("data.key"));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
