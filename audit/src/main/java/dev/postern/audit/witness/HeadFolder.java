package dev.postern.audit.witness;

import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps the last head of each log in a file of its own. What was put there is there after a crash. Not thread-safe. */
public final class HeadFolder {
    private final Path folder;

    /** Uses a folder that exists. */
    public HeadFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The head of a log as it was put last.
     *
     * @throws IOException where it cannot be read, or is damaged: a witness that forgot must not sign
     */
    Optional<SignedNote> get(String origin) throws IOException {
        Path file = file(origin);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (SealFormatException e) {
            throw new IOException("The head in " + file + " is damaged", e);
        }
    }

    /** Returns when the disk has it. */
    void put(String origin, SignedNote head) throws IOException {
        Path file = file(origin);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(head.format().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Origins may have any characters, file names may not. */
    private Path file(String origin) {
        return folder.resolve("head-" + HexFormat.of().formatHex(origin.getBytes(StandardCharsets.UTF_8)));
    }
}
