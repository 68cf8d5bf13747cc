package dev.postern.local.process;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A short command that is run to its end.
 *
 * @param exitCode as the command ended
 * @param output what it wrote, errors among it
 */
public record Errand(int exitCode, String output) {
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    /** Runs the command in the folder. An interrupt ends the command and this method. */
    public static Errand run(Path folder, Map<String, String> environment, List<String> command) {
        List<String> shielded = new ArrayList<>(DEAF_TO_CTRL_C);
        shielded.addAll(command);
        try {
            // A file and not a pipe: waiting for the process can be interrupted, reading from it cannot.
            Path output = Files.createTempFile("postern", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(shielded)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                return new Errand(wait(builder.start(), command.getFirst()), new LogFile(output).text());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new StartFailure(command.getFirst() + " cannot be run: " + e.getMessage() + ".", e);
        }
    }

    public boolean isFine() {
        return exitCode == 0;
    }

    /** The last line it wrote. */
    public String lastLine() {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .orElse("no output");
    }

    private static int wait(Process process, String name) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while " + name + " ran.", e);
        }
    }
}
