package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScannerTest {
    private static final int UNITS = 100_000;
    /** Looks at the text for each of its units; prose takes about ten. */
    private static final int MOST_LOOKS = 800;

    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    @Test
    void garbage_is_survived_and_findings_lie_inside_it() {
        Cases.check("garbage", 2000, cases -> {
            String text = cases.garbage(cases.below(400));

            List<Finding> findings = TextScanner.scan(ALL, text);

            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.start()).isBetween(0, finding.end() - 1);
                assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            });
            assertThat(findings).isSortedAccordingTo(Finding.IN_ORDER);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4 ",
                "4\u200b",
                "4-",
                "41",
                "12.",
                "1:",
                "f:",
                "a",
                "a@",
                "a.",
                "a-",
                "@",
                "=",
                "-",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B ",
                "-----END ",
                "password=",
                "password: \"",
                "key=a1",
                "eyJ",
                "eyJhbGciOiJIUzI1NiJ9.",
                "://u:",
                "DE89",
                "DE89 3704 0044 0532 0130 00 ",
                "(",
                "+1",
                "+49 30 ",
                "tel 030 ",
                "(030) ",
                "\u4f8b",
                "\ud835\udfd2",
                "\ud835",
                "\u200b",
                "\u0301",
                "1/",
                "is ",
                "password is ",
                "_a",
                "_",
                "\\n",
                "AKIA",
                "sk-",
                "AKIAIOSFODNN7EXAMPLE ",
                "4111 1111 1111 1111 ",
                "jane@example.com ",
                "0",
                ":",
                "::",
                "a:",
                "\"",
            })
    void work_grows_with_the_text_only(String piece) {
        String text = piece.repeat(UNITS / piece.length());
        WholeText findings = new WholeText();
        TextScanner scanner = new TextScanner(ALL);

        scanner.push(text, findings);
        scanner.finish(findings);

        assertThat(scanner.looks()).isLessThan((long) MOST_LOOKS * UNITS);
    }

    @Test
    void prose_is_looked_at_a_few_times() {
        String text =
                "The harbour office opens at seven, and by half past eight the first boats are back. ".repeat(100);
        WholeText findings = new WholeText();
        TextScanner scanner = new TextScanner(ALL);

        scanner.push(text, findings);
        scanner.finish(findings);

        assertThat(scanner.looks()).isLessThan(16L * text.length());
    }

    @Test
    void types_are_those_of_the_built_in_matchers() {
        assertThat(BuiltInMatchers.types())
                .contains("PAYMENT_CARD", "IBAN", "EMAIL", "PHONE", "US_SSN", "IP_ADDRESS", "SECRET")
                .contains("BIC", "CRYPTO_ADDRESS", "MAC_ADDRESS", "URL", "DOMAIN_NAME", "DATE_TIME", "AGE")
                .contains("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS")
                .contains("PERSON_TITLE", "NATIONALITY_RELIGION_POLITICS", "POSTAL_CODE");
    }
}
