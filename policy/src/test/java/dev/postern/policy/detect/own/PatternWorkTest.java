package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.detect.scan.Scans;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Patterns made to keep an engine busy, and what keeps them from it. Work is counted in looks at the text, of which the
 * engine takes three for each character it reads.
 */
class PatternWorkTest {
    private static final int UNITS = 1_000;
    private static final String PROSE = "The employee of the month was asked about 12 new entries. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a+)+b; a",
                "(x+x+)+y; x",
                ".*.*.*z; ab",
                "(a|aa)+$; a",
                "(a|a|a)*b; a",
                "\\w{1,200}@; a",
                "\\w{1,200}@; words-",
                "[\\s\\S]{200}; word-",
                "(\\w?){200}@; a",
                "(.*)(.*)(.*)(.*)\\d; a",
                "(?:a?){100}a{100}; a",
                "a.{0,250}b; a-"
            })
    void work_of_a_pattern_is_linear_in_the_text(String pattern, String piece) {
        MatcherTable table = table(pattern);

        long once = Scans.looks(table, piece.repeat(UNITS / piece.length()));
        long twice = Scans.looks(table, piece.repeat(2 * UNITS / piece.length()));

        assertThat((double) twice).isLessThanOrEqualTo(2.4 * once);
        assertThat(twice).isLessThanOrEqualTo(2L * UNITS * (4 * Window.REACH));
    }

    @ParameterizedTest
    @CsvSource({"(a+)+b,a", ".*.*.*z,ab", "[\\s\\S]{200},word-"})
    void text_that_keeps_a_pattern_too_busy_is_refused(String pattern, String piece) {
        String text = piece.repeat(200_000 / piece.length());

        assertThatThrownBy(() -> TextScanner.scan(table(pattern), text)).isInstanceOf(ScanBudgetException.class);
    }

    @Test
    void long_text_of_a_usual_kind_is_never_refused() {
        String text = (PROSE + "E-123456, ").repeat(10_000);

        assertThat(TextScanner.scan(table("\\bE-\\d{6}\\b"), text)).hasSize(10_000);
        assertThat(TextScanner.scan(table("\\w+@x"), text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'E-\\d{6}'",
        "'(?i)emp-\\d+'",
        "'(?:BC|BD)[0-9A-F]{12}'",
        "'[A-Z]{2}\\d{3}'",
        "'\\bthem_'",
        "'[0-9]+ EUR'"
    })
    void prose_is_turned_down_without_the_engine(String pattern) {
        String text = PROSE.repeat(100);
        long bare = Scans.looks(table("\\x01"), text);

        long looks = Scans.looks(table(pattern), text);

        assertThat(looks - bare).isLessThan(text.length());
    }

    private static MatcherTable table(String pattern) {
        return new MatcherTable(List.of(PatternMatcher.compile("own", "OWN", pattern, List.of(), Likelihood.LIKELY)));
    }
}
