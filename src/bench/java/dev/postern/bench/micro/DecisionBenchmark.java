package dev.postern.bench.micro;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A short prompt with two findings decided by 10 or 1,000 rules over 50 groups, scanning included. Every rule names one of the
 * groups or exempts one, looks at two types, and has a zone, a floor, a role or a count of its own; {@code conditions} says how many of
 * them have a condition in CEL besides.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH fills them before it measures
public class DecisionBenchmark {
    private static final int GROUPS = 50;
    private static final String TEXT = "Please write to help@example.com and charge 4111 1111 1111 1111 today.";
    private static final List<String> TYPES = List.of("EMAIL", "PAYMENT_CARD", "IBAN", "PHONE", "IP_ADDRESS", "SECRET");
    private static final List<String> ACTIONS = List.of("allow", "log", "mask", "tokenise");
    private static final List<String> MORE = List.of(
            "at-least: likely",
            "to: { zone: [datacenter, external] }",
            "to: { zone: [local, datacenter] }",
            "at-least-count: 3",
            "roles: [tool]",
            "hidden: true",
            "in: answer",
            "in: prompt");

    /** How many rules there are; with few of them it is the scanning that is measured. */
    @Param({"10", "1000"})
    public int rules;

    /** How many groups the requester is in. */
    @Param({"1", "50"})
    public int memberships;

    /** How many of 1,000 rules have a condition. */
    @Param({"0", "100"})
    public int conditions;

    private Policy policy;
    private Circumstances circumstances;
    private List<Segment> segments;

    @Setup
    public void write() {
        String written = IntStream.range(0, rules).mapToObj(this::rule).collect(Collectors.joining());
        policy = ((PolicyReading.Accepted) PolicyReader.read("policy: many\nrules:\n" + written)).policy();
        Set<String> groups = IntStream.range(0, memberships)
                .mapToObj(group -> "/company/unit-" + group)
                .collect(Collectors.toSet());
        Requester requester = new Requester(
                "subject", "name", groups, Set.of("employee"), "client", Requester.Credential.ACCESS_TOKEN);
        circumstances = new Circumstances(requester, "small", Zone.LOCAL);
        segments = List.of(new Segment("messages[0].content", SegmentRole.USER, SensitiveText.of(TEXT), false));
    }

    private String rule(int number) {
        String group = "/company/unit-" + number % GROUPS;
        String condition = number % 10 < conditions * 10 / 1_000
                ? ", when: \"requester.client != 'tool-" + number + "' && model.zone != 'external'\""
                : "";
        return "  - { id: r-%d, find: [%s, %s], do: %s, %s: [%s], %s%s }%n"
                .formatted(
                        number,
                        TYPES.get(number % TYPES.size()),
                        TYPES.get((number + 1) % TYPES.size()),
                        ACTIONS.get(number % ACTIONS.size()),
                        number % 10 == 0 ? "unless-groups" : "groups",
                        group,
                        MORE.get(number / 7 % MORE.size()),
                        condition);
    }

    @Benchmark
    public Verdict decide() {
        return policy.judge(circumstances, segments, new MemoryVault());
    }
}
