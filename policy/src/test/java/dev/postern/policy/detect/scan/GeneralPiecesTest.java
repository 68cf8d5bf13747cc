package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The international types are found alike in a whole text and in any pieces of it. */
class GeneralPiecesTest {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());
    private static final List<String> FRAGMENTS = List.of(
            "on May 5, 2021 ",
            "5. Mai 2021 14:30 Uhr ",
            "born 12/03/1985, ",
            "2024-03-15T14:30:00.123Z ",
            "05/21 ",
            "45 years old ",
            "a 45-year-old man ",
            "aged 45 ",
            "Dr. Weber ",
            "Frau ",
            "German ",
            "katholisch ",
            "Hauptstr. 5, 12345 Berlin ",
            "IL 62704-1234 ",
            "SW1A 1AA ",
            "zip 12345 ",
            "www.firma.de/pfad?x=y). ",
            "https://jane:pw@firma.de/a_(b) ",
            "firma.co.uk ",
            "System.out.println(x) ",
            "jane@firma.de.Please ",
            "00:1A:2B:3C:4D:5E ",
            "fe80::1%eth0/64 ",
            "src=:: ",
            "10.0.0.1:80 ",
            "BIC DEUTDEFF500 ",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 ",
            "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 ",
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed ",
            "(415) 555-0132 ext. 42 ",
            "09171234567 ",
            "612345678 is my phone ",
            "4111 1111 1111 1111 ",
            "1Z6516800573053441 ",
            "name,phone\n",
            "x,4155552671\n",
            "\n",
            "words and words, ");

    @Test
    void findings_are_the_same_however_the_text_is_cut() {
        Cases.check("general types in pieces", 400, cases -> {
            String text = cases.text(FRAGMENTS, 12);
            WholeText pieces = new WholeText();
            TextScanner scanner = new TextScanner(ALL);
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + 1 + cases.below(7));
                scanner.push(text.substring(from, to), pieces);
                scanner.release(to);
                from = to;
            }
            scanner.finish(pieces);

            List<Finding> whole = TextScanner.scan(ALL, text);

            assertThat(pieces.findings()).isEqualTo(whole);
        });
    }

    @Test
    void twice_the_text_takes_twice_the_looks() {
        for (String part : List.of("a.b", "1-2 ", "www.", "Mr. ", "::", "5/6/", "(+1", "x@y.", "name,phone\n")) {
            long once = looks(part.repeat(2_000));
            long twice = looks(part.repeat(4_000));

            assertThat(twice).as(part).isLessThan(once * 9 / 4);
        }
    }

    private static long looks(String text) {
        TextScanner scanner = new TextScanner(ALL);
        WholeText findings = new WholeText();
        scanner.push(text, findings);
        scanner.finish(findings);
        return scanner.looks();
    }
}
