package dev.postern.audit.bundle;

import java.util.Arrays;
import java.util.Random;

/** What can happen to the bytes of a file. */
enum Mutation {
    FLIP {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] mutated = file.clone();
            mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
            return mutated;
        }
    },
    SET {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] mutated = file.clone();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            return mutated;
        }
    },
    CUT {
        @Override
        byte[] apply(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    APPEND {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] mutated = Arrays.copyOf(file, file.length + 1 + random.nextInt(64));
            for (int i = file.length; i < mutated.length; i++) {
                mutated[i] = (byte) random.nextInt();
            }
            return mutated;
        }
    },
    REMOVE {
        @Override
        byte[] apply(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(200));
            byte[] mutated = new byte[file.length - (to - from)];
            System.arraycopy(file, 0, mutated, 0, from);
            System.arraycopy(file, to, mutated, from, file.length - to);
            return mutated;
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] file, Random random) {
            int from = random.nextInt(file.length);
            int to = Math.min(file.length, from + 1 + random.nextInt(200));
            byte[] mutated = new byte[file.length + (to - from)];
            System.arraycopy(file, 0, mutated, 0, to);
            System.arraycopy(file, from, mutated, to, file.length - from);
            return mutated;
        }
    },
    SWAP {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] mutated = file.clone();
            int length = 1 + random.nextInt(64);
            int a = random.nextInt(file.length - length);
            int b = random.nextInt(file.length - length);
            System.arraycopy(file, a, mutated, b, length);
            System.arraycopy(file, b, mutated, a, length);
            return mutated;
        }
    },
    ZERO {
        @Override
        byte[] apply(byte[] file, Random random) {
            byte[] mutated = file.clone();
            int from = random.nextInt(file.length);
            Arrays.fill(mutated, from, Math.min(file.length, from + 1 + random.nextInt(32)), (byte) 0);
            return mutated;
        }
    };

    abstract byte[] apply(byte[] file, Random random);

    /** One to three things at a time. */
    static byte[] of(byte[] file, Random random) {
        byte[] mutated = file;
        for (int i = random.nextInt(3); i >= 0 && mutated.length > 100; i--) {
            mutated = values()[random.nextInt(values().length)].apply(mutated, random);
        }
        return mutated;
    }
}
