package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicySettings;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.rule.DataStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The company's own data, {@code NAME.dataset} and {@code NAME.fingerprint} in one folder, and its key. What cannot be read is a
 * problem of the policy that names it, so the last good policy stays in force. Remembers what each file looked like when it was
 * asked for, so that a change can be seen. Not thread-safe.
 */
final class OwnDataFiles implements DataStore {
    private final Optional<Path> folder;
    private final Optional<Path> keyFile;
    private final Map<Path, FileLook> asked = new HashMap<>();

    private OwnDataFiles(Optional<Path> folder, Optional<Path> keyFile) {
        this.folder = folder;
        this.keyFile = keyFile;
    }

    /** What the settings name; no folder where they do not name a key. */
    static OwnDataFiles of(PolicySettings settings) {
        return new OwnDataFiles(
                settings.dataKeyFile().isPresent() ? settings.dataFolder() : Optional.empty(), settings.dataKeyFile());
    }

    /** Whether the settings name a key. */
    boolean hasKey() {
        return keyFile.isPresent();
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path path = folder.get().resolve(file);
        look(path);
        return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }

    @Override
    public DataKey key() throws UnusableDataException {
        try {
            Path file = keyFile.orElseThrow(() -> new UnusableDataException(
                    "This gateway has no key for data; whoever runs it names one with postern.policy.data-key-file."));
            look(file);
            return DataKey.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableDataException(
                    "The key of the data cannot be read; look at the file that postern.policy.data-key-file names.");
        }
    }

    /** Whether there is a file of this name. */
    boolean has(String file) {
        return folder.filter(each -> Files.exists(each.resolve(file))).isPresent();
    }

    /** What a file of the folder looks like now, or looked like when it was asked for first. */
    Optional<FileLook> look(String file) {
        return folder.map(each -> look(each.resolve(file)));
    }

    /** The same of the key. */
    Optional<FileLook> lookAtKey() {
        return keyFile.map(this::look);
    }

    /** What the files looked like directly before they were read; those that were missed, too. */
    Map<Path, FileLook> asRead() {
        return Map.copyOf(asked);
    }

    /** What the same files look like now. */
    Map<Path, FileLook> now() {
        return asked.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), FileLook::at));
    }

    /** The first look counts: where the key changes between two files, the first of them was read under the old one. */
    private FileLook look(Path file) {
        return asked.computeIfAbsent(file, FileLook::at);
    }
}
