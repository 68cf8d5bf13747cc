package dev.postern.policy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.rule.PolicyLanguagePage;
import dev.postern.policy.rule.PolicyLanguagePage.Example;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the policy language says of test cases what they do. */
class TrialPageTest {

    static List<Example> examples() throws IOException {
        return PolicyLanguagePage.readTestCases().examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_accepted_or_rejected_as_the_page_says(Example example) {
        TrialReading reading = Trials.read(example.source());

        String problems = switch (reading) {
            case TrialReading.Accepted _ -> "";
            case TrialReading.Rejected rejected ->
                rejected.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        };
        assertThat(problems).isEqualTo(example.problems());
        assertThat(reading instanceof TrialReading.Rejected).isEqualTo(example.rejected());
    }

    @Test
    void cases_of_the_page_pass_on_the_policy_of_the_page() throws IOException {
        PolicyReading policy = PolicyReader.read("""
                policy: page
                rules:
                  - { id: no-credentials, find: [SECRET], do: block }
                  - { id: cards, find: [PAYMENT_CARD], do: mask }
                """);
        TrialReading trials = Trials.read(examples().getFirst().source());

        List<TrialResult> results = ((TrialReading.Accepted) trials)
                .trials().stream()
                        .map(trial -> trial.run(((PolicyReading.Accepted) policy).policy()))
                        .toList();

        assertThat(results).hasSizeGreaterThan(3).allMatch(TrialResult.Passed.class::isInstance);
    }

    @Test
    void keys_stand_in_their_tables() throws IOException {
        PolicyLanguagePage page = PolicyLanguagePage.readTestCases();

        assertThat(firstWords(page.table("| Key of a case | Needed | If missing | Meaning |")))
                .isEqualTo(TrialReader.TRIAL.keys());
        assertThat(firstWords(page.table("| Key of `expect` | Needed | If missing | Meaning |")))
                .isEqualTo(TrialReader.EXPECTATION.keys());
    }

    private static List<String> firstWords(List<List<String>> rows) {
        return rows.stream()
                .map(row -> PolicyLanguagePage.words(row.getFirst()).getFirst())
                .toList();
    }
}
