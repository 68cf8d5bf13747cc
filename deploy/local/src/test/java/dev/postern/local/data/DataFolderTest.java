package dev.postern.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void folder_belongs_to_one_at_a_time() {
        Path root = parent.resolve("data");
        DataFolder first = DataFolder.at(root);
        DataFolder second = DataFolder.at(root);

        assertThat(first.claim()).isTrue();
        assertThat(second.claim()).isFalse();
        first.close();
        assertThat(second.claim()).isTrue();
        second.close();
    }

    @Test
    void folder_with_other_things_is_left_alone() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.at(parent).claim())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--data");
        assertThat(DataFolder.at(parent).isOurs()).isFalse();
    }
}
