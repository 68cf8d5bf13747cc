package dev.postern.audit.bundle;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What somebody with the trail's key for bundles, but not for checkpoints, could try to pass off as the trail. */
enum Forgery {
    /** An entry with other bytes. */
    ENTRY {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<Entry> bound = List.of(
                    Entry.LAST, Entry.LATER, Entry.EDGE, Entry.RECORDS, Entry.LEAVES, Entry.PROOFS, Entry.DROPS);
            Entry entry = bound.get(random.nextInt(bound.size()));
            return bundle.with(entry, mutated(bundle.get(entry), random)).digested();
        }
    },
    /** A record with other bytes. */
    BYTES {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            int victim = random.nextInt(records.size());
            records.set(victim, mutated(records.get(victim), random));
            return bundle.withRecords(records).digested();
        }
    },
    /** A record with other bytes beside the leaf that was sealed. */
    BYTES_UNDER_THE_OLD_LEAF {
        @Override
        Forged apply(Forged bundle, Random random) {
            byte[] leaves = bundle.get(Entry.LEAVES);
            return BYTES.apply(bundle, random).with(Entry.LEAVES, leaves).digested();
        }
    },
    /** One record less, and the numbers say so. */
    LEFT_OUT {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            records.remove(random.nextInt(records.size()));
            Manifest old = bundle.manifest();
            return bundle.withRecords(records).counted(old.from(), Math.max(0, old.to() - 1), old.records() - 1);
        }
    },
    /** One record less, and the numbers do not say so. */
    LEFT_OUT_UNCOUNTED {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            records.remove(random.nextInt(records.size()));
            return bundle.withRecords(records).digested();
        }
    },
    /** One record twice, in place of another. */
    TWICE {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            int victim = random.nextInt(records.size());
            records.set(victim, records.get((victim + 1 + random.nextInt(records.size() - 1)) % records.size()));
            return bundle.withRecords(records).digested();
        }
    },
    /** Two records in each other's place. */
    SWAPPED {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            int one = random.nextInt(records.size());
            Collections.swap(records, one, (one + 1 + random.nextInt(records.size() - 1)) % records.size());
            return bundle.withRecords(records).digested();
        }
    },
    /** A record is said to have been dropped. */
    DROPPED {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<byte[]> records = bundle.records();
            int victim = random.nextInt(records.size());
            int at = records.subList(0, victim).stream()
                    .mapToInt(record -> Integer.BYTES + record.length)
                    .sum();
            byte[] old = bundle.get(Entry.RECORDS);
            ByteBuffer record = ByteBuffer.wrap(records.get(victim));
            int rest = at + Integer.BYTES + record.capacity();
            ByteBuffer changed = ByteBuffer.allocate(old.length - record.capacity() + 3 * Long.BYTES)
                    .put(old, 0, at)
                    .putInt(0)
                    .putLong(record.getLong(6))
                    .putLong(record.getLong(19))
                    .putLong(record.getLong(32))
                    .put(old, rest, old.length - rest);
            return bundle.with(Entry.RECORDS, changed.array()).digested();
        }
    },
    /** Other numbers. */
    NUMBERS {
        @Override
        Forged apply(Forged bundle, Random random) {
            Manifest old = bundle.manifest();
            long by = 1L + random.nextInt(5);
            return switch (random.nextInt(3)) {
                case 0 -> bundle.counted(old.from() + by, old.to() + by, old.records());
                case 1 -> bundle.counted(old.from(), old.to() + by, old.records() + by);
                default -> bundle.counted(old.from(), old.to(), Math.max(0, old.records() - by));
            };
        }
    },
    /** A private value, its salt or what it is of is another. */
    VALUE {
        @Override
        Forged apply(Forged bundle, Random random) {
            byte[] values = bundle.get(Entry.DISCLOSED);
            return values.length == 0
                    ? bundle
                    : bundle.with(Entry.DISCLOSED, Mutation.FLIP.apply(values, random))
                            .digested();
        }
    },
    /** The manifest withholds what the bundle discloses. */
    WITHHELD {
        @Override
        Forged apply(Forged bundle, Random random) {
            return bundle.get(Entry.DISCLOSED).length == 0
                    ? bundle
                    : bundle.withRedactions("client_request_id,client_address");
        }
    },
    /** The manifest withholds what there is not, or not in order. */
    MISNAMED {
        @Override
        Forged apply(Forged bundle, Random random) {
            List<String> lines =
                    List.of("pseudonym", "client_address,client_request_id", "client_address,client_address", ",", " ");
            return bundle.withRedactions(lines.get(random.nextInt(lines.size())));
        }
    };

    /** A bundle that is wrong in this way, and right in every other that its forger could reach. */
    abstract Forged apply(Forged bundle, Random random);

    static byte[] mutated(byte[] data, Random random) {
        if (data.length > 100) {
            return Mutation.of(data, random);
        }
        return data.length == 0 ? new byte[1 + random.nextInt(40)] : Mutation.FLIP.apply(data, random);
    }
}
