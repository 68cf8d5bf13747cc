package dev.postern.policy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Random cases that can be repeated: every case has a seed of its own, printed when it fails; {@code
 * -Dpostern.seed=<seed>} runs that case alone.
 */
public final class Cases {
    private static final String SEED = "postern.seed";
    private final SplittableRandom random;

    private Cases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Runs a property on {@code count} cases drawn from the name of the property, the same in every run. */
    public static void check(String property, int count, Consumer<Cases> body) {
        String wanted = System.getProperty(SEED);
        if (wanted != null) {
            run(property, Long.parseLong(wanted), body);
            return;
        }
        SplittableRandom seeds = new SplittableRandom(property.hashCode());
        for (int i = 0; i < count; i++) {
            run(property, seeds.nextLong(), body);
        }
    }

    private static void run(String property, long seed, Consumer<Cases> body) {
        try {
            body.accept(new Cases(seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(property + " fails; repeat with -D" + SEED + "=" + seed, e);
        }
    }

    /** From 0 to one less than {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One to {@code most} of the choices, possibly the same several times. */
    public <T> List<T> someOf(List<T> choices, int most) {
        return IntStream.rangeClosed(0, below(most))
                .mapToObj(i -> oneOf(choices))
                .toList();
    }

    /** A text of fragments in a row, some of them cut short. */
    public String text(List<String> fragments, int most) {
        StringBuilder text = new StringBuilder();
        for (String fragment : someOf(fragments, most)) {
            text.append(below(8) == 0 ? fragment.substring(0, below(fragment.length() + 1)) : fragment);
        }
        return text.toString();
    }

    /** UTF-16 units of all kinds, lone surrogates among them. */
    public String garbage(int length) {
        StringBuilder garbage = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            garbage.append((char) (below(3) == 0 ? below(0x10000) : below(0x80)));
        }
        return garbage.toString();
    }
}
