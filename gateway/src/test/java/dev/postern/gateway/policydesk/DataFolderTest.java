package dev.postern.gateway.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.policydesk.CoverageView.DataFile;
import dev.postern.gateway.policydesk.data.DataKind;
import dev.postern.gateway.policydesk.data.DataName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists files of own data by their names, and nothing else that lies beside them. */
class DataFolderTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-01T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void datasets_and_fingerprints_are_listed_with_size_and_use() throws IOException {
        write("customers-2026.dataset", 3);
        write("handbook.fingerprint", 5);

        List<DataFile> files = DataFolder.list(folder, Set.of(new DataName(DataKind.DATASET, "customers-2026")));

        assertThat(files)
                .containsExactly(
                        new DataFile("customers-2026", "dataset", 3, WRITTEN, true),
                        new DataFile("handbook", "fingerprint", 5, WRITTEN, false));
    }

    @Test
    void other_files_are_not_told() throws IOException {
        write("data.key", 64);
        write("Customers.dataset", 3);
        write("customers.dataset.bak", 3);

        assertThat(DataFolder.list(folder, Set.of())).isEmpty();
    }

    private Path write(String name, int bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[bytes]);
        return Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
}
