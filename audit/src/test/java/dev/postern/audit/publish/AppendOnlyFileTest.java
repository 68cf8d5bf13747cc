package dev.postern.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendOnlyFileTest {
    private static final SealKeys LOG = Keys.log("trail.example.com/postern");

    private final Map<Integer, SignedNote> made = new HashMap<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void notes_are_read_in_the_order_in_which_they_were_added() throws IOException {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));

        file.publish(note(1));
        file.publish(note(2));

        assertThat(file.last()).contains(note(2));
        assertThat(all(file)).containsExactly(note(1), note(2));
    }

    @Test
    void the_same_note_is_not_added_twice_in_a_row() throws IOException {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));

        file.publish(note(1));
        file.publish(note(1));

        assertThat(all(file)).containsExactly(note(1));
    }

    @Test
    void a_note_of_which_any_number_of_bytes_was_written_is_passed_over() throws IOException {
        String whole = note(2).format() + "\n";
        for (int length = 1; length < whole.length() - 1; length += 97) {
            Path path = folder.resolve("seals-" + length);
            AppendOnlyFile file = new AppendOnlyFile(path);
            file.publish(note(1));
            Files.writeString(path, whole.substring(0, length), StandardOpenOption.APPEND);
            assertThat(file.last()).contains(note(1));

            file.publish(note(3));

            assertThat(all(file)).containsExactly(note(1), note(3));
        }
    }

    @Test
    void a_file_that_is_not_there_is_empty() throws IOException {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));

        assertThat(file.last()).isEmpty();
        assertThat(all(file)).isEmpty();
    }

    private static List<SignedNote> all(AppendOnlyFile file) throws IOException {
        List<SignedNote> all = new ArrayList<>();
        try (NoteFile notes = file.read()) {
            for (Optional<SignedNote> note = notes.next(); note.isPresent(); note = notes.next()) {
                all.add(note.get());
            }
        }
        return all;
    }

    private SignedNote note(int size) {
        return made.computeIfAbsent(
                size,
                ignored ->
                        LOG.sign(new Checkpoint("trail.example.com/postern", size, Hash.NONE).text(), Instant.EPOCH));
    }
}
