package dev.postern.audit.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The verifier in Python, over all files of a folder in one process. */
public final class PythonVerifier {
    private static final Path SCRIPT = Path.of("src/main/python/postern_verify.py");

    private PythonVerifier() {}

    /** Whether this machine has what it needs. */
    public static boolean isThere() {
        try {
            return new ProcessBuilder("python3", "-c", "from cryptography.hazmat.primitives.asymmetric import mldsa")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Exit code and number of the first bad record, or a dash, by the name of the file. */
    public static Map<String, String> judge(Path folder, Path policy) throws IOException, InterruptedException {
        Process python = new ProcessBuilder(
                        "python3",
                        "-B",
                        SCRIPT.toAbsolutePath().toString(),
                        "--policy",
                        policy.toString(),
                        "--batch",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (python.waitFor() != 0) {
            throw new IllegalStateException("The verifier broke: " + output);
        }
        Map<String, String> said = new TreeMap<>();
        output.lines()
                .map(line -> line.split("\t", -1))
                .forEach(cells -> said.put(cells[0], cells[1] + " " + cells[2]));
        return said;
    }
}
