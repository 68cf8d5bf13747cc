package dev.postern.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.local.model.ModelServer;
import dev.postern.local.stack.Ready;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelcomeTest {
    private static final Ready READY = new Ready(
            URI.create("http://127.0.0.1:8080"),
            URI.create("http://127.0.0.1:9000/q/health/ready"),
            URI.create("http://127.0.0.1:8180/realms/postern"),
            "jdbc:postgresql://127.0.0.1:15432/postern",
            new ModelServer(
                    "m", "m", URI.create("http://127.0.0.1:8190/v1"), Optional.empty(), Optional.empty(), false),
            Map.of(),
            Instant.parse("2026-11-25T08:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/policy", "/audit", "/models", "/usage", "/keys", "/v1"})
    void welcome_names_every_page(String page) {
        assertThat(new Welcome(READY, "").text().lines())
                .anyMatch(line -> line.endsWith("http://127.0.0.1:8080" + page));
    }
}
