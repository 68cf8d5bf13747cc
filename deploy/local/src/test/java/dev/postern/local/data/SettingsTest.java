package dev.postern.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose_a_file() {
        file = folder.resolve("settings.properties");
    }

    @Test
    void what_was_put_is_found_by_the_next_start() {
        Settings first = open();
        first.put("port", "8180");
        first.put("path", "C:\\a = b # c");
        Secret password = first.password("admin");

        Settings second = open();

        assertThat(second.number("port")).hasValue(8180);
        assertThat(second.text("path")).contains("C:\\a = b # c");
        assertThat(second.password("admin").reveal()).isEqualTo(password.reveal());
        assertThat(second.text("never-put")).isEmpty();
    }

    @Test
    void nobody_else_may_read_the_file() throws IOException {
        open().password("admin");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "format=2\nport=1\n", "format=1\nport=\\u12\n"})
    void damaged_file_is_named_with_a_way_out(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(this::open)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("./postern reset");
    }

    @Test
    void number_that_is_none_is_named() throws IOException {
        Files.writeString(file, "format=1\nport=many\n");
        Settings settings = open();

        assertThatThrownBy(() -> settings.number("port"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("port is not a number");
    }

    @Test
    void passwords_differ_and_print_as_their_length() {
        Settings settings = open();

        Secret password = settings.password("one");

        assertThat(password.reveal()).isNotEqualTo(settings.password("other").reveal());
        assertThat(password).hasToString("Secret[32 characters]");
    }

    private Settings open() {
        return Settings.open(file, new SecureRandom());
    }
}
