package dev.postern.audit;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Seeds for property tests. The name of a failed case holds its seed; {@code -Dcases.seed=SEED} runs that case alone.
 */
public final class Cases {
    private static final long FIRST = 20_260_101;

    private Cases() {}

    public static Stream<Long> seeds(int count) {
        Long only = Long.getLong("cases.seed");
        return only == null ? LongStream.range(FIRST, FIRST + count).boxed() : Stream.of(only);
    }

    public static Random random(long seed) {
        return new Random(seed);
    }
}
