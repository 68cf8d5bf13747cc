package dev.postern.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessProcessTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final SealKeys LOG = Keys.log(ORIGIN);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_witness_keeps_its_key_and_its_head_over_a_restart() throws IOException, InterruptedException {
        String line;
        try (WitnessProcess first = WitnessProcess.start(options(), CLOCK)) {
            line = first.policyLine();
            assertThat(post(first, "add-checkpoint", call(0, 5)).statusCode()).isEqualTo(200);
        }

        try (WitnessProcess second = WitnessProcess.start(options(), CLOCK)) {
            assertThat(second.policyLine().split(" ", -1)[2]).isEqualTo(line.split(" ", -1)[2]);
            HttpResponse<String> conflict = post(second, "add-checkpoint", call(0, 6));
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.body()).isEqualTo("5\n");
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        }
    }

    @Test
    void nothing_else_is_answered() throws IOException, InterruptedException {
        try (WitnessProcess process = WitnessProcess.start(options(), CLOCK)) {
            assertThat(post(process, "other", "").statusCode()).isEqualTo(404);
            assertThat(post(process, "add-checkpoint", "x".repeat(300_000)).statusCode())
                    .isEqualTo(413);
            assertThat(post(process, "add-checkpoint", "x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void its_line_is_understood_by_a_policy() throws IOException {
        try (WitnessProcess process = WitnessProcess.start(options(), CLOCK)) {
            WitnessPolicy policy = WitnessPolicy.parse(WitnessPolicy.text(LOG.keys()) + process.policyLine() + "\n");

            assertThat(policy.witnesses()).hasSize(1);
        }
    }

    @Test
    void an_address_that_others_reach_must_be_asked_for() {
        List<String> open =
                List.of("--data", "x", "--log-key", LOG.keys().getFirst().vkey(), "--host", "0.0.0.0");

        assertThatThrownBy(() -> WitnessOptions.read(open)).hasMessageContaining("--open");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> WitnessOptions.read(List.of("--data", "x"))).hasMessageContaining("--log-key");
        assertThatThrownBy(() -> WitnessOptions.read(List.of("--data"))).hasMessageContaining("--data");
        assertThatThrownBy(() -> WitnessOptions.read(List.of("--port", "x"))).isInstanceOf(NumberFormatException.class);
    }

    private WitnessOptions options() throws IOException {
        return WitnessOptions.read(List.of(
                "--data",
                folder.resolve("witness").toString(),
                "--port",
                "0",
                "--log-key",
                LOG.keys().getFirst().vkey(),
                "--log-key",
                LOG.keys().getLast().vkey()));
    }

    private static String call(int from, int to) {
        String text = new Checkpoint(ORIGIN, to, Hash.NONE).text();
        return "old " + from + "\n\n" + LOG.sign(text, CLOCK.instant()).format();
    }

    private static HttpResponse<String> post(WitnessProcess process, String path, String body)
            throws IOException, InterruptedException {
        URI address = URI.create(process.policyLine().split(" ", -1)[3] + "/" + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
