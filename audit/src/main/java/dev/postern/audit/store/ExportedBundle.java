package dev.postern.audit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundle that waits to be handed over. Closing deletes it.
 *
 * @param file where it lies
 * @param records how many it holds, dropped ones included
 * @param size of the tree it is proved against
 */
public record ExportedBundle(Path file, long records, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
