package dev.postern.gateway.policydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postern.gateway.policydesk.SelfTestView.TestedType;
import dev.postern.policy.Policy;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DetectorTestTest {
    private static final String POLICY = """
            policy: acme
            detectors:
              projects: { words: [Nightjar], type: PROJECT }
              sites: { words: [Elmstead], type: SITE }
              codes: { words: [Zephyr], type: CODE }
            rules:
              - id: own
                find: [projects, sites, codes]
                do: mask
            otherwise: allow
            """;
    private static final String TESTS = """
            - name: project is masked
              text: "about Nightjar"
              expect: { action: mask, findings: [PROJECT] }
            - name: site is told
              text: "about another place"
              expect: { action: mask, findings: [SITE] }
            """;

    private final DetectorTest test = new DetectorTest(new AtomicLong()::incrementAndGet);

    @Test
    void own_types_are_tried_by_the_test_cases_that_expect_them() {
        SelfTestView view = test.run(Optional.of(policy()), TESTS);

        assertThat(view.sound()).isFalse();
        assertThat(view.types())
                .filteredOn(type -> !type.builtIn())
                .extracting(TestedType::type, TestedType::state, TestedType::examples, TestedType::missed)
                .containsExactly(
                        tuple("CODE", "untested", 0, List.of()),
                        tuple("PROJECT", "ok", 1, List.of()),
                        tuple("SITE", "failed", 1, List.of("site is told")));
    }

    @Test
    void built_in_types_are_tried_without_a_policy() {
        SelfTestView view = test.run(Optional.empty(), "");

        assertThat(view.sound()).isTrue();
        assertThat(view.policy()).isEmpty();
        assertThat(view.types()).hasSameSizeAs(BuiltInMatchers.types()).allMatch(type -> "ok".equals(type.state()));
    }

    private static Policy policy() {
        return switch (PolicyReader.read(POLICY)) {
            case PolicyReading.Accepted(Policy sound) -> sound;
            case PolicyReading.Rejected(var problems) -> throw new AssertionError(problems);
        };
    }
}
