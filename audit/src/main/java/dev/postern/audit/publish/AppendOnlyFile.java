package dev.postern.audit.publish;

import dev.postern.audit.seal.SignedNote;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;

/**
 * A file that seals are added to and nothing is taken from: a note each, an empty line behind it. It serves its purpose on
 * a disk that the database's administrators cannot write.
 */
public final class AppendOnlyFile implements Place {
    /** Holds several notes, however many witnesses sign. */
    private static final int TAIL = 256 * 1024;

    /** Ends what a process did not finish writing, and makes it unreadable wherever it was cut. */
    private static final String TORN = " torn\n\n";

    private final Path file;

    public AppendOnlyFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Optional<SignedNote> last() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Optional<SignedNote> last = Optional.empty();
        try (NoteFile notes = new NoteFile(
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(tail()), StandardCharsets.UTF_8)))) {
            for (Optional<SignedNote> note = notes.next(); note.isPresent(); note = notes.next()) {
                last = note;
            }
        }
        return last;
    }

    /** Adds the note, unless it is the last one there already, and waits for the disk. */
    @Override
    public void publish(SignedNote note) throws IOException {
        if (last().filter(note::equals).isPresent()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")))) {
            String torn = endsWhole() ? "" : TORN;
            ByteBuffer entry = ByteBuffer.wrap((torn + note.format() + "\n").getBytes(StandardCharsets.UTF_8));
            while (entry.hasRemaining()) {
                channel.write(entry);
            }
            channel.force(true);
        }
    }

    /** All notes that are there now, from the first on. What is added later is not read. */
    public NoteFile read() throws IOException {
        if (Files.notExists(file)) {
            return new NoteFile(new BufferedReader(Reader.nullReader()));
        }
        return new NoteFile(new BufferedReader(new InputStreamReader(
                new FirstBytes(Files.newInputStream(file), Files.size(file)), StandardCharsets.UTF_8)));
    }

    private boolean endsWhole() throws IOException {
        byte[] tail = tail();
        return tail.length == 0 || (tail.length > 1 && tail[tail.length - 1] == '\n' && tail[tail.length - 2] == '\n');
    }

    private byte[] tail() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - TAIL));
            return Channels.newInputStream(channel).readNBytes(TAIL);
        }
    }
}
