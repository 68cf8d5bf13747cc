package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Requester;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which models answer where a request leaves it open. */
class AutoRoutesTest {
    private static final String DOCUMENT = """
            policy: auto
            routing:
              auto:
                - groups: [/legal]
                  hard-from: 0.3
                - groups: [/legal, /it]
                  easy: coder
                - easy: small
                  hard: large
                  hard-from: 0.7
                  unsure-below: 0.4
            otherwise: log
            """;

    @ParameterizedTest
    @CsvSource({
        "/legal,            0.3,       -,     -,   -",
        "/legal/contracts,  0.3,       -,     -,   -",
        "/it,               -,     coder,     -,   -",
        "/legally,          0.7,   small, large, 0.4",
        "/sales,            0.7,   small, large, 0.4"
    })
    void the_first_entry_that_is_for_the_requester_counts(
            String group, String from, String easy, String hard, String below) {
        Policy policy = accepted(DOCUMENT);

        AutoRoute route = policy.autoRoute(in(group));

        assertThat(route).isEqualTo(new AutoRoute(number(from), said(easy), said(hard), number(below)));
    }

    @Test
    void a_policy_without_a_word_says_nothing() {
        Policy policy = accepted("policy: none\notherwise: log\n");

        assertThat(policy.autoRoute(in("/it"))).isEqualTo(AutoRoute.UNSAID);
    }

    private static OptionalDouble number(String said) {
        return said.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(said));
    }

    private static Optional<String> said(String name) {
        return name.equals("-") ? Optional.empty() : Optional.of(name);
    }

    private static Requester in(String group) {
        return new Requester("subject", "name", Set.of(group), Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
    }

    private static Policy accepted(String document) {
        return switch (PolicyReader.read(document)) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
