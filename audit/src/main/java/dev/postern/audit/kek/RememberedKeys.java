package dev.postern.audit.kek;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.WrappedKey;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Remembers the last keys that were unwrapped, so that a page of names does not ask another machine for each of them. A
 * key opens only what is in the database beside its wrapped form, so what is erased there stays erased. Thread-safe.
 */
public final class RememberedKeys implements KeyEncryption {
    private static final int MOST = 1_000;

    private final KeyEncryption encryption;
    private final Map<Wrapped, byte[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wrapped, byte[]> eldest) {
            return size() > MOST;
        }
    };

    public RememberedKeys(KeyEncryption encryption) {
        this.encryption = encryption;
    }

    private record Wrapped(ByteBuffer bytes, ByteBuffer context) {}

    @Override
    public String name() {
        return encryption.name();
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] context) {
        return encryption.wrap(key, context);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        Wrapped sought = new Wrapped(ByteBuffer.wrap(wrapped.bytes()), ByteBuffer.wrap(context));
        synchronized (remembered) {
            byte[] known = remembered.get(sought);
            if (known != null) {
                return known.clone();
            }
        }
        byte[] key = encryption.unwrap(wrapped, context);
        synchronized (remembered) {
            remembered.put(sought, key.clone());
        }
        return key;
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        return encryption.pseudonyms(quarter);
    }
}
