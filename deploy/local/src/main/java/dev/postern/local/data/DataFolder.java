package dev.postern.local.data;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one stack. It belongs to one running {@code up} at a time, which the operating
 * system watches over, so that a killed one leaves no claim behind.
 */
public final class DataFolder implements AutoCloseable {
    private static final String MARK = "postern-data";

    private final Path root;
    private @Nullable FileChannel claim;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** The folder as it is, without a claim on it. */
    public static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /** Makes the folder where it is missing and claims it; false where another process has it. */
    public boolean claim() {
        PrivateFiles.folder(root);
        if (!isOurs() && !isEmpty()) {
            throw new StartFailure("The folder " + root + " holds something else: choose another one with --data.");
        }
        PrivateFiles.write(root.resolve(MARK), "Everything of one local Postern. ./postern reset removes it.\n");
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            claim = channel;
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StartFailure("The folder " + root + " cannot be claimed: " + e.getMessage() + ".", e);
        }
    }

    /** Whether a Postern made this folder. */
    public boolean isOurs() {
        return Files.exists(root.resolve(MARK));
    }

    public Path root() {
        return root;
    }

    /** The folder of one part, made where it is missing. */
    public Path part(String name) {
        return PrivateFiles.folder(root.resolve(name));
    }

    /** Where a part writes its messages. */
    public Path log(String name) {
        return PrivateFiles.folder(root.resolve("logs")).resolve(name + ".log");
    }

    /** Tells that the stack is ready, where and with which processes. */
    public Path readyFile() {
        return root.resolve("ready.json");
    }

    /** What the running stack says of itself; empty where none is ready. */
    public Optional<String> ready() {
        try {
            return Files.exists(readyFile()) ? Optional.of(Files.readString(readyFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the claim back. */
    @Override
    public void close() {
        try {
            FileChannel held = claim;
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new StartFailure("The folder " + root + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
