package dev.postern.local.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.rule.DataStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The company's own data in one folder.
 *
 * @param folder with {@code NAME.dataset} and {@code NAME.fingerprint}
 * @param key that they were built with
 */
public record OwnDataFolder(Path folder, DataKey key) implements DataStore {
    static final String DATASET = ".dataset";
    static final String FINGERPRINT = ".fingerprint";

    @Override
    public Optional<InputStream> open(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }
}
