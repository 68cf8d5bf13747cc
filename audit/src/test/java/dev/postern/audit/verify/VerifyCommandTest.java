package dev.postern.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and which code it ends with. What it checks is tested beside the bundle. */
class VerifyCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void a_file_that_is_no_bundle_is_malformed() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear auditor,");

        int code = run(file.toString());

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("MALFORMED: The file ");
    }

    @Test
    void a_missing_file_is_named() {
        int code = run(folder.resolve("gone.zip").toString());

        assertThat(code).isEqualTo(66);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no file")
                .contains("gone.zip");
    }

    @Test
    void a_wrong_command_line_leads_to_the_help() {
        assertThat(run("--colour", "a.zip")).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--colour").contains("--help");
    }

    @Test
    void help_tells_every_exit_code() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("0 valid", "1 altered", "2 incomplete", "3 untrusted", "4 malformed");
    }

    private int run(String... arguments) {
        return new VerifyCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
