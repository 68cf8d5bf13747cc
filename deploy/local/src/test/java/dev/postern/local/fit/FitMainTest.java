package dev.postern.local.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command as a person meets it. */
class FitMainTest {
    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path model;

    @BeforeEach
    void write_a_model() throws IOException {
        byte[] head = "{\"a\":{\"dtype\":\"F16\",\"shape\":[1000],\"data_offsets\":[0,2000]}}"
                .getBytes(StandardCharsets.UTF_8);
        model = Files.write(
                folder.resolve("model.safetensors"),
                ByteBuffer.allocate(8 + head.length + 2000)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(head.length)
                        .put(head)
                        .array());
        Files.writeString(folder.resolve("config.json"), """
                {"model_type": "llama\\u001b[31m", "hidden_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4,
                 "max_position_embeddings": 2048}""");
    }

    @Test
    void table_says_what_the_model_needs_and_where_it_fits() {
        int code = run(model.toString(), "--users", "3", "--memory", "24GB,100MB");

        assertThat(code).isZero();
        assertThat(output)
                .asString()
                .contains(
                        "3 users with 2,048 tokens",
                        "2.00 kB",
                        "24GB: fits with weights as they are",
                        "100MB: does not fit")
                .doesNotContain("\u001b");
    }

    @Test
    void json_has_sizes_in_bytes() throws IOException {
        assertThat(run(model.toString(), "--context", "10", "--memory", "1GiB", "--json"))
                .isZero();

        JsonNode plan = new ObjectMapper().readTree(output.toString());
        assertThat(plan.at("/model/parameters").asLong()).isEqualTo(1000);
        assertThat(plan.at("/needs/0/cache_bytes").asLong()).isEqualTo(2 * 64 * 2 * 2 * 10);
        assertThat(plan.at("/machines/0/memory_bytes").asLong()).isEqualTo(1L << 30);
        assertThat(plan.at("/machines/0/fits").asBoolean()).isTrue();
    }

    @Test
    void file_that_is_no_model_is_refused_with_the_reason() throws IOException {
        Path text = Files.writeString(folder.resolve("a.gguf"), "Hello, I am no model at all.");

        assertThat(run(text.toString())).isEqualTo(1);
        assertThat(errors)
                .asString()
                .isEqualToIgnoringNewLines("postern: " + text + ": The file does not begin with GGUF.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--memory=3x", "--memory=0GB", "--memory=GB", "--context=0", "--users=0", "--users=x", "--what"})
    void wrong_command_line_is_refused(String argument) {
        assertThat(run(model.toString(), argument)).isEqualTo(2);
        assertThat(errors.toString()).isNotEmpty();
    }

    @Test
    void missing_file_is_a_wrong_command_line() {
        assertThat(run(folder.resolve("missing.gguf").toString())).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"999, 1.00 kB", "999499, 999 kB", "999500, 1.00 MB", "1500000000, 1.50 GB", "12340000000, 12.3 GB"})
    void sizes_have_three_digits(long bytes, String printed) {
        assertThat(Size.print(bytes)).isEqualTo(printed);
    }

    private int run(String... arguments) {
        return new CommandLine(new FitMain())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
