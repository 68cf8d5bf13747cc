package dev.postern.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of which only the beginning is there, with whatever length of the whole file somebody claims. */
class ModelBeginningTest {
    private static final byte[] NO_CONFIG = {};
    private static final String HEAD = "{\"a\":{\"dtype\":\"BF16\",\"shape\":[4,8],\"data_offsets\":[0,64]}}";
    private static final int DATA = 64;

    @TempDir
    Path folder;

    @Test
    void head_alone_says_what_the_whole_file_says() throws Exception {
        Path file = gguf(new GgufFile()).write(folder.resolve("a.gguf"));
        byte[] whole = Files.readAllBytes(file);

        ModelFile model = read("a.gguf", Arrays.copyOf(whole, whole.length - DATA), whole.length);

        assertThat(model).isEqualTo(ModelFiles.read(file));
    }

    @Test
    void head_is_read_as_soon_as_as_much_is_there_as_was_wanted_last() throws Exception {
        byte[] whole = Files.readAllBytes(gguf(new GgufFile()).write(folder.resolve("a.gguf")));

        int sent = 0;
        while (sent < whole.length) {
            byte[] beginning = Arrays.copyOf(whole, sent);
            HeadTooShortException more =
                    catchThrowableOfType(HeadTooShortException.class, () -> read("a.gguf", beginning, whole.length));
            if (more == null) {
                break;
            }
            assertThat(more.wanted()).isGreaterThan(sent).isLessThanOrEqualTo(whole.length);
            sent = Math.toIntExact(more.wanted());
        }

        assertThat(sent).isBetween(100, whole.length - DATA);
    }

    @Test
    void safetensors_head_that_is_cut_says_at_once_how_long_it_is() {
        byte[] head = safetensors(HEAD);

        HeadTooShortException more = catchThrowableOfType(
                HeadTooShortException.class,
                () -> read("model.safetensors", Arrays.copyOf(head, Long.BYTES + 1), head.length + DATA));

        assertThat(more.wanted()).isEqualTo(head.length);
    }

    @Test
    void configuration_beside_the_file_says_the_shape() throws Exception {
        byte[] config =
                "{\"model_type\":\"llama\",\"num_hidden_layers\":2,\"num_attention_heads\":2,\"hidden_size\":32}"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] head = safetensors(HEAD);

        ModelFile model =
                ModelBeginning.read("m.safetensors", new ByteArrayInputStream(head), head.length + DATA, config);

        assertThat(model.architecture()).isEqualTo("llama");
        assertThat(model.cache().numbers(1)).isEqualTo(2 * 2 * 16 * 2);
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void one_of_several_parts_is_refused() throws Exception {
        byte[] split =
                Files.readAllBytes(gguf(new GgufFile().number("split.count", 3)).write(folder.resolve("a.gguf")));
        byte[] head = safetensors(HEAD);

        assertThatThrownBy(() -> read("a.gguf", split, split.length)).hasMessageContaining("one of 3 parts");
        assertThatThrownBy(() -> read("model-00001-of-00002.safetensors", head, head.length + DATA))
                .hasMessageContaining("one of several parts");
    }

    @Test
    void length_that_is_only_claimed_takes_no_memory() {
        byte[] begins = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SafetensorsReader.LONGEST_HEAD)
                .array();

        assertThatThrownBy(() -> read("", begins, 1L << 50))
                .isInstanceOf(HeadTooShortException.class)
                .hasMessageContaining(Integer.toString(SafetensorsReader.LONGEST_HEAD + Long.BYTES));
    }

    @Test
    void head_longer_than_any_is_refused_however_much_is_sent() {
        byte[] begins = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SafetensorsReader.LONGEST_HEAD + 1L)
                .array();

        assertThatThrownBy(() -> read("", begins, 1L << 50))
                .isInstanceOf(UnreadableModelException.class)
                .isNotInstanceOf(HeadTooShortException.class);
    }

    private static ModelFile read(String name, byte[] beginning, long size)
            throws IOException, UnreadableModelException {
        return ModelBeginning.read(name, new ByteArrayInputStream(beginning), size, NO_CONFIG);
    }

    private static GgufFile gguf(GgufFile file) throws IOException {
        return file.text("general.architecture", "llama")
                .number("llama.block_count", 1)
                .texts("tokenizer.ggml.tokens", "a".repeat(40), "b")
                .tensor("a", 0, DATA, 16);
    }

    private static byte[] safetensors(String head) {
        byte[] json = head.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }
}
