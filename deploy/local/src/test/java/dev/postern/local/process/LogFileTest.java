package dev.postern.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-01-01 UTC [7] PANIC:  no control file\\nlater chatter; no control file",
                "2026 ERROR [org.k] (main) ERROR: Failed to open\\n2026 ERROR [org.k] (main) see help; Failed to open",
                "java.io.IOException: no\\nCaused by: java.net.BindException: taken; java.net.BindException: taken",
                "Traceback\\nModuleNotFoundError: No module named 'x'; No module named 'x'",
                "started\\n\\nkilled\\n; killed",
                "''; it wrote nothing"
            })
    void last_words_are_the_reason_without_its_decoration(String log, String words) throws IOException {
        Path file = folder.resolve("part.log");
        Files.writeString(file, log.replace("\\n", "\n"));

        assertThat(new LogFile(file).lastWords()).isEqualTo(words);
    }

    @Test
    void new_start_begins_a_new_log_and_keeps_the_one_before() throws IOException {
        Path file = folder.resolve("part.log");
        Files.writeString(file, "of yesterday");

        new LogFile(file).begin();

        assertThat(new LogFile(file).text()).isEmpty();
        assertThat(folder.resolve("part.log.1")).hasContent("of yesterday");
    }
}
