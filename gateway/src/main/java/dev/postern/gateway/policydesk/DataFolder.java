package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.CoverageView.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists the files of the company's own data; their content is read by {@link OwnDataFiles} alone. */
final class DataFolder {
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]{0,63})\\.(dataset|fingerprint)");
    private static final int MOST = 1_000;

    private DataFolder() {}

    /**
     * What is there, sorted by name, the first 1,000.
     *
     * @param used files that the policy in force asked for
     * @throws IOException where the folder cannot be read
     */
    static List<DataFile> list(Path folder, Set<Path> used) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> of(file, used).stream())
                    .limit(MOST)
                    .toList();
        }
    }

    private static Optional<DataFile> of(Path file, Set<Path> used) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new DataFile(
                    name.group(1),
                    name.group(2),
                    found.size(),
                    found.lastModifiedTime().toInstant(),
                    used.contains(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
