package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the tables that say which rule decides, each carried out. */
class PrecedenceTest {
    private static final String OTHERWISE = "otherwise: ";

    static List<List<String>> precedence() throws IOException {
        return PolicyLanguagePage.read().table("| Rules that look at the finding, in order | Decides |");
    }

    static List<List<String>> overlaps() throws IOException {
        return PolicyLanguagePage.read().table("| Outer | Inner | What goes on | Recorded |");
    }

    @Test
    void the_tables_are_there() throws IOException {
        assertThat(precedence()).hasSizeGreaterThan(10);
        assertThat(overlaps()).hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("precedence")
    void the_strongest_rule_decides_and_of_equals_the_first(List<String> row) {
        Policy policy = policy(PolicyLanguagePage.words(row.getFirst()));

        Decided decided = Decided.by(policy, Scenario.prompt("<EMAIL>"));

        assertThat(decided.rules())
                .isEqualTo(
                        switch (row.getLast()) {
                            case "the first" -> List.of("rule-1");
                            case "the second" -> List.of("rule-2");
                            case "nobody" -> List.of();
                            default -> PolicyLanguagePage.words(row.getLast());
                        });
    }

    @ParameterizedTest
    @MethodSource("overlaps")
    void overlapping_findings_are_carried_out_together(List<String> row) {
        Policy policy = accepted("""
                policy: overlaps
                rules:
                  - { id: outer, find: [SECRET], do: %s }
                  - { id: inner, find: [EMAIL], do: %s }
                """.formatted(
                        PolicyLanguagePage.words(row.get(0)).getFirst(),
                        PolicyLanguagePage.words(row.get(1)).getFirst()));

        Decided decided = Decided.by(policy, Scenario.prompt("a <SECRET likely x <EMAIL> y> b"));

        assertThat(decided.rules()).isEqualTo(List.of(row.get(3).split(" and ", -1)));
        assertThat(decided.action().equals("block")).isEqualTo(row.get(2).equals("nothing"));
        assertThat(decided.action().equals("coach")).isEqualTo(row.get(2).equals("nothing yet"));
        assertThat(decided.passed())
                .isEqualTo(
                        switch (row.get(2)) {
                            case "inner masked" -> "a <SECRET likely x [EMAIL] y> b";
                            case "outer masked" -> "a [SECRET] b";
                            case "a token for the inner" -> "a <SECRET likely x [EMAIL_1] y> b";
                            case "a token for the outer" -> "a [SECRET_1] b";
                            case "a token of the inner for the outer" -> "a [EMAIL_1] b";
                            default -> "a <SECRET likely x <EMAIL> y> b";
                        });
    }

    /** A rule for each action, and what {@code otherwise} says. */
    private static Policy policy(List<String> words) {
        StringBuilder source = new StringBuilder("policy: precedence\n");
        List<String> actions =
                words.stream().filter(word -> !word.startsWith(OTHERWISE)).toList();
        words.stream()
                .filter(word -> word.startsWith(OTHERWISE))
                .forEach(word -> source.append(word).append('\n'));
        for (int i = 0; i < actions.size(); i++) {
            source.append(i == 0 ? "rules:\n" : "")
                    .append("  - { id: rule-%d, find: [EMAIL], do: %s }%n".formatted(i + 1, actions.get(i)));
        }
        return accepted(source.toString());
    }

    private static Policy accepted(String source) {
        return ((PolicyReading.Accepted) PolicyReader.read(source, PlantedMatcher.ALL)).policy();
    }
}
