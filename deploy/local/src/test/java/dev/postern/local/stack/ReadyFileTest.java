package dev.postern.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.model.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    private static final Ready READY = new Ready(
            URI.create("http://127.0.0.1:8080"),
            URI.create("http://127.0.0.1:9000/q/health/ready"),
            URI.create("http://127.0.0.1:8180/realms/postern"),
            "jdbc:postgresql://127.0.0.1:15432/postern",
            new ModelServer(
                    "smollm2",
                    "smollm2-135m",
                    URI.create("http://127.0.0.1:8190/v1"),
                    Optional.empty(),
                    Optional.of(2048),
                    false),
            Map.of("gateway", new RunningProcess(4711, "/data/logs/gateway.log")),
            Instant.parse("2026-11-25T08:00:00Z"));

    @TempDir
    Path root;

    @Test
    void file_holds_what_scripts_rely_on() throws IOException {
        ReadyFile.write(DataFolder.at(root), READY);

        JsonNode json = new ObjectMapper().readTree(root.resolve("ready.json").toFile());
        assertThat(json.path("gateway").asText()).isEqualTo("http://127.0.0.1:8080");
        assertThat(json.path("health").asText()).isEqualTo("http://127.0.0.1:9000/q/health/ready");
        assertThat(json.path("issuer").asText()).isEqualTo("http://127.0.0.1:8180/realms/postern");
        assertThat(json.path("database").asText()).isEqualTo("jdbc:postgresql://127.0.0.1:15432/postern");
        assertThat(json.path("model").asText()).isEqualTo("http://127.0.0.1:8190/v1");
        assertThat(json.at("/processes/gateway/pid").asLong()).isEqualTo(4711);
        assertThat(json.at("/processes/gateway/log").asText()).isEqualTo("/data/logs/gateway.log");
        assertThat(json.path("since").asText()).isEqualTo("2026-11-25T08:00:00Z");
    }

    @Test
    void what_was_written_is_read_and_gone_when_removed() {
        DataFolder folder = DataFolder.at(root);
        ReadyFile.write(folder, READY);

        assertThat(ReadyFile.read(folder))
                .contains(new ReadyFile(READY.gateway(), READY.issuer(), "2026-11-25T08:00:00Z", READY.processes()));
        ReadyFile.remove(folder);
        assertThat(ReadyFile.read(folder)).isEmpty();
    }

    @Test
    void file_that_cannot_be_read_is_named() throws IOException {
        Files.writeString(root.resolve("ready.json"), "{\"gateway\":");

        assertThatThrownBy(() -> ReadyFile.read(DataFolder.at(root)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ready.json");
    }
}
