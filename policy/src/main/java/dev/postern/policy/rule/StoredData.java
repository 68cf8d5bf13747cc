package dev.postern.policy.rule;

import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The company's own data in files, {@code NAME.dataset} and {@code NAME.fingerprint}. Each is read once, when it is first
 * named. Not thread-safe.
 */
public final class StoredData implements OwnData {
    private final DataStore store;
    private final Map<String, Dataset> datasets = new HashMap<>();
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();

    public StoredData(DataStore store) {
        this.store = store;
    }

    @Override
    public Dataset dataset(String name) throws UnusableDataException {
        return stored(datasets, name, "dataset", Dataset::read, Dataset::name);
    }

    @Override
    public Fingerprint fingerprint(String name) throws UnusableDataException {
        return stored(fingerprints, name, "fingerprint", Fingerprint::read, Fingerprint::name);
    }

    /** How a file becomes data. */
    private interface Form<T> {
        T read(InputStream in, DataKey key) throws IOException, UnusableDataException;
    }

    private <T> T stored(Map<String, T> known, String name, String kind, Form<T> form, Function<T, String> nameOf)
            throws UnusableDataException {
        T loaded = known.get(name);
        if (loaded == null) {
            loaded = load(name + '.' + kind, kind, form);
            if (!nameOf.apply(loaded).equals(name)) {
                throw new UnusableDataException(
                        "The file of this " + kind + " was built under another name; build it again under this one.");
            }
            known.put(name, loaded);
        }
        return loaded;
    }

    private <T> T load(String file, String kind, Form<T> form) throws UnusableDataException {
        try {
            Optional<InputStream> found = store.open(file);
            if (found.isEmpty()) {
                throw OwnData.notLoaded(kind);
            }
            try (InputStream in = new BufferedInputStream(found.get())) {
                return form.read(in, store.key());
            }
        } catch (IOException e) {
            throw new UnusableDataException("The file of this " + kind + " cannot be read; look at its rights.");
        }
    }
}
