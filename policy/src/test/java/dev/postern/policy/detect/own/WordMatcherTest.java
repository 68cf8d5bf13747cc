package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMatcherTest {
    private static final List<String> WORDS = List.of(
            "Bluefin",
            "Project Heron",
            "Project Heron Two",
            "C++",
            "Stra\u00dfe",
            "\u00c9clair",
            "\u6a5f\u5bc6",
            "\u0130zmir",
            ".secret",
            "x-1",
            "M\u00fcller Gru\u0308n",
            "co\ufb03n-plan",
            "--dry_run",
            "C--",
            "\uff2b\uff39\uff2f",
            "\u304b\u304e",
            "Gro\u00dfe Na\u00efvet\u00e9");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bluefin is near                | Bluefin
            (BLUEFIN)                      | BLUEFIN
            blue\u00adfin                  | blue\u00adfin
            project   heron.               | project   heron
            PROJECT\\tHERON two\\nnext     | PROJECT\\tHERON two
            Project\\u00a0Heron            | Project\\u00a0Heron
            I write c++ daily              | c++
            STRASSE                        | STRASSE
            stra\u00dfe                    | stra\u00dfe
            \u00e9CLAIR                    | \u00e9CLAIR
            e\u0301clair                   | e\u0301clair
            \u6700\u9ad8\u6a5f\u5bc6\u6587\u66f8 | \u6a5f\u5bc6
            a .SECRET thing                | .SECRET
            \ud83d\ude00Bluefin\ud83d\ude00 | Bluefin
            \\nBluefin                     | Bluefin
            \u0130ZMIR izmirli            | \u0130ZMIR
            Izmir                          | Izmir
            Eclair                         | Eclair
            \uff22luefin                  | \uff22luefin
            Muller Grun                    | Muller Grun
            M\u00dcLLER-GR\u00dcN        | M\u00dcLLER-GR\u00dcN
            mu\u0308ller_gru\u0308n      | mu\u0308ller_gru\u0308n
            m\u00fcller -\\ngr\u00fcn   | m\u00fcller -\\ngr\u00fcn
            project_heron--two             | project_heron--two
            project\u2011heron            | project\u2011heron
            project-heron-three            | project-heron
            x 1 x                          | x 1
            coffin plan                    | coffin plan
            COFFIN_PLAN                    | COFFIN_PLAN
            co\ufb03n-plan                | co\ufb03n-plan
            co\ufb00in-plan               | co\ufb00in-plan
            run --dry-run now              | --dry-run
            in C-- it is                   | C--
            kyo                            | kyo
            GROSSE NAIVETE                 | GROSSE NAIVETE
            \u304b\u304e                 | \u304b\u304e
            \u304b\u304d\u3099          | \u304b\u304d\u3099
            """)
    void words_and_phrases_are_found_in_any_case(String spelled, String expected) {
        String text = unescaped(spelled);

        assertThat(found(text, true)).containsExactly(unescaped(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "Bluefins",
        "abluefin",
        "Blue fin",
        "ProjectHeron",
        "Project, Heron",
        "Projects Heron",
        "Blue",
        "7Bluefin",
        "ax-1",
        "x1",
        "C- ",
        "dry run",
        "-dry-run",
        "\u304c\u304e",
        "Mueller Gruen",
        "coffinplan",
        "project\u2014heron",
        "e\u0301clairs"
    })
    void parts_of_other_words_are_not_found(String text) {
        assertThat(found(text, true)).isEmpty();
    }

    @Test
    void case_counts_where_the_list_says_so() {
        assertThat(found("bluefin Bluefin BLUEFIN", false)).containsExactly("Bluefin");
        assertThat(found("Strasse STRASSE", false)).containsExactly("Strasse");
    }

    @Test
    void thousands_of_words_are_told_apart() {
        List<String> words =
                IntStream.range(0, 5000).mapToObj(i -> "code" + i + " alpha").toList();
        MatcherTable table = new MatcherTable(List.of(new WordMatcher("codes", "CODE", words, true)));

        assertThat(TextScanner.scan(table, "code4999 ALPHA, code5000 alpha, code7 beta, Code0\nalpha"))
                .hasSize(2);
    }

    @Test
    void finding_names_its_list() {
        WordMatcher matcher = new WordMatcher("projects", "PROJECT_NAME", WORDS, true);

        Match match = matcher.match(Window.on("Bluefin", 0), 0);

        assertThat(match).isEqualTo(new Match(7, Likelihood.VERY_LIKELY, "A word or phrase of the list 'projects'."));
    }

    @Test
    void lists_without_a_word_or_with_endless_ones_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordMatcher("d", "T", List.of(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new WordMatcher("d", "T", List.of("a", " "), true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordMatcher("d", "T", List.of("a".repeat(201)), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new WordMatcher("d", "T", List.of("\u200b"), true));
    }

    private static List<String> found(String text, boolean ignoreCase) {
        MatcherTable table = new MatcherTable(List.of(new WordMatcher("words", "WORD", WORDS, ignoreCase)));
        return TextScanner.scan(table, text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    private static String unescaped(String text) {
        return text.startsWith("\\n")
                ? text
                : text.replace("\\t", "\t").replace("\\n", "\n").replace("\\u00a0", "\u00a0");
    }
}
