package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.AuditApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a piece of the trail along and checks it where there is no gateway. */
@OnStack
class BundleTest {
    private final Stack stack;

    @TempDir
    private Path folder;

    BundleTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void a_bundle_taken_from_the_gateway_is_valid_offline_and_a_changed_one_is_not() throws Exception {
        Reply asked = stack.chat().ask(Question.to("plain").saying("Hello"));
        awaitSealed(asked.requestId());
        long exports = stack.trail().count("EXPORT");

        HttpResponse<byte[]> bundle = stack.audit().export(everything("complaint 4711"));

        assertThat(bundle.statusCode()).as(text(bundle)).isEqualTo(200);
        assertThat(bundle.headers().firstValue("content-type")).contains("application/zip");
        assertThat(stack.trail().count("EXPORT")).isEqualTo(exports + 1);
        Path file = Files.write(folder.resolve("trail.zip"), bundle.body());
        Verified valid = verify(file);
        assertThat(valid.exit()).as(valid.said()).isZero();
        assertThat(valid.said()).contains("VALID").contains("complaint 4711");
        byte[] changed = bundle.body().clone();
        changed[changed.length / 2] ^= 1;
        assertThat(verify(Files.write(folder.resolve("changed.zip"), changed)).exit())
                .isEqualTo(1);
    }

    @Test
    void one_exchange_is_proved_alone() throws Exception {
        Reply asked = stack.chat().ask(Question.to("plain").saying("Hello"));
        awaitSealed(asked.requestId());

        HttpResponse<byte[]> bundle = stack.audit()
                .export(Map.of(
                        "purpose", "complaint 4712",
                        "from", Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                        "to", Instant.now().plus(1, ChronoUnit.HOURS).toString(),
                        "requestId", asked.requestId()));

        assertThat(bundle.statusCode()).as(text(bundle)).isEqualTo(200);
        Verified valid = verify(Files.write(folder.resolve("one.zip"), bundle.body()));
        assertThat(valid.exit()).as(valid.said()).isZero();
        assertThat(valid.said()).contains("VALID: 2 records");
    }

    @Test
    void whoever_is_no_auditor_takes_nothing() {
        HttpResponse<byte[]> refused =
                new AuditApi(stack.gateway(), stack.tokenOf("employee")).export(everything("curiosity"));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void an_export_without_a_purpose_says_what_is_missing() {
        HttpResponse<byte[]> refused = stack.audit().export(Map.of("from", "2026-01-01T00:00:00Z"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("purpose");
    }

    private static Map<String, String> everything(String purpose) {
        return Map.of(
                "purpose", purpose,
                "from", Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                "to", Instant.now().plus(1, ChronoUnit.HOURS).toString());
    }

    /** Seals come every second here; a record that is sealed has a proof. */
    private void awaitSealed(String requestId) throws InterruptedException {
        var records = stack.audit().exchange(requestId).json().path("records");
        var position = records.path(records.size() - 1).path("position");
        int status = 404;
        for (int i = 0; status != 200 && i < 100; i++) {
            Thread.sleep(100);
            status = stack.audit()
                    .proof(
                            position.path("lane").asInt(),
                            position.path("epoch").asLong(),
                            position.path("sequence").asLong())
                    .status();
        }
        assertThat(status).isEqualTo(200);
    }

    private record Verified(int exit, String said) {}

    private static Verified verify(Path bundle) throws IOException, InterruptedException {
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar().toString(),
                        "--data",
                        Objects.requireNonNull(bundle.getParent()).toString(),
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(verifier.waitFor(), said);
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(Path.of("../../audit/target"), "postern-audit-*-verify.jar")) {
            return jars.iterator().next();
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return response.statusCode() == 200 ? "a bundle" : new String(response.body(), StandardCharsets.UTF_8);
    }
}
