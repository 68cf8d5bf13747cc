package dev.postern.audit.kek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.content.WrappedKey;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class RememberedKeysTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final RememberedKeys keys = new RememberedKeys(new Counting(MasterKey.of(new byte[32]), asked));

    @Test
    void a_key_is_asked_for_once() {
        WrappedKey wrapped = keys.wrap(new byte[32], new byte[] {1});
        byte[] first = keys.unwrap(wrapped, new byte[] {1});

        byte[] second = keys.unwrap(wrapped, new byte[] {1});

        assertThat(second).isEqualTo(first).isEqualTo(new byte[32]);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoever_overwrites_a_key_does_not_change_what_is_remembered() {
        WrappedKey wrapped = keys.wrap(new byte[32], new byte[] {1});
        keys.unwrap(wrapped, new byte[] {1})[0] = 7;

        assertThat(keys.unwrap(wrapped, new byte[] {1})).isEqualTo(new byte[32]);
    }

    private record Counting(KeyEncryption encryption, AtomicInteger asked) implements KeyEncryption {
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
            asked.incrementAndGet();
            return encryption.unwrap(wrapped, context);
        }

        @Override
        public SecretKey pseudonyms(String quarter) {
            return encryption.pseudonyms(quarter);
        }
    }
}
