package dev.postern.policy.rule;

import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.keyed.UnusableDataException;

/**
 * The company's own data by the names that policies call it. Whoever runs policies loads it, as the library reads no file.
 * It is asked while a policy is read and never after.
 */
public interface OwnData {
    /** Nothing is loaded. */
    OwnData NONE = new OwnData() {
        @Override
        public Dataset dataset(String name) throws UnusableDataException {
            throw notLoaded("dataset");
        }

        @Override
        public Fingerprint fingerprint(String name) throws UnusableDataException {
            throw notLoaded("fingerprint");
        }
    };

    /**
     * The dataset of this name.
     *
     * @throws UnusableDataException where it is not loaded or cannot be put to work; the message does not name it
     */
    Dataset dataset(String name) throws UnusableDataException;

    /**
     * The fingerprint of this name.
     *
     * @throws UnusableDataException where it is not loaded or cannot be put to work; the message does not name it
     */
    Fingerprint fingerprint(String name) throws UnusableDataException;

    /**
     * Nothing of this name is there.
     *
     * @param kind {@code dataset} or {@code fingerprint}
     */
    static UnusableDataException notLoaded(String kind) {
        return new UnusableDataException(
                "No " + kind + " of this name is loaded; upload it at the policy desk, or build it with" + " ./postern "
                        + kind + " build and put it in the data folder.");
    }
}
