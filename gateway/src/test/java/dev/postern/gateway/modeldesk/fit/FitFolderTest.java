package dev.postern.gateway.modeldesk.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a machine an operator may have read. */
class FitFolderTest {
    @TempDir
    Path machine;

    private Path models;
    private FitFolder folder;

    @BeforeEach
    void layOut() throws IOException {
        models = Files.createDirectories(machine.resolve("models"));
        Files.createDirectories(models.resolve("small/deep"));
        write(models.resolve("whole.safetensors"));
        write(models.resolve("small/deep/other.safetensors"));
        write(machine.resolve("secret.safetensors"));
        folder = new FitFolder(Optional.of(models));
    }

    @Test
    void whole_models_and_first_parts_are_listed() throws Exception {
        for (String name : new String[] {
            "big-00001-of-00002.gguf",
            "big-00002-of-00002.gguf",
            "model-00001-of-00002.safetensors",
            "model.safetensors.index.json",
            "config.json",
            "notes.txt"
        }) {
            Files.createFile(models.resolve(name));
        }

        assertThat(folder.files().keySet())
                .containsExactly(
                        "big-00001-of-00002.gguf",
                        "model.safetensors.index.json",
                        "small/deep/other.safetensors",
                        "whole.safetensors");
    }

    @Test
    void nothing_is_listed_where_no_folder_is_configured() {
        assertThat(new FitFolder(Optional.empty()).files()).isEmpty();
    }

    @Test
    void file_below_the_folder_is_read() {
        assertThat(folder.model("small/deep/other.safetensors").parameters()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.safetensors",
                "small/../../secret.safetensors",
                "./whole.safetensors",
                "small/../whole.safetensors",
                "nothing.safetensors",
                "small",
                "/etc/passwd",
                "whole.safetensors\0",
                "linked.safetensors",
                "door/secret.safetensors"
            })
    void nothing_else_can_be_named(String name) throws Exception {
        Files.createSymbolicLink(models.resolve("linked.safetensors"), machine.resolve("secret.safetensors"));
        Files.createSymbolicLink(models.resolve("door"), machine);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> folder.model(name));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void configuration_beside_a_file_is_not_read_through_a_link() throws Exception {
        Files.writeString(machine.resolve("elsewhere.json"), "{\"model_type\": \"secret\"}");
        Files.createSymbolicLink(models.resolve("config.json"), machine.resolve("elsewhere.json"));

        assertThat(folder.model("whole.safetensors").architecture()).isEqualTo("unknown");
    }

    @Test
    void folder_may_itself_be_a_link_because_whoever_configures_it_says_so() throws Exception {
        Path link = Files.createSymbolicLink(machine.resolve("link"), models);

        assertThat(new FitFolder(Optional.of(link)).model("whole.safetensors").parameters())
                .isEqualTo(1);
    }

    @Test
    void file_that_is_no_model_says_so_with_its_code() throws Exception {
        Files.writeString(models.resolve("text.gguf"), "nothing of the kind");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> folder.model("text.gguf"));

        assertThat(refused.code()).isEqualTo(ErrorCode.MODEL_UNREADABLE);
        assertThat(refused).hasMessageContaining("does not begin with GGUF");
    }

    @Test
    void folder_that_cannot_be_read_is_a_refusal() throws Exception {
        FitFolder missing = new FitFolder(Optional.of(machine.resolve("missing")));

        RefusedException refused = catchThrowableOfType(RefusedException.class, missing::files);

        assertThat(refused.code()).isEqualTo(ErrorCode.STEP_REFUSED);
    }

    /** A model of one weight of two bytes. */
    private static void write(Path file) throws IOException {
        byte[] head =
                "{\"a\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}}".getBytes(StandardCharsets.UTF_8);
        ByteBuffer whole = ByteBuffer.allocate(Long.BYTES + head.length + 2).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, whole.putLong(head.length).put(head).array());
    }
}
