package dev.postern.policy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static final Policy POLICY = policy("""
            policy: tried
            rules:
              - { id: cards, find: [PAYMENT_CARD], do: mask }
              - { id: sales-mail, find: [EMAIL], groups: [/sales], do: block }
              - { id: settings, find: [IBAN], roles: [setting], do: log }
              - { id: far, find: [IP_ADDRESS], to: { zone: [external] }, models: [big], do: tokenise }
              - { id: ports, find: [MAC_ADDRESS], do: coach, say: Why? }
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ name: a, text: 'my card is 4111 1111 1111 1111', expect: { action: mask, rules: [cards],"
                        + " text: 'my card is [PAYMENT_CARD]', findings: [PAYMENT_CARD] } }",
                "{ name: a, text: 'jane@example.com', groups: [/sales/emea], expect: { action: block } }",
                "{ name: a, text: 'jane@example.com', groups: [/hr], expect: { action: allow, rules: [] } }",
                "{ name: a, text: 'DE89 3704 0044 0532 0130 00', role: setting, expect: { action: log } }",
                "{ name: a, text: 'from 192.168.10.20', zone: external, model: big,"
                        + " expect: { action: tokenise, text: 'from [IP_ADDRESS_1]' } }",
                "{ name: a, in: answer, text: 'it is 4111 1111 1111 1111, is it', expect: { action: mask,"
                        + " text: 'it is [PAYMENT_CARD], is it' } }",
                "{ name: a, in: answer, text: 'to jane@example.com', groups: [/sales],"
                        + " expect: { action: block, text: 'to ' } }"
            })
    void case_that_is_met_passes(String written) {
        TrialResult result = only("- " + written).run(POLICY);

        assertThat(result).isInstanceOf(TrialResult.Passed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            action: block                     | action: expected block, came mask
            action: mask, rules: [others]     | rules: expected others, came cards
            action: mask, rules: []           | rules: expected none, came cards
            action: mask, text: "card 4111"   | text: expected "card 4111", came "card\\n[PAYMENT_CARD]"
            action: mask, findings: [EMAIL]   | findings: expected EMAIL, came PAYMENT_CARD
            """)
    void case_that_is_not_met_says_what_came(String expected, String said) {
        Trial trial = only("- { name: a, text: \"card\\n4111 1111 1111 1111\", expect: { " + expected + " } }");

        TrialResult result = trial.run(POLICY);

        assertThat(((TrialResult.Failed) result).mismatches())
                .extracting(Mismatch::toString)
                .containsExactly(said);
    }

    @Test
    void nothing_goes_on_of_a_prompt_that_is_held_back() {
        Trial trial =
                only("- { name: a, text: 'port 00:1b:63:84:45:e6 is open', expect: { action: coach, text: '' } }");

        assertThat(trial.run(POLICY)).isInstanceOf(TrialResult.Passed.class);
    }

    @Test
    void result_says_which_case_it_is_of() {
        List<Trial> trials = accepted("""
                # of the first version
                - { name: one, text: "one", expect: { action: allow } }
                - { name: two, text: "two", expect: { action: block } }
                """);

        List<TrialResult> results =
                trials.stream().map(trial -> trial.run(POLICY)).toList();

        assertThat(results).extracting(TrialResult::name).containsExactly("one", "two");
        assertThat(results).extracting(result -> result.place().line()).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# none yet\n", "[]"})
    void document_may_have_no_cases(String source) {
        assertThat(accepted(source)).isEmpty();
    }

    @Test
    void document_over_the_limit_is_refused_unread() {
        TrialReading reading = Trials.read("#".repeat(Trials.MAX_BYTES + 1));

        assertThat(reading).isInstanceOf(TrialReading.Rejected.class);
    }

    @Test
    void case_prints_its_sample_as_a_length() {
        Trial trial = only("- { name: a, text: 'hidden', expect: { action: allow, text: 'hidden' } }");

        assertThat(trial.toString()).doesNotContain("hidden");
    }

    private static Trial only(String source) {
        return accepted(source).getFirst();
    }

    private static List<Trial> accepted(String source) {
        return switch (Trials.read(source)) {
            case TrialReading.Accepted accepted -> accepted.trials();
            case TrialReading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static Policy policy(String source) {
        return switch (PolicyReader.read(source)) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
