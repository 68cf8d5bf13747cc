package dev.postern.audit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String ZEROS = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {ZEROS, ZEROS + "\n", "  " + ZEROS + "\r\n"})
    void a_key_file_is_32_bytes_in_base64(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), text);

        MasterKey key = MasterKey.read("a", file);

        assertThat(key.pseudonyms("2026-Q4"))
                .isEqualTo(MasterKey.of(new byte[32]).pseudonyms("2026-Q4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 !", ZEROS + ZEROS, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void any_other_key_file_is_refused_with_what_to_do(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), text);

        assertThatThrownBy(() -> MasterKey.read("a", file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_missing_key_file_is_named() {
        Path missing = folder.resolve("none");

        assertThatThrownBy(() -> MasterKey.read("a", missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_master_key_prints_as_its_length() {
        assertThat(MasterKey.of(new byte[32])).hasToString("MasterKey[32 bytes]");
    }
}
