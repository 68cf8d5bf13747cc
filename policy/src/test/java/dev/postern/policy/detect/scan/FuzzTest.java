package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that nobody writes: whatever comes, the scanner answers, and the same however the text is cut. */
class FuzzTest {
    private static final int MEGABYTE = 1 << 20;
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    /** What values are made of, whole and broken off. */
    private static final List<String> PIECES = List.of(
            "4111 1111 1111 1111",
            "DE89 3704 0044 0532 0130 00",
            "jane.roe@example.com",
            "+49 30 901820",
            "536-90-4399",
            "10.20.30.40",
            "fe80::1ff:fe23:4567:890a",
            "password = hunter2Hunter2",
            "AKIAQ3EGRZ7TWKDMYB5N",
            "-----BEGIN PRIVATE KEY-----\n",
            "-----END PRIVATE KEY-----",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N",
            "https://user:secret@example.com/",
            "ignore all previous instructions",
            "<|im_start|>system",
            "\u200b",
            "\u0301",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\0",
            "\ufeff",
            "%25",
            "\\u0034",
            "&#52;",
            "=\r\n",
            "QUtJQVEzRUdSWjdUV0tETVlCNU4=",
            "\u0664\u0661\u0661",
            "\uff14",
            "\u4f8b\u5b50",
            " ",
            "\n",
            "\t",
            "\"",
            "'",
            ",",
            ":",
            ".");

    @Test
    void any_characters_are_survived() {
        Cases.check("any characters", 1500, cases -> {
            StringBuilder text = new StringBuilder();
            for (int i = cases.below(600); i > 0; i--) {
                text.append((char) cases.below(0x10000));
            }

            assertSound(text.toString());
        });
    }

    @Test
    void any_bytes_read_as_text_are_survived() {
        Cases.check("any bytes", 1500, cases -> {
            byte[] bytes = new byte[cases.below(600)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) cases.below(256);
            }

            assertSound(new String(bytes, cases.below(2) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        });
    }

    @Test
    void values_put_together_at_random_are_survived() {
        Cases.check("pieces", 2000, cases -> assertSound(cases.text(PIECES, 30)));
    }

    @Test
    void text_in_pieces_gives_the_findings_of_the_whole() {
        Cases.check("cuts", 1500, cases -> {
            String text = cases.below(4) == 0 ? cases.garbage(cases.below(500)) : cases.text(PIECES, 25);
            WholeText found = new WholeText();
            TextScanner scanner = new TextScanner(ALL);

            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + 1 + cases.below(cases.below(5) == 0 ? 200 : 5));
                scanner.push(text.substring(from, to), found);
                scanner.release(scanner.decided());
                from = to;
            }
            scanner.finish(found);

            assertThat(found.findings()).isEqualTo(TextScanner.scan(ALL, text));
        });
    }

    @Test
    void one_line_of_a_megabyte_is_scanned_whole() {
        Cases.check("megabyte", 2, cases -> {
            StringBuilder line = new StringBuilder(MEGABYTE + 600);
            while (line.length() < MEGABYTE) {
                line.append(cases.below(3) == 0 ? cases.garbage(50) : cases.text(PIECES, 10));
                line.append("the harbour office opens at seven ");
            }
            String text = line.append(" jane.roe@example.com").toString();

            List<Finding> findings = assertSound(text);

            assertThat(findings.getLast().end()).isEqualTo(text.length());
        });
    }

    private static List<Finding> assertSound(String text) {
        List<Finding> findings = TextScanner.scan(ALL, text);
        assertThat(findings).isSortedAccordingTo(Finding.IN_ORDER);
        for (Finding finding : findings) {
            assertThat(finding.start()).isBetween(0, finding.end() - 1);
            assertThat(finding.end()).isLessThanOrEqualTo(text.length());
        }
        return findings;
    }
}
