package dev.postern.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.siem.SiemMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void full_file_makes_room_and_the_oldest_goes() throws Exception {
        Path file = folder.resolve("events");
        LineFile lines = new LineFile(file, 4, 2);

        for (String text : List.of("one", "two", "three", "four")) {
            lines.send(List.of(new SiemMessage(0, "", text)));
        }

        assertThat(file).hasContent("four\n");
        assertThat(folder.resolve("events.1")).hasContent("three\n");
        assertThat(folder.resolve("events.2")).hasContent("two\n");
        assertThat(folder.resolve("events.3")).doesNotExist();
    }

    @Test
    void line_that_a_crash_cut_off_does_not_swallow_the_next() throws Exception {
        Path file = Files.writeString(folder.resolve("events"), "whole\nhal");

        new LineFile(file, 1_000, 1).send(List.of(new SiemMessage(0, "", "next")));

        assertThat(file).hasContent("whole\nhal\nnext\n");
    }

    @Test
    void pauses_grow_up_to_a_bound_and_differ() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1), new Random(7));

        List<Duration> pauses =
                java.util.stream.Stream.generate(backoff::next).limit(40).toList();

        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pauses.subList(8, 40))
                .allMatch(pause ->
                        pause.compareTo(Duration.ofSeconds(30)) >= 0 && pause.compareTo(Duration.ofMinutes(1)) <= 0)
                .doesNotHaveDuplicates();
    }
}
