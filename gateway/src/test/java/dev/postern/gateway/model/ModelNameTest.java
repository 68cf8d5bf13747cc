package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"small", "Qwen/Qwen3-8B", "llama3:8b", "gpt-4o_mini", "automatic", "presets"})
    void plain_name_may_be_used(String name) {
        assertThat(ModelName.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " small",
                "small ",
                "a b",
                "-small",
                "/small",
                "sm\u202eall",
                "sm\u0000all",
                "sm\nall",
                "sm\u200ball",
                "\u0455mall",
                "auto",
                "AUTO",
                "preset/summarise",
                "Preset/x",
                "preset",
                "a\"b",
                "a%2fb",
                "a;b"
            })
    void name_that_reads_otherwise_or_is_taken_is_refused(String name) {
        assertThat(ModelName.problem(name)).isPresent();
    }

    @Test
    void name_ends_at_128_characters() {
        assertThat(ModelName.problem("m".repeat(128))).isEmpty();
        assertThat(ModelName.problem("m".repeat(129))).isPresent();
    }
}
