package dev.postern.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads of GGUF files: what they say, and what is refused. */
class GgufTest {
    private static final List<String> SMALL_MODEL = List.of(
            "../.postern/model/SmolLM2-135M-Instruct.Q4_1.gguf",
            "../src/test/target/small-model/SmolLM2-135M-Instruct.Q4_1.gguf");

    @TempDir
    Path folder;

    @Test
    void real_model_says_what_its_makers_say() throws Exception {
        Path file = SMALL_MODEL.stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("missing"));
        assumeThat(file).as("the small model; ./postern up downloads it").exists();

        ModelFile model = ModelFiles.read(file);

        assertThat(model.architecture()).isEqualTo("llama");
        assertThat(model.parameters()).isEqualTo(134_515_008);
        assertThat(model.contextLength()).isEqualTo(8192);
        assertThat(model.vocabulary()).isEqualTo(49_152);
        assertThat(model.layers()).isEqualTo(30);
        assertThat(model.quantisation()).isEqualTo("Q4_1");
        // 30 layers, 3 KV heads of 64, key and value.
        assertThat(model.cache().numbers(1)).isEqualTo(30 * 3 * 64 * 2);
        assertThat(model.weightBytes()).isLessThan(Files.size(file)).isGreaterThan(Files.size(file) * 9 / 10);
    }

    @Test
    void grouped_heads_and_tensor_types_are_counted() throws Exception {
        Path file = llama(new GgufFile())
                .tensor("token_embd.weight", 8, 34 * 8, 64, 4)
                .tensor("blk.0.attn_q.weight", 1, 128, 8, 8)
                .write(folder.resolve("a.gguf"));

        ModelFile model = ModelFiles.read(file);

        assertThat(model.parameters()).isEqualTo(64 * 4 + 64);
        assertThat(model.weightBytes()).isEqualTo(34 * 8 + 128);
        assertThat(model.quantisation()).isEqualTo("Q8_0");
        assertThat(model.vocabulary()).isEqualTo(3);
        assertThat(model.cache().numbers(10)).isEqualTo(4 * 2 * (16 + 16) * 10);
    }

    static Stream<Arguments> caches() {
        return Stream.of(
                // Two of four layers see 100 tokens only.
                Arguments.of(
                        "window by a list",
                        window(file -> file.flags("llama.attention.sliding_window_pattern", true, false, true, false)),
                        2 * 64 * 1000 + 2 * 64 * 100),
                Arguments.of(
                        "window by a period",
                        window(file -> file.number("llama.attention.sliding_window_pattern", 4)),
                        64 * 1000 + 3 * 64 * 100),
                Arguments.of("window without layers counts as everything", window(file -> file), 4 * 64 * 1000),
                Arguments.of(
                        "own lengths of key and value",
                        own(file -> file.number("llama.attention.key_length", 10)
                                .number("llama.attention.value_length", 6)),
                        4 * 2 * 16 * 1000),
                Arguments.of("nothing else said", own(file -> file), 4 * 2 * 32 * 1000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("caches")
    void cache_follows_the_attention(String what, UnaryOperator<GgufFile> more, long numbers) throws Exception {
        Path file = more.apply(llama(new GgufFile())).tensor("a", 0, 16, 4).write(folder.resolve("a.gguf"));

        assertThat(ModelFiles.read(file).cache().numbers(1000)).as(what).isEqualTo(numbers);
    }

    @Test
    void layers_without_heads_keep_nothing() throws Exception {
        Path file = new GgufFile()
                .text("general.architecture", "hybrid")
                .number("hybrid.block_count", 3)
                .number("hybrid.embedding_length", 64)
                .number("hybrid.attention.head_count", 4)
                .numbers("hybrid.attention.head_count_kv", 0, 2, 0)
                .tensor("a", 0, 16, 4)
                .write(folder.resolve("a.gguf"));

        assertThat(ModelFiles.read(file).cache().numbers(1)).isEqualTo(2 * 32);
    }

    @Test
    void parts_are_read_together_and_a_missing_one_is_named() throws Exception {
        Path first = llama(new GgufFile())
                .number("split.count", 2)
                .tensor("a", 0, 16, 4)
                .write(folder.resolve("m-00001-of-00002.gguf"));
        assertThatThrownBy(() -> ModelFiles.read(first)).hasMessageContaining("Part 2 of 2");
        new GgufFile().number("split.count", 2).tensor("b", 0, 32, 8).write(folder.resolve("m-00002-of-00002.gguf"));

        assertThat(ModelFiles.read(first).parameters()).isEqualTo(12);
    }

    static Stream<Arguments> hostile() {
        long huge = Long.MIN_VALUE;
        return Stream.of(
                bad("more tensors", file -> file.claim(huge, 0)),
                bad("more values", file -> file.claim(0, Long.MAX_VALUE)),
                bad("version 1", file -> file.version(1)),
                bad("big-endian", file -> file.version(3 << 24)),
                bad("twice", file -> file.number("k", 1).number("k", 1)),
                bad("not valid UTF-8", file -> file.rawKey(new byte[] {(byte) 0xC3, 0x28})),
                bad("does not know", file -> file.raw("k", 13, 0)),
                bad("longer than the file", file -> file.raw("k", 8, huge)),
                bad("longer than the file", file -> file.raw("k", 8, 1L << 40)),
                bad("nests arrays", file -> file.raw("k", 9, 9L | 1L << 32, 0)),
                bad("array of the head is longer", file -> file.raw("k", 9, 5L | 0xFFFFFFFFL << 32, 0x7FFFFFFFL)),
                bad("same name", file -> file.tensor("a", 0, 4, 1)),
                bad("overlap", file -> file.tensorAt("b", 0, 0, 2)),
                bad("beyond the end", file -> file.tensorAt("b", 0, 1 << 20, 1)),
                bad("beyond the end", file -> file.tensorAt("b", 0, -32, 1)),
                bad("not aligned", file -> file.tensorAt("b", 0, 3, 1)),
                bad("larger than any machine", file -> file.tensorAt("b", 0, 32, 1L << 40, 1L << 40)),
                bad("larger than any machine", file -> file.tensorAt("b", 0, 32, -1)),
                bad("not known here", file -> file.tensorAt("b", 99, 32, 32)),
                bad("multiple of the blocks", file -> file.tensorAt("b", 8, 32, 33)),
                bad("dimensions", file -> file.tensorAt("b", 0, 32, 1, 1, 1, 1, 1)),
                bad("alignment", file -> file.number("general.alignment", 7)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostile_head_is_refused_with_its_reason(String reason, UnaryOperator<GgufFile> more) throws Exception {
        Path file = more.apply(llama(new GgufFile()).tensor("a", 0, 16, 4)).write(folder.resolve("a.gguf"));

        assertThatThrownBy(() -> ModelFiles.read(file))
                .isInstanceOf(UnreadableModelException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void file_that_ends_anywhere_is_refused() throws Exception {
        byte[] whole =
                Files.readAllBytes(llama(new GgufFile()).tensor("a", 0, 128, 32).write(folder.resolve("a.gguf")));

        for (int length = 0; length < whole.length; length += 7) {
            Path cut = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelFiles.read(cut)).isInstanceOf(UnreadableModelException.class);
        }
    }

    @Test
    void bytes_changed_anywhere_never_do_more_than_a_refusal() throws Exception {
        byte[] whole =
                Files.readAllBytes(llama(new GgufFile()).tensor("a", 0, 128, 32).write(folder.resolve("a.gguf")));

        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0xFF;
            try {
                ModelFiles.read(Files.write(folder.resolve("changed.gguf"), changed));
            } catch (UnreadableModelException _) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(50);
    }

    private static Arguments bad(String reason, UnaryOperator<GgufFile> more) {
        return Arguments.of(reason, more);
    }

    private static UnaryOperator<GgufFile> window(UnaryOperator<GgufFile> more) {
        return file -> more.apply(file.number("llama.attention.sliding_window", 100));
    }

    private static UnaryOperator<GgufFile> own(UnaryOperator<GgufFile> more) {
        return more;
    }

    /** Four layers, four heads of 16 of which two keep keys and values, and a vocabulary of three. */
    private static GgufFile llama(GgufFile file) throws IOException {
        return file.text("general.architecture", "llama")
                .number("llama.block_count", 4)
                .number("llama.context_length", 2048)
                .number("llama.embedding_length", 64)
                .number("llama.attention.head_count", 4)
                .number("llama.attention.head_count_kv", 2)
                .texts("tokenizer.ggml.tokens", "a", "b", "c");
    }
}
