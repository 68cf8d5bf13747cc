package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.rule.OwnData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The company's own data, {@code NAME.dataset} and {@code NAME.fingerprint} in one folder. What cannot be read is a problem
 * of the policy that names it, so the last good policy stays in force.
 */
final class OwnDataFiles implements OwnData {
    private final Path folder;
    private final Path keyFile;

    private OwnDataFiles(Path folder, Path keyFile) {
        this.folder = folder;
        this.keyFile = keyFile;
    }

    /** What the settings name, nothing where they do not name both folder and key. */
    static OwnData of(PosternConfig.Policy settings) {
        return settings.dataFolder()
                .flatMap(folder -> settings.dataKeyFile().<OwnData>map(key -> new OwnDataFiles(folder, key)))
                .orElse(NONE);
    }

    @Override
    public Dataset dataset(String name) throws UnusableDataException {
        Dataset dataset = load(name, "dataset", Dataset::read);
        requireName(dataset.name().equals(name), "dataset");
        return dataset;
    }

    @Override
    public Fingerprint fingerprint(String name) throws UnusableDataException {
        Fingerprint fingerprint = load(name, "fingerprint", Fingerprint::read);
        requireName(fingerprint.name().equals(name), "fingerprint");
        return fingerprint;
    }

    /** How a file becomes data. */
    private interface Form<T> {
        T read(InputStream in, DataKey key) throws IOException, UnusableDataException;
    }

    private <T> T load(String name, String kind, Form<T> form) throws UnusableDataException {
        Path file = folder.resolve(name + "." + kind);
        if (!Files.isRegularFile(file)) {
            throw OwnData.notLoaded(kind);
        }
        DataKey key = key();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return form.read(in, key);
        } catch (IOException e) {
            throw new UnusableDataException("The file of this " + kind + " cannot be read; look at its rights.");
        }
    }

    private DataKey key() throws UnusableDataException {
        try {
            return DataKey.of(Files.readString(keyFile));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableDataException(
                    "The key of the data cannot be read; look at the file that postern.policy.data-key-file names.");
        }
    }

    private static void requireName(boolean same, String kind) throws UnusableDataException {
        if (!same) {
            throw new UnusableDataException(
                    "The file of this " + kind + " was built under another name; build it again under this one.");
        }
    }
}
