package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Discoveries;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Scans;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternMatcherTest {
    private static final List<String> PATTERNS = List.of(
            "E-\\d{6}",
            "\\bE-\\d{6}\\b",
            "[A-Z]{2}\\d{3}",
            "(?i)heron",
            "a|bc",
            "\\d+",
            "^x",
            "x$",
            "(?m)^x.*$",
            "x?y",
            "\u00e9+",
            "[^a]b",
            "\\x{1F600}",
            "\\Bx",
            "(ab)+c?",
            "\\w{2,}",
            ".b",
            "(?:AB|E)[-\\d]+",
            "a|b|x1?",
            "(a|bc){2}x",
            "(?i)e-\\d|AB1",
            "(?P<n>a+)b",
            "\\ba?b",
            "[]a]{1,2}1",
            "\\Qa\\Eb",
            "h(er){1}on",
            "[[:alpha:]]{2}1",
            "[\\w-]{3}6",
            "x{2,}?y",
            "\\w+@x",
            "x{1,3}-1",
            "a?b?c",
            "[ab]*c1",
            "(?i)he?r+on+",
            "\\d{2,}-?E",
            "(?:a|b)+x|y1",
            "\u00e9*x",
            "[A-Z]{1,2}\\s*1{0,40}x",
            "(?:a?){30}b");

    @ParameterizedTest
    @CsvSource({
        "'E-\\d{6}', 'id E-123456, E-12345', 'E-123456'",
        "'\\bE-\\d{6}\\b', 'XE-123456 E-1234567 E-123456', 'E-123456'",
        "'(?i)heron', 'HERON', 'HERON'",
        "'\\d{3}$', '123 456', '456'",
        "'^\\d{3}', '123 456', '123'",
        "'(?m)^b', 'a\u23ceb', 'b'",
        "'a.c', 'a\ud83d\ude00c', 'a\ud83d\ude00c'",
        "'\u00e9t\u00e9', 'un \u00e9t\u00e9', '\u00e9t\u00e9'",
    })
    void pattern_is_found_where_it_matches(String pattern, String spelled, String expected) {
        String text = Scans.spelled(spelled);

        assertThat(found(pattern, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a**", "\\", "(?=a)a", "(a)\\1", "a{1001}", "(a{100}){100}"})
    void what_is_no_pattern_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> compile(pattern, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a*",
                "a?",
                "\\b",
                "^",
                "$",
                "(a|)",
                "(?:a|\\b)",
                "a*\\b",
                "\\B",
                "(?m)$",
                "x{0}",
                "(?:[\\s\\S]|)",
                "^$"
            })
    void pattern_that_can_match_nothing_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> compile(pattern, List.of()));
    }

    @Test
    void word_close_by_keeps_the_likelihood_and_its_absence_lowers_it() {
        PatternMatcher matcher = compile("E-\\d{6}", List.of("Employee"));

        assertThat(likelihood(matcher, "employee E-123456")).isEqualTo(Likelihood.LIKELY);
        assertThat(likelihood(matcher, "E-123456 (employee)")).isEqualTo(Likelihood.LIKELY);
        assertThat(likelihood(matcher, "part E-123456")).isEqualTo(Likelihood.POSSIBLE);
    }

    @Test
    void match_is_no_longer_than_the_reach() {
        assertThat(found("x\\d+", "x" + "1".repeat(1000)))
                .allSatisfy(match -> assertThat(match).hasSize(Window.REACH));
    }

    @Test
    void anchors_never_miss_what_trying_everywhere_finds() {
        List<String> parts = List.of(
                "E-123456",
                "AB123",
                "heron",
                "a",
                "b",
                "c",
                "x",
                "y",
                "\u00e9",
                "\ud83d\ude00",
                " ",
                "\n",
                "1",
                "_",
                "@",
                "-1");
        Cases.check("anchors of patterns", 2000, cases -> {
            String pattern = cases.oneOf(PATTERNS);
            String text = cases.text(parts, 8);

            List<String> found = found(pattern, text);

            assertThat(found).as(pattern).isEqualTo(foundEverywhere(pattern, text));
        });
    }

    @Test
    void text_in_pieces_gives_what_the_whole_gives() {
        List<String> parts = List.of(
                "E-123456", "AB123", "heron", "a", "b", "x", "y", "\u00e9", "\ud83d\ude00", " ", "\n", "1", "@", "-1");
        Cases.check("patterns in pieces", 2000, cases -> {
            MatcherTable table = new MatcherTable(List.of(compile(cases.oneOf(PATTERNS), List.of())));
            String text = cases.text(parts, 8);
            int cut = cases.below(text.length() + 1);
            Findings pieces = new Findings();
            TextScanner scanner = new TextScanner(table);

            scanner.push(text.substring(0, cut), pieces);
            scanner.push(text.substring(cut), pieces);
            scanner.finish(pieces);

            assertThat(pieces.all).isEqualTo(TextScanner.scan(table, text));
        });
    }

    private static List<String> found(String pattern, String text) {
        return TextScanner.scan(new MatcherTable(List.of(compile(pattern, List.of()))), text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    /** What the engine alone finds: it is asked at every place of the whole text. */
    private static List<String> foundEverywhere(String pattern, String text) {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start = text.offsetByCodePoints(start, 1)) {
            int before = text.codePointCount(0, start);
            Matcher matcher = Pattern.compile("\\A(?s:.{" + before + "})(" + pattern + ")")
                    .matcher(text);
            if (matcher.lookingAt()) {
                found.add(text.substring(start, matcher.end(1)));
            }
        }
        return found;
    }

    private static Likelihood likelihood(PatternMatcher matcher, String text) {
        return TextScanner.scan(new MatcherTable(List.of(matcher)), text)
                .getFirst()
                .likelihood();
    }

    private static PatternMatcher compile(String pattern, List<String> near) {
        return PatternMatcher.compile("own", "OWN", pattern, near, Likelihood.LIKELY);
    }

    private static final class Findings implements Discoveries {
        private final List<Finding> all = new ArrayList<>();

        @Override
        public void found(Finding finding) {
            all.add(finding);
        }

        @Override
        public void opened(Finding opening) {
            throw new AssertionError("patterns are bounded");
        }

        @Override
        public void closed(Finding opening, int end) {
            throw new AssertionError("patterns are bounded");
        }
    }
}
