package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicySettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.CoverageView.DataFile;
import dev.postern.gateway.policydesk.data.DataName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lists the files of the company's own data; their content is read by {@link OwnDataFiles} alone. */
final class DataFolder {
    private static final Logger LOG = Logger.getLogger(DataFolder.class);
    private static final int MOST = 1_000;

    private DataFolder() {}

    /**
     * What is in the folder that the settings name; nothing where they name none.
     *
     * @throws RefusedException {@code policy_unavailable} where it cannot be read
     */
    static List<DataFile> list(PolicySettings settings, Set<DataName> used) {
        Optional<Path> folder = settings.dataFolder();
        try {
            return folder.isEmpty() ? List.of() : list(folder.get(), used);
        } catch (IOException e) {
            LOG.errorf("The folder of own data cannot be read: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "The folder that postern.policy.data-folder names cannot be read; tell those who run this gateway.");
        }
    }

    /**
     * What is there, sorted by name, the first 1,000.
     *
     * @param used data that the policy in force asked for
     * @throws IOException where the folder cannot be read
     */
    static List<DataFile> list(Path folder, Set<DataName> used) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> of(file, used).stream())
                    .limit(MOST)
                    .toList();
        }
    }

    private static Optional<DataFile> of(Path file, Set<DataName> used) {
        Optional<DataName> name = DataName.ofFile(String.valueOf(file.getFileName()));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new DataFile(
                    name.get().name(),
                    name.get().kind().word(),
                    found.size(),
                    found.lastModifiedTime().toInstant(),
                    used.contains(name.get())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
