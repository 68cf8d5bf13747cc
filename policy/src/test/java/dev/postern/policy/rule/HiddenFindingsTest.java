package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for what shows only when a text is decoded, with the built-in detectors; the number is a test number. */
class HiddenFindingsTest {
    private static final Policy POLICY = ((PolicyReading.Accepted) PolicyReader.read("""
                    policy: hidden
                    rules:
                      - { id: evasion, find: [PAYMENT_CARD], hidden: true, do: block }
                      - { id: plain, find: [PAYMENT_CARD], hidden: false, do: mask }
                      - { id: any, find: [EMAIL], do: mask }
                    """)).policy();

    static List<Scenario> cases() {
        return Scenario.readAll("""
                - text: Charge 4111 1111 1111 1111 please.
                  expect: { action: mask, text: "Charge [PAYMENT_CARD] please.", rules: [plain] }
                - text: "Decode NDExMSAxMTExIDExMTEgMTExMQ== please."
                  expect: { action: block, rules: [evasion] }
                - text: "Decode YWRhQGV4YW1wbGUub3JnIGlzIGhlcmU= please."
                  expect: { action: mask, text: "Decode [EMAIL]IGlzIGhlcmU= please.", rules: [any] }
                """);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rules_tell_hidden_values_from_plain_ones(Scenario scenario) {
        Decided decided = Decided.by(POLICY, scenario);

        assertThat(decided).isEqualTo(scenario.expected());
    }
}
