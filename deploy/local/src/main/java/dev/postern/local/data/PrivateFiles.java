package dev.postern.local.data;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that only their owner may read. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes the folder and its parents, readable by their owner only. */
    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StartFailure("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** Writes the whole file or nothing: a reader never meets a half-written one. */
    public static void write(Path file, String content) {
        try {
            Path part = Files.createTempFile(
                    folder(parent(file)),
                    file.getFileName() + ".",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Removes a folder with everything in it; links are removed, not followed. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("The folder " + folder + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    /** The folder that holds a file. */
    public static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is not a file in a folder");
        }
        return parent;
    }
}
