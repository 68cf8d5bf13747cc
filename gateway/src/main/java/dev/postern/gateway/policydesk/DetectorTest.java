package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.SelfTestView.TestedType;
import dev.postern.policy.Policy;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.selftest.SelfTest;
import dev.postern.policy.detect.selftest.TypeResult;
import dev.postern.policy.trial.Trial;
import dev.postern.policy.trial.TrialReading;
import dev.postern.policy.trial.TrialResult;
import dev.postern.policy.trial.Trials;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Tries all detectors: the built-in ones on their examples, the policy's own ones on those of its test cases that expect their
 * types. Thread-safe.
 */
final class DetectorTest {
    private static final int NANOS_PER_MICRO = 1_000;

    private final LongSupplier nanoTime;

    /**
     * A test.
     *
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    DetectorTest(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Runs it.
     *
     * @param policy the policy in force
     * @param tests the document of its test cases, empty where it has none
     */
    SelfTestView run(Optional<Policy> policy, String tests) {
        long begin = nanoTime.getAsLong();
        Stream<TestedType> builtIn = new SelfTest(nanoTime).run().stream().map(DetectorTest::builtIn);
        List<TestedType> types = Stream.concat(builtIn, policy.stream().flatMap(each -> own(each, tests)))
                .sorted(Comparator.comparing(TestedType::type))
                .toList();
        return new SelfTestView(
                policy.map(Policy::version).orElse(""),
                types.stream().noneMatch(type -> "failed".equals(type.state())),
                micros(nanoTime.getAsLong() - begin),
                types);
    }

    private static TestedType builtIn(TypeResult result) {
        return new TestedType(
                result.type(),
                true,
                result.isSound() ? "ok" : "failed",
                result.examples(),
                result.missed(),
                result.mistaken(),
                micros(result.nanos()));
    }

    private Stream<TestedType> own(Policy policy, String tests) {
        Set<String> builtIn = BuiltInMatchers.types();
        List<Trial> trials = switch (Trials.read(tests)) {
            case TrialReading.Accepted(var sound) -> sound;
            case TrialReading.Rejected _ -> List.of();
        };
        return policy.detectors().types().stream()
                .filter(type -> !builtIn.contains(type))
                .map(type -> own(type, policy, trials));
    }

    private TestedType own(String type, Policy policy, List<Trial> trials) {
        List<Trial> about = trials.stream()
                .filter(trial -> trial.expected().findings().contains(type))
                .toList();
        long begin = nanoTime.getAsLong();
        List<String> failed = about.stream()
                .map(trial -> trial.run(policy))
                .filter(TrialResult.Failed.class::isInstance)
                .map(TrialResult::name)
                .toList();
        long nanos = nanoTime.getAsLong() - begin;
        String state = about.isEmpty() ? "untested" : failed.isEmpty() ? "ok" : "failed";
        return new TestedType(type, false, state, about.size(), failed, List.of(), micros(nanos));
    }

    private static long micros(long nanos) {
        return nanos / NANOS_PER_MICRO;
    }
}
