package dev.postern.local.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is written whole or not at all, readable by its owner only. */
final class DataFile {
    private DataFile() {}

    /** What a file is filled with. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file, over one that is there.
     *
     * @param target the file, or a folder for it
     * @param name of the file in a folder
     * @return where it stands
     */
    static Path write(Path target, String name, Content content) throws IOException {
        Path file = Files.isDirectory(target) ? target.resolve(name) : target;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("the target is a whole file system");
        }
        Path part = Files.createTempFile(
                folder,
                name + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }
}
