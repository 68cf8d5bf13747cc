package dev.postern.local.dataset;

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
import java.util.HashMap;
import java.util.Map;

/** The company's own data in one folder: {@code NAME.dataset} and {@code NAME.fingerprint}. Each is read once, when named. */
public final class OwnDataFolder implements OwnData {
    static final String DATASET = ".dataset";
    static final String FINGERPRINT = ".fingerprint";

    private final Path folder;
    private final DataKey key;
    private final Map<String, Dataset> datasets = new HashMap<>();
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();

    public OwnDataFolder(Path folder, DataKey key) {
        this.folder = folder;
        this.key = key;
    }

    @Override
    public Dataset dataset(String name) throws UnusableDataException {
        Dataset known = datasets.get(name);
        if (known != null) {
            return known;
        }
        Dataset dataset = load(name + DATASET, "dataset", Dataset::read);
        if (!dataset.name().equals(name)) {
            throw otherName("dataset");
        }
        datasets.put(name, dataset);
        return dataset;
    }

    @Override
    public Fingerprint fingerprint(String name) throws UnusableDataException {
        Fingerprint known = fingerprints.get(name);
        if (known != null) {
            return known;
        }
        Fingerprint fingerprint = load(name + FINGERPRINT, "fingerprint", Fingerprint::read);
        if (!fingerprint.name().equals(name)) {
            throw otherName("fingerprint");
        }
        fingerprints.put(name, fingerprint);
        return fingerprint;
    }

    /** How a file becomes data. */
    private interface Form<T> {
        T read(InputStream in, DataKey key) throws IOException, UnusableDataException;
    }

    private <T> T load(String file, String kind, Form<T> form) throws UnusableDataException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw OwnData.notLoaded(kind);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return form.read(in, key);
        } catch (IOException e) {
            throw new UnusableDataException("The file of this " + kind + " cannot be read; look at its rights.");
        }
    }

    private static UnusableDataException otherName(String kind) {
        return new UnusableDataException(
                "The file of this " + kind + " was built under another name; build it again under this one.");
    }
}
