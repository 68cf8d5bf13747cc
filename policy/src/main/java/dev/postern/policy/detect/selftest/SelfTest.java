package dev.postern.policy.detect.selftest;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Shows that every built-in detector works in this process: its examples are found, its look-alikes are not, by the matchers that
 * policies use. A finding counts from {@link Likelihood#POSSIBLE} on. Takes well under a second; thread-safe.
 */
public final class SelfTest {
    private static final MatcherTable BUILT_IN = BuiltInMatchers.table(BuiltInMatchers.all());

    private final MatcherTable matchers;
    private final LongSupplier nanoTime;

    /**
     * A test of the built-in detectors.
     *
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public SelfTest(LongSupplier nanoTime) {
        this(BUILT_IN, nanoTime);
    }

    /** A test of other matchers; types without one fail. */
    SelfTest(MatcherTable matchers, LongSupplier nanoTime) {
        this.matchers = matchers;
        this.nanoTime = nanoTime;
    }

    /** One result for each built-in type, by name; a type without examples is not sound. */
    public List<TypeResult> run() {
        Map<String, List<Example>> examples = Example.ALL.stream().collect(Collectors.groupingBy(Example::type));
        return BuiltInMatchers.types().stream()
                .sorted()
                .map(type -> result(type, examples.getOrDefault(type, List.of())))
                .toList();
    }

    private TypeResult result(String type, List<Example> examples) {
        List<String> missed = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        long begin = nanoTime.getAsLong();
        for (Example example : examples) {
            if (isFoundIn(example) != example.holds()) {
                (example.holds() ? missed : mistaken).add(example.text());
            }
        }
        return new TypeResult(type, examples.size(), missed, mistaken, nanoTime.getAsLong() - begin);
    }

    private boolean isFoundIn(Example example) {
        return TextScanner.scan(matchers, example.text()).stream()
                .anyMatch(finding -> finding.type().equals(example.type())
                        && finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0);
    }
}
