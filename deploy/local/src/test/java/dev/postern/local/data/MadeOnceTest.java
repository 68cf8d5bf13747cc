package dev.postern.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeOnceTest {
    @TempDir
    Path cache;

    @Test
    void folder_is_filled_once() throws IOException {
        AtomicInteger fills = new AtomicInteger();
        Path folder = cache.resolve("thing");
        MadeOnce.Maker maker = empty -> Files.writeString(empty.resolve("fill"), "" + fills.incrementAndGet());

        MadeOnce.folder(folder, maker);
        MadeOnce.folder(folder, maker);

        assertThat(folder.resolve("fill")).hasContent("1");
    }

    @Test
    void maker_that_fails_leaves_nothing_behind() throws IOException {
        Path folder = cache.resolve("thing");

        assertThatThrownBy(() -> MadeOnce.folder(folder, empty -> {
                    Files.writeString(empty.resolve("half"), "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("disk full");
        try (Stream<Path> rest = Files.list(cache)) {
            assertThat(rest).isEmpty();
        }
    }

    @Test
    void slower_of_two_takes_what_the_faster_one_made() {
        Path folder = cache.resolve("thing");

        MadeOnce.folder(folder, empty -> {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("fill"), "of the faster one");
            Files.writeString(empty.resolve("fill"), "of the slower one");
        });

        assertThat(folder.resolve("fill")).hasContent("of the faster one");
    }
}
