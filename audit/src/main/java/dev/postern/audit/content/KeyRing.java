package dev.postern.audit.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Several key encryption keys: the newest wraps, the others open what they wrapped until all of it is wrapped anew. Made
 * once at the start. Thread-safe.
 */
public final class KeyRing implements KeyEncryption {
    private final Map<String, KeyEncryption> keys = new LinkedHashMap<>();
    private final KeyEncryption newest;
    private final KeyEncryption pseudonyms;

    /**
     * A ring of at least one key.
     *
     * @param oldestFirst the keys, each of a name of its own
     * @param pseudonyms name of the one that pseudonyms come from: it stays when others are added
     * @throws IllegalArgumentException with a message for the operator where a name is missing or given twice
     */
    public KeyRing(List<KeyEncryption> oldestFirst, String pseudonyms) {
        for (KeyEncryption key : oldestFirst) {
            if (keys.put(key.name(), key) != null) {
                throw new IllegalArgumentException("Two keys of the audit trail have the name " + key.name() + ".");
            }
        }
        this.newest = oldestFirst.getLast();
        KeyEncryption source = keys.get(pseudonyms);
        if (source == null) {
            throw new IllegalArgumentException("The audit trail has no key of the name " + pseudonyms
                    + ", from which pseudonyms are to be made; it has " + keys.keySet() + ".");
        }
        this.pseudonyms = source;
    }

    @Override
    public String name() {
        return newest.name();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] context) {
        return newest.wrap(key, context);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        KeyEncryption key = keys.get(wrapped.kek());
        if (key == null) {
            throw new UnreadableContentException("A stored key is wrapped with " + wrapped.kek()
                    + ", which is not among the keys of the audit trail: " + keys.keySet());
        }
        return key.unwrap(wrapped, context);
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        return pseudonyms.pseudonyms(quarter);
    }
}
