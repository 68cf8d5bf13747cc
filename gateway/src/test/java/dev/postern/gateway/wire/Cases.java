package dev.postern.gateway.wire;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Seeded random cases: every run tries the same ones, and a failure names the seed of its case. */
public final class Cases {
    private final Random random;

    private Cases(long seed) {
        this.random = new Random(seed);
    }

    /** Runs a property over a number of cases. */
    public static void of(int count, Consumer<Cases> property) {
        for (long seed = 1; seed <= count; seed++) {
            try {
                property.accept(new Cases(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Case of seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A number from 0 until before {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Text of up to {@code longest} characters that JSON and UTF-8 have to work for. */
    public String text(int longest) {
        List<String> letters =
                List.of("a", "Z", "7", " ", "\"", "\\", "\n", "\t", "/", "é", "ß", "漢", "😀", "\u2028", "<");
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            out.append(oneOf(letters));
        }
        return out.toString();
    }
}
