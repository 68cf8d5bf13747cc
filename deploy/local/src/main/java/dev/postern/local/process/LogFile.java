package dev.postern.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of a child process. */
public record LogFile(Path path) {
    /** Logs may hold bytes of any encoding; this one reads them all. */
    private static final Charset ANY_BYTES = StandardCharsets.ISO_8859_1;

    /** What stands before the reason in logs of Postgres, Keycloak, Java and Python, the surest first. */
    private static final List<String> MARKERS =
            List.of("PANIC:", "FATAL:", "ERROR: ", "Caused by: ", "Exception: ", "Error: ", "ERROR");

    /** Moves what an earlier start wrote to {@code NAME.1}, so that the log begins with this start. */
    public void begin() {
        try {
            if (Files.exists(path)) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it; empty where nothing was written. */
    public String text() {
        try {
            return Files.exists(path) ? Files.readString(path, ANY_BYTES) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the process ended, as far as its last words tell. */
    public String lastWords() {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "it wrote nothing";
        }
        for (String marker : MARKERS) {
            for (String line : lines.reversed()) {
                int found = line.indexOf(marker);
                if (found >= 0) {
                    return line.substring(found + marker.length()).strip();
                }
            }
        }
        return lines.getLast().strip();
    }
}
