package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Scans;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand words of made-up syllables; each has a syllable that no other text here has. */
class ThousandsOfWordsTest {
    private static final int COUNT = 10_000;

    private static final List<String> SYLLABLES = List.of(
            "an",
            "ber",
            "cor",
            "da",
            "el",
            "fin",
            "gra",
            "hol",
            "in",
            "jur",
            "ka",
            "lor",
            "mun",
            "\u00e9ner",
            "or",
            "pel",
            "qui",
            "ros",
            "ste",
            "tur",
            "un",
            "vel",
            "wer",
            "\u00fcber",
            "yor",
            "zim",
            "pro",
            "con",
            "the");

    private static final List<String> WORDS = words();
    private static final MatcherTable TABLE = new MatcherTable(List.of(new WordMatcher("many", "WORD", WORDS, true)));

    @Test
    void every_word_is_found_and_nothing_made_of_it() {
        Cases.check("ten thousand words", 2000, cases -> {
            String word = cases.oneOf(WORDS);
            String shown = cases.below(2) == 0 ? word : word.toUpperCase(Locale.ROOT);

            List<String> found = found("It is " + shown + ", not " + shown + "s nor x" + shown + ".");

            assertThat(found).containsExactly(shown);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report was read by all of them, and the answer came in the afternoon. ",
                "pro ",
                "an-",
                "anberxqcor ",
                "xq",
                "\u00fc ",
                "\u4f8b",
                "conxqthe     \n",
                "a_b_c_"
            })
    void work_is_a_few_looks_for_each_character(String piece) {
        long looks = Scans.looks(TABLE, piece.repeat(20_000 / piece.length()));

        assertThat(looks).isLessThan(20_000L * 8);
    }

    private static List<String> found(String text) {
        return TextScanner.scan(TABLE, text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    private static List<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Cases.check("syllables of ten thousand words", COUNT * 2, cases -> {
            String word = cases.oneOf(SYLLABLES) + cases.oneOf(SYLLABLES) + "xq" + cases.oneOf(SYLLABLES);
            if (words.size() < COUNT) {
                words.add(cases.below(3) == 0 ? word.replace("xq", "xw") + " " + cases.oneOf(SYLLABLES) : word);
            }
        });
        assertThat(words).hasSize(COUNT);
        return List.copyOf(words);
    }
}
