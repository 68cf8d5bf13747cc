package dev.postern.policy.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Pieces;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NameBudgetTest {
    private static final MatcherTable NAMES = new MatcherTable(NameMatchers.all());
    private static final String SENTENCE = "My name is Anna Keller. ";

    /** Longer than what may be worked on in texts of this kind. */
    private static final int TOO_MUCH = 60_000;

    @Test
    void long_list_of_names_is_evaluated_to_its_end() {
        Set<String> notEvaluated = new TreeSet<>();

        List<Finding> findings = TextScanner.scan(NAMES, "Anna Keller, Peter Schmidt\n".repeat(8_000), notEvaluated);

        assertThat(findings)
                .filteredOn(finding -> finding.type().equals("PERSON"))
                .hasSizeGreaterThan(15_000);
        assertThat(notEvaluated).isEmpty();
    }

    @Test
    void text_made_to_cost_too_much_is_not_evaluated_everywhere() {
        AtomicInteger asked = new AtomicInteger();
        NameModel counting = (tokens, run) -> {
            asked.incrementAndGet();
            return List.of();
        };
        Set<String> notEvaluated = new TreeSet<>();

        TextScanner.scan(new MatcherTable(NameMatchers.with(counting)), initials(2 * TOO_MUCH), notEvaluated);

        assertThat(asked.get()).isBetween(TOO_MUCH / 4, TOO_MUCH * 3 / 4);
        assertThat(notEvaluated).containsExactly("LOCATION", "ORGANIZATION", "PERSON");
    }

    @Test
    void address_is_looked_for_wherever_names_are_not() {
        List<Finding> findings = TextScanner.scan(NAMES, initials(TOO_MUCH) + " lives at 12 Main Street.");

        assertThat(findings)
                .filteredOn(finding -> finding.start() > TOO_MUCH)
                .extracting(Finding::type)
                .containsExactly("STREET_ADDRESS");
    }

    @Test
    void name_after_a_costly_stretch_is_evaluated_again() {
        String before = initials(TOO_MUCH) + " That was all we have to say. ";

        List<Finding> findings = TextScanner.scan(NAMES, before + SENTENCE);

        assertThat(findings).anyMatch(finding -> finding.start() == before.length() + SENTENCE.indexOf("Anna"));
    }

    @Test
    void stream_leaves_out_what_the_whole_text_leaves_out() {
        String text = initials(TOO_MUCH) + " " + SENTENCE.repeat(50);
        Set<String> notEvaluated = new TreeSet<>();
        List<Finding> whole = TextScanner.scan(NAMES, text, notEvaluated);

        Cases.check("a stream leaves out the same names", 3, cases -> {
            List<String> pieces = new ArrayList<>();
            for (int from = 0; from < text.length(); from += pieces.getLast().length()) {
                pieces.add(text.substring(from, Math.min(text.length(), from + 1 + cases.below(60))));
            }
            Set<String> leftOut = new TreeSet<>();

            assertThat(Pieces.scan(NAMES, pieces, leftOut)).isEqualTo(whole);
            assertThat(leftOut).isEqualTo(notEvaluated).isNotEmpty();
        });
    }

    @Test
    void model_of_the_company_takes_the_place_of_the_built_in_one() {
        NameModel own = (tokens, run) -> List.of(new NameSpan(NameType.ORGANIZATION, run.first(), run.last(), 1));

        List<Finding> findings = TextScanner.scan(new MatcherTable(NameMatchers.with(own)), "by Anna Keller.");

        assertThat(findings).extracting(Finding::type).containsExactly("ORGANIZATION");
    }

    private static String initials(int length) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('A' + random.nextInt(26))).append('.');
        }
        return text.toString();
    }
}
