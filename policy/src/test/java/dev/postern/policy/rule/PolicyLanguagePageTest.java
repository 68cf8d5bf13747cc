package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.rule.PolicyLanguagePage.Example;
import dev.postern.policy.rule.document.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about the policy language says what the language does. */
class PolicyLanguagePageTest {
    private static final List<Vocabulary> VOCABULARIES = List.of(
            Vocabulary.POLICY, Vocabulary.DETECTOR, Vocabulary.RULE, Vocabulary.DESTINATION, Vocabulary.ROUTING);
    private static final List<String> HEADLESS = List.of("detectors", "rules", "routing");

    static List<Example> examples() throws IOException {
        return PolicyLanguagePage.read().examples();
    }

    @Test
    void the_page_has_examples_of_both_kinds() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(15).anyMatch(Example::rejected);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_accepted_or_rejected_as_the_page_says(Example example) {
        PolicyReading reading = PolicyReader.read(example.source(), PlantedMatcher.ALL, new LoadedData());

        String problems = reading instanceof PolicyReading.Rejected rejected ? ScenarioTest.shown(rejected) : "";
        assertThat(problems).isEqualTo(example.problems());
        assertThat(reading instanceof PolicyReading.Rejected).isEqualTo(example.rejected());
    }

    @Test
    void every_key_is_explained() throws IOException {
        List<String> keys = VOCABULARIES.stream()
                .flatMap(vocabulary -> vocabulary.keys().stream())
                .filter(key -> !HEADLESS.contains(key))
                .toList();

        assertThat(PolicyLanguagePage.read().explained()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void every_key_stands_in_an_accepted_example() throws IOException {
        List<String> accepted = examples().stream()
                .filter(example -> !example.rejected())
                .map(Example::source)
                .toList();

        assertThat(VOCABULARIES.stream().flatMap(vocabulary -> vocabulary.keys().stream()))
                .allSatisfy(key -> assertThat(accepted).anyMatch(source -> source.contains(key + ":")));
    }

    @Test
    void keys_of_document_and_rule_stand_in_their_tables() throws IOException {
        PolicyLanguagePage page = PolicyLanguagePage.read();

        assertThat(firstWords(page.table("| Key | Needed | Meaning |"))).isEqualTo(Vocabulary.POLICY.keys());
        assertThat(firstWords(page.table("| Key | Needed | If missing | Meaning |")))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.RULE.keys());
    }

    @Test
    void finding_types_are_those_of_the_detectors() throws IOException {
        assertThat(firstWords(PolicyLanguagePage.read().table("| Type | What it is |")))
                .containsExactlyInAnyOrderElementsOf(BuiltInMatchers.types());
    }

    private static List<String> firstWords(List<List<String>> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.of(PolicyLanguagePage.words(row.getFirst()).getFirst()))
                .toList();
    }
}
