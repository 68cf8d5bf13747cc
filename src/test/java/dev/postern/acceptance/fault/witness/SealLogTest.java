package dev.postern.acceptance.fault.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.fault.oracle.SeenSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals are read from their file as they are added; a torn one is none. */
class SealLogTest {
    private static final String ROOT = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void whole_seals_are_seen_and_remembered() throws IOException {
        Path file = folder.resolve("seals");
        SealLog log = new SealLog(file);
        log.look();
        Files.writeString(file, note(3));
        log.look();
        Files.writeString(file, "trail\n4\n" + ROOT + "\n\n\u2014 trail AAAA torn\n\n", StandardOpenOption.APPEND);
        log.look();
        Files.writeString(file, note(5) + note(6), StandardOpenOption.APPEND);
        log.look();
        Files.writeString(file, note(3));

        log.look();

        assertThat(log.seen()).extracting(SeenSeal::size).containsExactlyInAnyOrder(3L, 5L, 6L);
    }

    private static String note(int size) {
        return "trail\n" + size + "\n" + ROOT + "\n\n\u2014 trail AAAA\n\u2014 trail BBBB==\n\n";
    }
}
