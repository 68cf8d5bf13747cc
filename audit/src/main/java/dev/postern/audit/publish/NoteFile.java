package dev.postern.audit.publish;

import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes that stand one after the other, an empty line behind each. What is no whole note is passed over: a process
 * may have died while it wrote. Not thread-safe.
 */
public final class NoteFile implements AutoCloseable {
    private static final String DASH = "— ";

    private final BufferedReader lines;
    private @Nullable String ahead;
    private long damaged;

    /** Reads on from where the reader stands. */
    public NoteFile(BufferedReader lines) {
        this.lines = lines;
    }

    /** The next whole note; empty at the end. */
    public Optional<SignedNote> next() throws IOException {
        for (String text = block(); !text.isEmpty(); text = block()) {
            StringBuilder note = new StringBuilder(text).append('\n');
            String line = line();
            while (line != null && line.startsWith(DASH)) {
                note.append(line).append('\n');
                line = line();
            }
            Optional<SignedNote> whole = line != null && line.isEmpty() ? parse(note.toString()) : Optional.empty();
            if (whole.isPresent()) {
                return whole;
            }
            damaged++;
            ahead = line == null || line.isEmpty() ? null : line;
        }
        return Optional.empty();
    }

    /** How many pieces were passed over so far. */
    public long damaged() {
        return damaged;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The lines up to an empty one; nothing at the end. */
    private String block() throws IOException {
        StringBuilder block = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            if (!line.isEmpty()) {
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                break;
            }
        }
        return block.toString();
    }

    private @Nullable String line() throws IOException {
        String line = ahead == null ? lines.readLine() : ahead;
        ahead = null;
        return line;
    }

    private static Optional<SignedNote> parse(String note) {
        try {
            return Optional.of(SignedNote.parse(note));
        } catch (SealFormatException e) {
            return Optional.empty();
        }
    }
}
