package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
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
 * The company's own data, {@code NAME.dataset} and {@code NAME.fingerprint} in one folder. What cannot be read is a problem
 * of the policy that names it, so the last good policy stays in force. Remembers what each file looked like when it was
 * asked for, so that a change can be seen. Not thread-safe.
 */
final class OwnDataFiles implements DataStore {
    private final Optional<Place> place;
    private final Map<Path, FileLook> asked = new HashMap<>();

    private OwnDataFiles(Optional<Place> place) {
        this.place = place;
    }

    /** What the settings name, nothing where they do not name both folder and key. */
    static OwnDataFiles of(PosternConfig.Policy settings) {
        return new OwnDataFiles(settings.dataFolder()
                .flatMap(folder -> settings.dataKeyFile().map(keyFile -> new Place(folder, keyFile))));
    }

    private record Place(Path folder, Path keyFile) {}

    @Override
    public Optional<InputStream> open(String file) throws IOException {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path path = place.get().folder().resolve(file);
        look(path);
        return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }

    @Override
    public DataKey key() throws UnusableDataException {
        try {
            Path keyFile = place.orElseThrow().keyFile();
            look(keyFile);
            return DataKey.of(Files.readString(keyFile));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableDataException(
                    "The key of the data cannot be read; look at the file that postern.policy.data-key-file names.");
        }
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
    private void look(Path file) {
        asked.putIfAbsent(file, FileLook.at(file));
    }
}
