package dev.postern.audit.content;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * Several key encryption keys: one wraps, the others open what they wrapped until all of it is wrapped anew. Made once at
 * the start. Thread-safe.
 */
public final class KeyRing implements KeyEncryption {
    private final Map<String, KeyEncryption> keys = new TreeMap<>();
    private final KeyEncryption wrapping;
    private final KeyEncryption pseudonyms;

    /**
     * A ring of at least one key.
     *
     * @param keys each of a name of its own
     * @param wrapping name of the one that wraps from now on
     * @param pseudonyms name of the one that pseudonyms come from: it stays when others are added
     * @throws IllegalArgumentException with a message for the operator where a name is missing or given twice
     */
    public KeyRing(Collection<KeyEncryption> keys, String wrapping, String pseudonyms) {
        for (KeyEncryption key : keys) {
            if (this.keys.put(key.name(), key) != null) {
                throw new IllegalArgumentException("Two keys of the audit trail have the name " + key.name() + ".");
            }
        }
        this.wrapping = named(wrapping);
        this.pseudonyms = named(pseudonyms);
    }

    private KeyEncryption named(String name) {
        KeyEncryption key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("The audit trail has no key with the name " + name + ", only "
                    + keys.keySet() + "; see postern.audit.keys.");
        }
        return key;
    }

    @Override
    public String name() {
        return wrapping.name();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] context) {
        return wrapping.wrap(key, context);
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
