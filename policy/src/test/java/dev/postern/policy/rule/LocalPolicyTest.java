package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy of the local stack comes into force and does what its comments say. */
class LocalPolicyTest {
    private static final Path DOCUMENT = Path.of("../deploy/local/src/main/resources/dev/postern/local/policy.yaml");

    static List<Scenario> cases() {
        return Scenario.readAll("""
                - text: the key <SECRET likely> is not for models
                  expect: { action: block, rules: [no-credentials] }
                - text: a hash <SECRET possible> only looks like one
                - text: use <SECRET likely>
                  direction: answer
                  expect: { action: mask, text: "use [SECRET]", rules: [no-credentials-in-answers] }
                - text: <PAYMENT_CARD> <IBAN> <US_SSN>
                  expect:
                    action: mask
                    text: "[PAYMENT_CARD] [IBAN] [US_SSN]"
                    rules: [numbers-of-people-and-money, numbers-of-people-and-money, numbers-of-people-and-money]
                - text: <PAYMENT_CARD>
                  direction: answer
                  expect: { action: mask, text: "[PAYMENT_CARD]", rules: [numbers-of-people-and-money] }
                - text: write to <EMAIL> or call <PHONE>
                - text: write to <EMAIL> or call <PHONE>
                  zone: external
                  expect:
                    action: mask
                    text: "write to [EMAIL] or call [PHONE]"
                    rules: [contacts-stay-in-the-building, contacts-stay-in-the-building]
                - text: ping <IP_ADDRESS>
                  expect: { action: log, rules: [network-addresses] }
                - text: and <PROMPT_INJECTION likely>
                  expect: { action: log, rules: [injection-signals] }
                - text: and <PROMPT_INJECTION possible>
                """);
    }

    @Test
    void it_is_accepted() throws IOException {
        PolicyReading reading = PolicyReader.read(Files.readString(DOCUMENT), PlantedMatcher.ALL);

        assertThat(reading).isInstanceOf(PolicyReading.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_does_what_its_comments_say(Scenario scenario) throws IOException {
        Policy policy =
                ((PolicyReading.Accepted) PolicyReader.read(Files.readString(DOCUMENT), PlantedMatcher.ALL)).policy();

        Decided decided = Decided.by(policy, scenario);

        assertThat(decided).isEqualTo(scenario.expected());
    }
}
