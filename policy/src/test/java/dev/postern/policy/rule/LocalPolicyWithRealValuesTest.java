package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of the local stack with the built-in detectors and values as people write them; numbers are test numbers. */
class LocalPolicyWithRealValuesTest {
    private static Policy policy;

    @BeforeAll
    static void read_the_policy() throws IOException {
        String source = Files.readString(Path.of("../deploy/local/src/main/resources/dev/postern/local/policy.yaml"));
        policy = ((PolicyReading.Accepted) PolicyReader.read(source)).policy();
    }

    static List<Scenario> cases() {
        return Scenario.readAll("""
                - text: Charge my card 4111 1111 1111 1111 please.
                  expect:
                    action: mask
                    text: Charge my card [PAYMENT_CARD] please.
                    rules: [numbers-of-people-and-money]
                - text: The model says 4111-1111-1111-1111 is yours.
                  direction: answer
                  expect:
                    action: mask
                    text: The model says [PAYMENT_CARD] is yours.
                    rules: [numbers-of-people-and-money]
                - text: Send it to IBAN DE89 3704 0044 0532 0130 00 today.
                  expect:
                    action: mask
                    text: Send it to IBAN [IBAN] today.
                    rules: [numbers-of-people-and-money]
                - text: "aws_access_key_id = AKIAQ3EGRZ7TWKDMYB5N"
                  expect: { action: block, rules: [no-credentials] }
                - text: Mail ada@example.org about it.
                  expect: { text: Mail ada@example.org about it. }
                - text: Mail ada@example.org about it.
                  zone: external
                  expect: { action: mask, text: "Mail [EMAIL] about it.", rules: [contacts-stay-in-the-building] }
                - text: Where is project heron?
                  expect: { action: block, rules: [project-names] }
                - text: Where is project heron?
                  groups: [/engineering/platform]
                """);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void values_as_people_write_them_are_found(Scenario scenario) {
        Decided decided = Decided.by(policy, scenario);

        assertThat(decided).isEqualTo(scenario.expected());
    }
}
