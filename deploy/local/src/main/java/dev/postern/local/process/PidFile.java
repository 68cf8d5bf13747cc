package dev.postern.local.process;

import dev.postern.local.data.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The process that a folder's last start left behind, should it still run. Known by its number and its start, because
 * numbers are given again.
 */
public record PidFile(Path path) {
    /** Systems tell a start to the second or finer, and not twice the same. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Remembers the child. */
    public void remember(Child child) {
        Instant start = ProcessHandle.of(child.pid())
                .flatMap(process -> process.info().startInstant())
                .orElse(Instant.EPOCH);
        PrivateFiles.write(path, child.pid() + " " + start + "\n");
    }

    /** Ends the remembered process if it is still the same one. */
    public void stopLeftover(String name) {
        remembered()
                .ifPresent(process ->
                        Child.adopt(name, process, new LogFile(path), "TERM").stop(PATIENCE));
    }

    /** Forgets the child, because it has ended. */
    public void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> remembered() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            List<String> words = List.of(Files.readString(path).strip().split(" "));
            Instant start = Instant.parse(words.get(1));
            return ProcessHandle.of(Long.parseLong(words.get(0))).filter(process -> startedAt(process, start));
        } catch (IOException | RuntimeException unreadable) {
            // Nothing that this file says can be trusted, so nothing is stopped because of it.
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .filter(actual -> Duration.between(actual, start).abs().compareTo(SAME_START) <= 0)
                .isPresent();
    }
}
