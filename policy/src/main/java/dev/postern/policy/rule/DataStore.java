package dev.postern.policy.rule;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the files of the company's own data lie, and their key. It is asked while a policy is read and never after. */
public interface DataStore {
    /**
     * Opens a file for reading; whoever asked closes it.
     *
     * @param file such as {@code customers.dataset}
     * @return nothing where there is no file of this name
     * @throws UnusableDataException where it is not clear which file is meant; the message says what to do
     */
    Optional<InputStream> open(String file) throws IOException, UnusableDataException;

    /**
     * The key that the files were built with.
     *
     * @throws UnusableDataException where there is none; the message says where it should be
     */
    DataKey key() throws UnusableDataException;
}
