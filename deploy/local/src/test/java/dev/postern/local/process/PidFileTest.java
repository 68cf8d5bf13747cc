package dev.postern.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    @TempDir
    Path folder;

    private PidFile file;
    private Child child;

    @BeforeEach
    void start_a_child() {
        file = new PidFile(folder.resolve("pid"));
        child = Child.start(
                ChildPlan.of("Sleeper", List.of("sleep", "1000"), Map.of(), folder, folder.resolve("sleeper.log")));
    }

    @AfterEach
    void end_the_child() {
        child.kill();
    }

    @Test
    void leftover_of_the_last_start_is_ended() {
        file.remember(child);

        file.stopLeftover("Sleeper");

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void process_that_was_given_the_same_number_is_left_alone() throws IOException {
        Files.writeString(file.path(), child.pid() + " " + Instant.EPOCH + "\n");

        file.stopLeftover("Sleeper");

        assertThat(child.isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a number", "17", "17 yesterday"})
    void file_that_says_nothing_ends_nothing(String content) throws IOException {
        Files.writeString(file.path(), content);

        assertThat(file.remembered()).isEmpty();
    }
}
