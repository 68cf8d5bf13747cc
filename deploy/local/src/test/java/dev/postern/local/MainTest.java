package dev.postern.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.local.process.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a person meets them, where nothing has to be started for that. */
class MainTest {
    @TempDir
    Path parent;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path data;

    @BeforeEach
    void choose_a_folder() {
        data = parent.resolve("data");
    }

    @Test
    void status_without_a_stack_says_how_to_start_one() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(output).asString().contains("Nothing runs on " + data);
    }

    @Test
    void status_tells_of_parts_that_have_ended() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.createDirectories(data);
        Files.writeString(data.resolve("ready.json"), """
                {"gateway":"http://127.0.0.1:8080","issuer":"http://127.0.0.1:8180/realms/postern","since":"today",
                 "processes":{"launcher":{"pid":%d,"log":"a"},"gateway":{"pid":%d,"log":"b"}}}
                """.formatted(
                        ProcessHandle.current().pid(), ended.pid()));

        assertThat(run("status")).isEqualTo(1);
        assertThat(output).asString().contains("launcher  runs").contains("gateway   has ended");
    }

    @ParameterizedTest
    @CsvSource({"token, employee", "key, --days=7"})
    void token_and_key_without_a_stack_say_how_to_start_one(String command, String argument) {
        assertThat(run(command, argument)).isEqualTo(1);
        assertThat(errors).asString().startsWith("postern: Nothing runs on").contains("./postern up");
    }

    @Test
    void up_on_a_taken_port_starts_nothing() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("up", "--no-browser", "--port", Integer.toString(listener.getLocalPort()));

            assertThat(code).isEqualTo(1);
            assertThat(errors)
                    .asString()
                    .contains("is taken by another program")
                    .contains("--port");
            assertThat(data.resolve("logs")).doesNotExist();
        }
    }

    @Test
    void up_with_a_policy_that_is_not_there_starts_nothing() {
        assertThat(run("up", "--no-browser", "--policy", "/nowhere/policy.yaml"))
                .isEqualTo(1);
        assertThat(errors).asString().contains("/nowhere/policy.yaml cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, key, of --policy-data is not there",
        "key, key, of --policy-data is not there",
        "own, nowhere, of --policy-data-key-file cannot be read",
        "own, own, of --policy-data-key-file cannot be read"
    })
    void up_with_own_data_that_is_not_there_starts_nothing(String folder, String keyFile, String said)
            throws IOException {
        Files.createDirectory(parent.resolve("own"));
        Files.writeString(parent.resolve("key"), "0".repeat(64));

        int code = run(
                "up",
                "--no-browser",
                "--port",
                Integer.toString(Ports.any()),
                "--policy-data",
                parent.resolve(folder).toString(),
                "--policy-data-key-file",
                parent.resolve(keyFile).toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors).asString().contains(said);
        assertThat(data.resolve("logs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--policy-data", "--policy-data-key-file"})
    void own_data_and_its_key_go_together(String option) {
        assertThat(run("up", "--no-browser", option, parent.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors).asString().contains("Missing required argument");
    }

    @Test
    void reset_removes_what_a_postern_made_and_nothing_else() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("thesis.txt"), "years of work");

        assertThat(run("reset", "--yes")).isEqualTo(1);

        assertThat(data.resolve("thesis.txt")).exists();
        assertThat(errors).asString().contains("was not made by Postern");

        Files.writeString(data.resolve("postern-data"), "");

        assertThat(run("reset", "--yes")).isZero();
        assertThat(data).doesNotExist();
    }

    @Test
    void wrong_command_line_is_told_apart_from_a_failure() {
        assertThat(run("up", "--prot", "1")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String command, String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = data.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return line.execute(all);
    }
}
