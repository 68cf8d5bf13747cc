package dev.postern.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What was measured on the way, a line each, in {@code target/faults/} of the module. Nothing is judged by it.
 *
 * @param file where the lines go
 */
record Figures(Path file) {

    /** Begins anew. */
    static Figures of(String suite) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "faults"));
            return new Figures(Files.writeString(folder.resolve(suite + ".txt"), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(String what, Object value) {
        try {
            Files.writeString(file, what + ": " + value + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
