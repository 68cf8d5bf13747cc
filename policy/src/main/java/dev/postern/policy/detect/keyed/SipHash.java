package dev.postern.policy.detect.keyed;

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012) over UTF-16 units, low byte first: a keyed hash that is quick for short texts.
 * Who does not know the key learns nothing from its values. Immutable and thread-safe.
 */
public final class SipHash {
    private final long first;
    private final long second;

    SipHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    static SipHash of(byte[] key) {
        return new SipHash(word(key, 0), word(key, Long.BYTES));
    }

    /** The hash of a text. */
    public long of(String text) {
        Run run = begin();
        for (int i = 0; i < text.length(); i++) {
            run.add(text.charAt(i));
        }
        return run.value();
    }

    /** The hash of one number, as of four units. */
    public long of(long number) {
        Run run = begin();
        run.compress(number);
        run.units = Long.BYTES / Character.BYTES;
        return run.value();
    }

    public Run begin() {
        return new Run(first, second);
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            word = (word << Byte.SIZE) | (bytes[from + i] & 0xff);
        }
        return word;
    }

    /** A hash that grows unit by unit and can be asked at any time. Not thread-safe. */
    public static final class Run {
        private long v0;
        private long v1;
        private long v2;
        private long v3;
        private long pending;
        private int units;

        private Run(long first, long second) {
            v0 = first ^ 0x736f6d6570736575L;
            v1 = second ^ 0x646f72616e646f6dL;
            v2 = first ^ 0x6c7967656e657261L;
            v3 = second ^ 0x7465646279746573L;
        }

        public void add(char unit) {
            pending |= (long) unit << (Character.SIZE * (units & 3));
            units++;
            if ((units & 3) == 0) {
                compress(pending);
                pending = 0;
            }
        }

        /** The hash of all units so far and one more, which is not added. */
        public long valueWith(char unit) {
            long a = v0;
            long b = v1;
            long c = v2;
            long d = v3;
            long waiting = pending;
            add(unit);
            long value = value();
            v0 = a;
            v1 = b;
            v2 = c;
            v3 = d;
            pending = waiting;
            units--;
            return value;
        }

        /** The hash of all units so far; more may be added after. */
        public long value() {
            long a = v0;
            long b = v1;
            long c = v2;
            long d = v3;
            compress(pending | (((long) units * Character.BYTES) << (Long.SIZE - Byte.SIZE)));
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            long value = v0 ^ v1 ^ v2 ^ v3;
            v0 = a;
            v1 = b;
            v2 = c;
            v3 = d;
            return value;
        }

        private void compress(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
