package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.model.Capability;
import dev.postern.policy.decision.Zone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelListTest {
    private static final ModelList.Entry SMALL = new ModelList.Entry(
            "smollm2",
            Set.of("small", "default"),
            Set.of(Capability.TOOLS, Capability.CHAT),
            Optional.of(2048),
            Zone.LOCAL,
            false);
    private static final ModelList.Entry MADE_UP = new ModelList.Entry(
            "simulator", Set.of(), Set.of(Capability.AUDIO), Optional.empty(), Zone.DATACENTER, true);

    @Test
    void models_are_listed_in_openai_shape_with_what_helps_to_choose() {
        assertThat(text(ModelList.of(List.of(SMALL, MADE_UP)))).isEqualTo("""
                {"object":"list","data":[{"id":"smollm2","object":"model","created":0,"owned_by":"postern",\
                "context_length":2048,"max_model_len":2048,"zone":"local",\
                "aliases":["default","small"],"capabilities":["chat","tools"],"audio":false,"simulated":false},\
                {"id":"simulator","object":"model","created":0,"owned_by":"postern","zone":"datacenter",\
                "aliases":[],"capabilities":["audio"],"audio":true,"simulated":true}]}""");
    }

    @Test
    void one_model_stands_alone() {
        assertThat(text(ModelList.one(MADE_UP))).isEqualTo("""
                {"id":"simulator","object":"model","created":0,"owned_by":"postern","zone":"datacenter",\
                "aliases":[],"capabilities":["audio"],"audio":true,"simulated":true}""");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
