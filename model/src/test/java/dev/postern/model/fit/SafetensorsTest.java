package dev.postern.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of safetensors files and the configuration beside them. */
class SafetensorsTest {
    private static final String TENSOR = "\"a\":{\"dtype\":\"BF16\",\"shape\":[4,8],\"data_offsets\":[0,64]}";

    @TempDir
    Path folder;

    @Test
    void weights_and_configuration_are_read_together() throws Exception {
        Path file = write("model.safetensors", "{\"__metadata__\":{\"format\":\"pt\"}," + TENSOR + "}   ", 64);
        config("""
                {"model_type": "qwen2", "hidden_size": 64, "num_hidden_layers": 3, "num_attention_heads": 4,
                 "num_key_value_heads": 2, "max_position_embeddings": 32768, "vocab_size": 99, "use_sliding_window": false,
                 "sliding_window": 10}""");

        ModelFile model = ModelFiles.read(file);

        assertThat(model.architecture()).isEqualTo("qwen2");
        assertThat(model.parameters()).isEqualTo(32);
        assertThat(model.weightBytes()).isEqualTo(64);
        assertThat(model.quantisation()).isEqualTo("BF16");
        assertThat(model.contextLength()).isEqualTo(32_768);
        assertThat(model.cache().numbers(100)).isEqualTo(3 * 2 * 16 * 2 * 100);
        assertThat(ModelFiles.read(folder)).isEqualTo(model);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "head_dim": 8                                          | 6400
            "num_key_value_heads": 1                               | 6400
            "multi_query": true                                    | 6400
            "kv_lora_rank": 10, "qk_rope_head_dim": 6              | 3200
            "sliding_window": 10, "layer_types": ["sliding_attention", "full_attention"] | 7040
            "layer_types": ["linear_attention", "full_attention"]  | 6400
            "model_type": "mistral", "sliding_window": 10          | 1280
            "sliding_window": 10                                   | 12800
            """)
    void cache_follows_the_configuration(String more, long numbers) throws Exception {
        Path file = write("model.safetensors", "{" + TENSOR + "}", 64);
        // Two layers of two heads of 16: 128 numbers per token and layer unless said otherwise.
        config("{\"hidden_size\": 32, \"num_hidden_layers\": 2, \"num_attention_heads\": 2, " + more + "}");

        assertThat(ModelFiles.read(file).cache().numbers(100)).isEqualTo(numbers);
    }

    @Test
    void file_without_configuration_says_what_is_not_known() throws Exception {
        ModelFile model = ModelFiles.read(write("model.safetensors", "{" + TENSOR + "}", 64));

        assertThat(model.architecture()).isEqualTo("unknown");
        assertThat(model.notes()).containsExactly(Assumption.NO_CONFIGURATION, Assumption.CACHE_NOT_KNOWN);
    }

    @Test
    void packed_weights_count_as_what_they_hold() throws Exception {
        Path file = write(
                "model.safetensors",
                "{\"l.qweight\":{\"dtype\":\"I32\",\"shape\":[2,4],\"data_offsets\":[0,32]},"
                        + "\"l.scales\":{\"dtype\":\"F16\",\"shape\":[4],\"data_offsets\":[32,40]}}",
                40);
        config("{\"model_type\":\"llama\",\"quantization_config\":{\"quant_method\":\"awq\",\"bits\":4}}");

        ModelFile model = ModelFiles.read(file);

        assertThat(model.parameters()).isEqualTo(64);
        assertThat(model.quantisation()).isEqualTo("AWQ 4 bit");
    }

    @Test
    void parts_are_read_by_their_index() throws Exception {
        write("one.safetensors", "{" + TENSOR + "}", 64);
        write("two.safetensors", "{" + TENSOR.replace("\"a\"", "\"b\"") + "}", 64);
        Path index = index("{\"a\": \"one.safetensors\", \"b\": \"two.safetensors\"}");

        assertThat(ModelFiles.read(index).parameters()).isEqualTo(64);
    }

    @Test
    void part_without_its_index_is_refused_as_it_would_pass_for_the_whole() throws Exception {
        Path part = write("model-00001-of-00002.safetensors", "{" + TENSOR + "}", 64);

        assertThatThrownBy(() -> ModelFiles.read(part)).hasMessageContaining("one of several parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"../one.safetensors\"}",
                "{\"a\": \"/etc/passwd\"}",
                "{\"a\": \"missing.safetensors\"}",
                "{\"a\": \"one.safetensors\", \"b\": \"one.safetensors\"}",
                "{\"b\": \"one.safetensors\"}",
                "{\"a\": 7}",
                "[]"
            })
    void index_that_does_not_fit_its_files_is_refused(String map) throws Exception {
        write("one.safetensors", "{" + TENSOR + "}", 64);
        Path index = index(map);

        assertThatThrownBy(() -> ModelFiles.read(index)).isInstanceOf(UnreadableModelException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"dtype":"BF16","shape":[4,8],"data_offsets":[0,63]}}  | another length
            {"a":{"dtype":"BF16","shape":[4,8],"data_offsets":[64,0]}}  | another length
            {"a":{"dtype":"BF16","shape":[4,8],"data_offsets":[8,72]}}  | beyond the end
            {"a":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]}}     | holes
            {"a":{"dtype":"X9","shape":[4],"data_offsets":[0,8]}}       | not known here
            {"a":{"dtype":"BF16","shape":[-4],"data_offsets":[0,8]}}    | at least 0
            {"a":{"dtype":"BF16","shape":[4.5],"data_offsets":[0,8]}}   | at least 0
            {"a":{"dtype":"BF16","shape":[9223372036854775807,9],"data_offsets":[0,8]}} | larger than any machine
            {"a":{"dtype":"BF16","shape":4,"data_offsets":[0,8]}}       | no shape
            {"a":{"dtype":"BF16","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,2]}} | dimensions
            {"a":1}                                                     | no shape
            {"a":{}                                                     | malformed
            {"a":01}                                                    | malformed
            {} x                                                        | malformed
            [1]                                                         | no JSON object
            """)
    void hostile_head_is_refused_with_its_reason(String head, String reason) throws Exception {
        Path file = write("model.safetensors", head.strip(), 64);

        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(UnreadableModelException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void tensors_that_overlap_or_come_twice_are_refused() throws Exception {
        Path overlap = write("o.safetensors", "{" + TENSOR + "," + TENSOR.replace("\"a\"", "\"b\"") + "}", 64);
        Path twice = write("t.safetensors", "{" + TENSOR + "," + TENSOR + "}", 64);

        assertThatThrownBy(() -> ModelFiles.read(overlap)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> ModelFiles.read(twice)).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1 << 10, SafetensorsReader.LONGEST_HEAD + 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void length_of_the_head_is_checked_before_anything_is_read(long claimed) throws Exception {
        byte[] bytes = ByteBuffer.allocate(72)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(claimed)
                .array();
        Path file = Files.write(folder.resolve("model.safetensors"), bytes);

        assertThatThrownBy(() -> ModelFiles.read(file)).isInstanceOf(UnreadableModelException.class);
    }

    @Test
    void deep_nesting_and_broken_text_are_refused() throws Exception {
        Path deep = write("d.safetensors", "{\"a\":" + "[".repeat(100_000), 0);
        byte[] broken = {2, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xFF};

        assertThatThrownBy(() -> ModelFiles.read(deep)).hasMessageContaining("too deep");
        assertThatThrownBy(() -> ModelFiles.read(Files.write(folder.resolve("b.safetensors"), broken)))
                .hasMessageContaining("UTF-8");
    }

    private Path index(String map) throws IOException {
        return Files.writeString(folder.resolve("model.safetensors.index.json"), "{\"weight_map\": " + map + "}");
    }

    private void config(String json) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
    }

    private Path write(String name, String head, int data) throws IOException {
        byte[] json = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(8 + json.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
        return Files.write(folder.resolve(name), whole);
    }
}
