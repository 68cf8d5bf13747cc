package dev.postern.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.local.model.ModelServer;
import dev.postern.model.ServerKind;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {
    private static final URI URL = URI.create("http://127.0.0.1:8190/v1");

    @ParameterizedTest
    @CsvSource({"LLAMA_CPP, llama-cpp", "VLLM, vllm", "OPENAI, openai"})
    void server_is_watched_as_what_it_is(ServerKind kind, String setting) {
        ModelServer server = new ModelServer("m", "m", URL, Optional.empty(), Optional.empty(), false, kind);

        assertThat(new GatewaySettings().model(server).get("postern.models.\"m\".kind"))
                .isEqualTo(setting);
    }

    @Test
    void server_of_which_nothing_is_known_counts_as_any_other() {
        ModelServer server = new ModelServer("m", "m", URL, Optional.empty(), Optional.empty(), true);

        assertThat(new GatewaySettings().model(server).get("postern.models.\"m\".kind"))
                .isEqualTo("openai");
    }
}
