package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataKind;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.policydesk.data.DataState;
import dev.postern.gateway.policydesk.data.DataVersion;
import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.rule.DataStore;
import dev.postern.policy.rule.OwnData;
import dev.postern.policy.rule.StoredData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The company's own data as one reading of a policy sees it, and what it asked for. A name that both the folder and the desk have
 * is a problem of the policy that uses it: nobody could say which of the two is meant. Not thread-safe.
 */
final class SeenData implements OwnData {
    private final OwnDataFiles files;
    private final DataState desk;
    private final Opening opening;
    private final DataShelf shelf;
    private final OwnData stored = new StoredData(new Both());
    private final SortedMap<DataName, String> asked = new TreeMap<>();

    SeenData(OwnDataFiles files, DataState desk, Opening opening, DataShelf shelf) {
        this.files = files;
        this.desk = desk;
        this.opening = opening;
        this.shelf = shelf;
    }

    /** Where the content of a version is read from. */
    @FunctionalInterface
    interface Opening {
        InputStream open(DataVersion version) throws IOException;
    }

    @Override
    public Dataset dataset(String name) throws UnusableDataException {
        DataName wanted = new DataName(DataKind.DATASET, name);
        return shelf.take(wanted, Dataset.class, identity(wanted), () -> stored.dataset(name));
    }

    @Override
    public Fingerprint fingerprint(String name) throws UnusableDataException {
        DataName wanted = new DataName(DataKind.FINGERPRINT, name);
        return shelf.take(wanted, Fingerprint.class, identity(wanted), () -> stored.fingerprint(name));
    }

    /** The names that were asked for, with the hash of what the desk had; empty where it had nothing. */
    SortedMap<DataName, String> asked() {
        return new TreeMap<>(asked);
    }

    /** What the desk has under these names in a later state. */
    SortedMap<DataName, String> askedIn(DataState later) {
        SortedMap<DataName, String> now = new TreeMap<>();
        asked.keySet().forEach(name -> now.put(name, hash(later, name)));
        return now;
    }

    /** The files that were looked for. */
    OwnDataFiles files() {
        return files;
    }

    /** What is equal only where the content is. */
    private List<Object> identity(DataName name) {
        String hash = hash(desk, name);
        asked.put(name, hash);
        return List.of(hash, files.look(name.file()), files.lookAtKey());
    }

    private static String hash(DataState state, DataName name) {
        return state.find(name).map(DataVersion::hash).orElse("");
    }

    /** The folder and the desk as one place. */
    private final class Both implements DataStore {
        @Override
        public Optional<InputStream> open(String file) throws IOException, UnusableDataException {
            Optional<DataVersion> uploaded = DataName.ofFile(file).flatMap(desk::find);
            Optional<InputStream> inFolder = files.open(file);
            if (uploaded.isEmpty()) {
                return inFolder;
            }
            if (inFolder.isPresent()) {
                inFolder.get().close();
                throw new UnusableDataException(
                        "Both the policy desk and the data folder of this gateway have data of this"
                                + " name; withdraw the one or take the other away.");
            }
            return Optional.of(opening.open(uploaded.get()));
        }

        @Override
        public DataKey key() throws UnusableDataException {
            return files.key();
        }
    }
}
