package dev.postern.policy.detect.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in encoded text, and exactly which part of it stands for them. */
class DecodingTest {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mail=jane%40acme.com&x=1            | jane%40acme.com",
                "to jane.roe%40acme%2Ecom now        | jane.roe%40acme%2Ecom",
                "%6A%61%6E%65%40acme.com             | %6A%61%6E%65%40acme.com",
                "jane%2540acme.com                   | jane%2540acme.com",
                "jane&#64;acme.com                   | jane&#64;acme.com",
                "jane&#x40;acme&period;com           | jane&#x40;acme&period;com",
                "jane&commat;acme.com                | jane&commat;acme.com",
                "&#106;&#97;&#110;&#101;@acme.com    | &#106;&#97;&#110;&#101;@acme.com",
                "~jane\\u0040acme.com~               | jane\\u0040acme.com",
                "jane\\x40acme.com                   | jane\\x40acme.com",
                "jane\\u{40}acme.com                 | jane\\u{40}acme.com",
                "jane\\100acme.com                   | jane\\100acme.com",
                "\\u006aane@acme.com                 | \\u006aane@acme.com",
                "jane=40acme.com                     | jane=40acme.com",
                "mail amFuZUBhY21lLmNvbQ== sent      | amFuZUBhY21lLmNvbQ",
                "{\"m\":\"amFuZUBhY21lLmNvbQ==\"}    | amFuZUBhY21lLmNvbQ",
                "data:text/plain;base64,V3JpdGUgdG8gamFuZUBhY21lLmNvbSBub3c= | amFuZUBhY21lLmNvbS",
                "6a616e654061636d652e636f6d          | 6a616e654061636d652e636f6d",
                "6A 61 6E 65 40 61 63 6D 65 2E 63 6F 6D | 6A 61 6E 65 40 61 63 6D 65 2E 63 6F 6D",
                "0x6a616e654061636d652e636f6d        | 0x6a616e654061636d652e636f6d",
                "jane [at] acme [dot] com            | jane [at] acme [dot] com",
                "jane(at)acme.com                    | jane(at)acme.com",
                "jane at acme dot com                | jane at acme dot com",
                "jane@**acme**.com                   | jane@**acme**.com",
                "ja<b>ne</b>@acme.com                | ja<b>ne</b>@acme.com",
                "moc.emca@enaj                       | moc.emca@enaj",
                "j a n e @ a c m e . c o m           | j a n e @ a c m e . c o m"
            })
    void address_is_found_where_it_is_encoded(String text, String encoded) {
        List<Finding> found = addresses(text);

        assertThat(found)
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .contains(encoded);
        assertThat(found).anyMatch(Finding::hidden);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void address_is_found_under_five_encodings(int depth) {
        String text = "jane@acme.com";
        for (int i = 0; i < depth; i++) {
            text = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(addresses("see " + text + " there")).hasSize(1);
    }

    @Test
    void long_encoded_text_is_read_to_its_end() {
        String text = "The quick brown fox jumps over the lazy dog. ".repeat(500) + "jane@acme.com";
        String encoded = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(addresses(encoded)).hasSize(1);
    }

    @Test
    void packed_text_is_read() throws IOException {
        assertThat(addresses("x " + packed("Write to jane@acme.com today."))).hasSize(1);
    }

    @Test
    void text_that_stands_for_far_more_text_is_refused() throws IOException {
        String bomb = packed("4".repeat(1 << 24));

        assertThatThrownBy(() -> TextScanner.scan(ALL, bomb)).isInstanceOf(ScanBudgetException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internationalization of the authentication service",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "uuid 3f2b8c1e-5d4a-4c3b-9e8f-1a2b3c4d5e6f",
                "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4",
                "a 50% discount & more = less",
                "x = y \\ z"
            })
    void what_encodes_no_text_gives_nothing(String text) {
        assertThat(TextScanner.scan(ALL, text))
                .noneMatch(finding -> finding.hidden() && finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0);
    }

    private static List<Finding> addresses(String text) {
        return TextScanner.scan(ALL, text).stream()
                .filter(finding -> finding.type().equals("EMAIL"))
                .toList();
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
