package dev.postern.bench.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    @TempDir
    Path data;

    @Test
    void addresses_and_process_are_read() throws IOException, SetupException {
        Files.writeString(data.resolve("ready.json"), """
                {"gateway": "http://127.0.0.1:8080", "issuer": "http://127.0.0.1:8180/realms/postern", "other": 1,
                 "processes": {"gateway": {"pid": 4711, "log": "logs/gateway.log"}}}
                """);

        assertThat(ReadyFile.in(data))
                .contains(new ReadyFile(
                        URI.create("http://127.0.0.1:8080"),
                        URI.create("http://127.0.0.1:8180/realms/postern"),
                        OptionalLong.of(4711)));
    }

    @Test
    void stack_that_was_never_started_has_none() throws SetupException {
        assertThat(ReadyFile.in(data)).isEmpty();
    }

    @Test
    void half_a_file_is_explained() throws IOException {
        Files.writeString(data.resolve("ready.json"), "{\"gateway\": \"http://127");

        assertThatThrownBy(() -> ReadyFile.in(data))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("./postern up");
    }
}
