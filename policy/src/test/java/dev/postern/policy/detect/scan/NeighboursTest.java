package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sure value speaks for a possible one of its kind that stands beside it in a list. */
class NeighboursTest {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());
    private static final String SURE = "536-22-8145";
    private static final String POSSIBLE = "536 22 8146";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "536-22-8145, 536 22 8146",
                "536-22-8145; 536 22 8146",
                "536-22-8145 and 536 22 8146",
                "536-22-8145, and 536 22 8146.",
                "536-22-8145 / '536 22 8146'",
                "1) 536-22-8145⏎2) 536 22 8146",
                "* 536-22-8145⏎* 536 22 8146⏎",
                "'536-22-8145', '536 22 8146'"
            })
    void possible_value_beside_a_sure_one_is_likely(String text) {
        Finding last = ssns(Scans.spelled(text)).getLast();

        assertThat(last.likelihood()).isEqualTo(Likelihood.LIKELY);
        assertThat(last.why()).endsWith("Beside another of the same kind.");
    }

    @Test
    void list_goes_on_from_one_to_the_next() {
        List<Finding> found = ssns(SURE + ", " + POSSIBLE + ", 536 22 8147, 536 22 8148");

        assertThat(found).hasSize(4).allMatch(finding -> finding.likelihood() == Likelihood.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call about 536 22 8146",
                "536-22-8145 order 536 22 8146",
                "536-22-8145, order 536 22 8146",
                "536-22-8145, version 2, 536 22 8146",
                "536-22-8145⏎⏎536 22 8146",
                "536-22-8145,,, 536 22 8146",
                "83.217.41.19, 536 22 8146",
                "536 22 8147, 536 22 8146"
            })
    void value_that_is_not_in_a_list_with_a_sure_one_stays_as_it_is(String text) {
        assertThat(ssns(Scans.spelled(text)).getLast().likelihood()).isLessThanOrEqualTo(Likelihood.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade from 1.2.3.4, 1.2.3.5 or 2.0.0.1 to 3.1.4.1.",
                "Orders 100234567, 100234575 and 100234583 are late.",
                "Builds 4539148803, 4539148804, 4539148805",
                "2026-11-24, 2026-11-25; 10:30, 11:45"
            })
    void numbers_of_other_kinds_stay_as_they_are(String text) {
        assertThat(TextScanner.scan(ALL, text))
                .noneMatch(finding -> finding.likelihood().compareTo(Likelihood.LIKELY) >= 0);
    }

    @Test
    void stream_is_weighed_as_the_whole_text_is() {
        List<String> fragments =
                List.of(SURE, POSSIBLE, ", ", "; ", " and ", "\n", " order ", "4539 1488 0343 6467", "- ");

        Cases.check("neighbours in pieces", 300, cases -> {
            String text = cases.text(fragments, 14);
            List<String> pieces = new ArrayList<>();
            for (int from = 0; from < text.length(); from += pieces.getLast().length()) {
                pieces.add(text.substring(from, Math.min(text.length(), from + 1 + cases.below(9))));
            }

            assertThat(Pieces.scan(ALL, pieces)).isEqualTo(TextScanner.scan(ALL, text));
        });
    }

    private static List<Finding> ssns(String text) {
        return Scans.of("US_SSN", text);
    }
}
