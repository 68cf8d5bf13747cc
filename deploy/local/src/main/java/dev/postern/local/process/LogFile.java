package dev.postern.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/** The output of a child process. */
public record LogFile(Path path) {
    /** Logs may hold bytes of any encoding; this one reads them all. */
    private static final Charset ANY_BYTES = StandardCharsets.ISO_8859_1;

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

    /** The last line that is interesting, or else the last line with anything in it. */
    public String lastLine(Predicate<String> interesting) {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "it wrote nothing";
        }
        return lines.reversed().stream()
                .filter(interesting)
                .findFirst()
                .orElse(lines.getLast())
                .strip();
    }
}
