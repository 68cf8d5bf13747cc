package dev.postern.policy.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameEvaluationTest {
    private static final String SENTENCE = "My name is Anna Keller. ";

    @Test
    void text_within_the_budget_is_evaluated() {
        NameEvaluation evaluation = new NameEvaluation(100);

        scan(evaluation, SENTENCE);

        assertThat(evaluation.outcome()).isEqualTo(new NameEvaluation.Outcome.Evaluated());
    }

    @Test
    void place_where_the_search_ended_is_told() {
        NameEvaluation evaluation = new NameEvaluation(3);

        List<Finding> findings = scan(evaluation, SENTENCE.repeat(4));

        assertThat(findings).allMatch(finding -> finding.start() < SENTENCE.length());
        assertThat(evaluation.outcome()).isEqualTo(new NameEvaluation.Outcome.NotEvaluated(SENTENCE.length()));
    }

    @Test
    void model_of_the_company_takes_the_place_of_the_built_in_one() {
        NameModel own = (tokens, run) -> List.of(new NameSpan(NameType.ORGANIZATION, run.first(), run.last(), 1));

        List<Finding> findings = TextScanner.scan(new MatcherTable(NameMatchers.with(own)), "by Anna Keller.");

        assertThat(findings).extracting(Finding::type).containsExactly("ORGANIZATION");
    }

    private static List<Finding> scan(NameEvaluation evaluation, String text) {
        return TextScanner.scan(new MatcherTable(evaluation.within(NameMatchers.all())), text);
    }
}
