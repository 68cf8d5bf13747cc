package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Data that was read lately, so that it is not read again for every look at a draft. What nothing else uses is forgotten when
 * memory gets short; of each name there is one at most. Reads one at a time. Thread-safe.
 */
final class DataShelf {
    private final Map<DataName, Kept> kept = new HashMap<>();

    private record Kept(Object identity, SoftReference<Object> data) {}

    /** How data is read. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws UnusableDataException;
    }

    /**
     * The data as it was read before, or read now.
     *
     * @param identity of its content; equal ones mean the same
     */
    synchronized <T> T take(DataName name, Class<T> type, Object identity, Reading<T> reading)
            throws UnusableDataException {
        Kept known = kept.get(name);
        Object there = known != null && known.identity().equals(identity)
                ? known.data().get()
                : null;
        if (there != null) {
            return type.cast(there);
        }
        kept.remove(name);
        T read = reading.read();
        kept.put(name, new Kept(identity, new SoftReference<>(read)));
        return read;
    }
}
