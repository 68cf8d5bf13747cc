package dev.postern.policy.detect.check;

/**
 * Keccak with 256 bits as Ethereum uses it: the sponge of the submission to SHA-3, whose padding differs from the later
 * standard FIPS 202. For inputs shorter than one block.
 */
public final class Keccak256 {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final int LANES = 25;
    private static final int DIGEST = 32;
    private static final long[] CONSTANTS = constants();

    private Keccak256() {}

    /** The hash of at most 135 bytes. */
    public static byte[] digest(byte[] input) {
        if (input.length >= RATE) {
            throw new IllegalArgumentException("only inputs shorter than one block of 136 bytes");
        }
        byte[] block = new byte[RATE];
        System.arraycopy(input, 0, block, 0, input.length);
        block[input.length] ^= 1;
        block[RATE - 1] ^= (byte) 0x80;
        long[] state = new long[LANES];
        for (int i = 0; i < RATE; i++) {
            state[i / Long.BYTES] |= (block[i] & 0xffL) << (i % Long.BYTES * Byte.SIZE);
        }
        for (long constant : CONSTANTS) {
            round(state, constant);
        }
        byte[] digest = new byte[DIGEST];
        for (int i = 0; i < DIGEST; i++) {
            digest[i] = (byte) (state[i / Long.BYTES] >>> (i % Long.BYTES * Byte.SIZE));
        }
        return digest;
    }

    private static void round(long[] state, long constant) {
        mixColumns(state);
        moveLanes(state);
        for (int y = 0; y < LANES; y += 5) {
            long first = state[y];
            long second = state[y + 1];
            for (int x = 0; x < 5; x++) {
                long next = x == 4 ? first : x == 3 ? state[y + 4] : state[y + x + 1];
                long afterNext = x == 4 ? second : x == 3 ? first : state[y + x + 2];
                state[y + x] ^= ~next & afterNext;
            }
        }
        state[0] ^= constant;
    }

    private static void mixColumns(long[] state) {
        long[] parity = new long[5];
        for (int i = 0; i < LANES; i++) {
            parity[i % 5] ^= state[i];
        }
        for (int i = 0; i < LANES; i++) {
            state[i] ^= parity[(i + 4) % 5] ^ Long.rotateLeft(parity[(i + 1) % 5], 1);
        }
    }

    /** Rotates every lane and moves it, along the orbit that begins at column 1 of row 0. */
    private static void moveLanes(long[] state) {
        int x = 1;
        int y = 0;
        long carried = state[1];
        for (int t = 0; t < LANES - 1; t++) {
            int nextY = (2 * x + 3 * y) % 5;
            x = y;
            y = nextY;
            long here = state[x + 5 * y];
            state[x + 5 * y] = Long.rotateLeft(carried, (t + 1) * (t + 2) / 2);
            carried = here;
        }
    }

    /** The round constants come out of a shift register of eight bits with the polynomial x^8+x^6+x^5+x^4+1. */
    private static long[] constants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j <= 6; j++) {
                if ((register & 1) != 0) {
                    constants[round] |= 1L << ((1 << j) - 1);
                }
                register = (register & 0x80) != 0 ? (register << 1 ^ 0x171) & 0xff : register << 1;
            }
        }
        return constants;
    }
}
