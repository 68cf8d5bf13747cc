package dev.postern.local.data;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that takes long to fill and is complete or not there. Two processes that fill it at the same time both end
 * with the folder of the faster one.
 */
public final class MadeOnce {
    private MadeOnce() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException;
    }

    /** The folder, filled now if it was not before. */
    public static Path folder(Path folder, Maker maker) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path making = folder.resolveSibling(
                folder.getFileName() + ".making-" + ProcessHandle.current().pid());
        PrivateFiles.remove(making);
        try {
            maker.fill(PrivateFiles.folder(making));
            Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw new StartFailure("The folder " + folder + " cannot be filled: " + e.getMessage() + ".", e);
            }
        } finally {
            PrivateFiles.remove(making);
        }
        return folder;
    }
}
