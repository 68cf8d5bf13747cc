package dev.postern.policy.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Scans;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every row of both tables: a drawn value is found however it is written, one that is a little different is not. */
class TokenTest {
    private static final String TYPE = "SECRET";
    private static final int FEWEST = 220;
    static final List<Token> TOKENS = Token.ALL;
    static final List<VendorKey> KEYS = VendorKey.ALL;

    @Test
    void tables_know_more_credentials_than_were_promised() {
        assertThat(TOKENS).hasSizeGreaterThan(FEWEST);
        assertThat(TOKENS).extracting(Token::shape).doesNotHaveDuplicates();
        assertThat(KEYS).extracting(key -> key.words() + key.shape().toString()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("TOKENS")
    void token_is_found_in_every_notation(Token row) {
        String token = Drawn.of(row.shape(), row.entropy());

        for (String notation : List.of(
                "x %s; y",
                "export THING=%s\n",
                "thing: \"%s\"",
                "{\"thing\": \"%s\"}",
                "{\\\"thing\\\": \\\"%s\\\"}",
                "a\\n%s\\nb",
                "<thing>\n  %s\n</thing>",
                "(see %s)",
                "| %s |")) {
            assertThat(Scans.found(TYPE, notation.formatted(token)))
                    .as(notation)
                    .contains(token);
        }
    }

    @ParameterizedTest
    @FieldSource("TOKENS")
    void token_of_another_shape_is_none(Token row) {
        String token = Drawn.of(row.shape(), row.entropy());
        int last = token.length() - 1;

        assertThat(alone(row, token.substring(0, row.shape().lead().length()))).isEmpty();
        assertThat(alone(row, token.substring(1))).isEmpty();
        assertThat(alone(row, token.substring(0, row.shape().lead().length() + 1) + "\u00a7" + token.substring(last)))
                .isEmpty();
        if (row.shape().parts().getLast() instanceof Shape.Stretch stretch && stretch.shortest() == stretch.longest()) {
            assertThat(alone(row, token.substring(0, last))).isEmpty();
            assertThat(alone(row, token + "0")).isEmpty();
        }
        if (row.entropy() > 2 && token.length() > 2 * row.shape().lead().length()) {
            assertThat(alone(row, masked(token, row.shape().lead().length()))).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void vendors_key_is_found_behind_the_vendors_name(VendorKey row) {
        String key = Drawn.of(row.shape(), row.entropy());

        for (String word : row.words()) {
            for (String notation : List.of(
                    "%s_THING=%s",
                    "%s_thing: %s",
                    "String %sThing = \"%s\";",
                    "%s_thing := `%s`",
                    "%s_thing ?= '%s'",
                    "\"%sThing\" => \"%s\"",
                    "{\"%s-thing\": \"%s\"}",
                    "set(\"%s.thing\", \"%s\")",
                    "<%sThing>\n    %s\n</x>",
                    "- name: %s_THING\n  value: %s")) {
                String text = notation.formatted(
                        notation.contains("THING") ? word.toUpperCase(java.util.Locale.ROOT) : word, key);
                assertThat(Scans.found(TYPE, text)).as(text).contains(key);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void vendors_key_of_another_shape_is_none(VendorKey row) {
        String key = Drawn.of(row.shape(), row.entropy());
        String name = row.words().getFirst() + "_thing = ";

        assertThat(Scans.found(TYPE, "zzz_thing = " + key)).doesNotContain(key.substring(1));
        assertThat(alone(row, name + "\u00a7" + key)).isEmpty();
        assertThat(alone(row, row.words().getFirst() + "_version = " + key)).isEmpty();
        if (row.shape().parts().getLast() instanceof Shape.Stretch stretch && stretch.shortest() == stretch.longest()) {
            assertThat(alone(row, name + key.substring(0, key.length() - 1))).isEmpty();
            assertThat(alone(row, name + key + "0")).isEmpty();
        }
        if (row.entropy() > 2) {
            assertThat(alone(row, name + masked(key, row.shape().lead().length())))
                    .isEmpty();
        }
    }

    /** The same with one letter or digit, over and over, for all that is drawn. */
    private static String masked(String token, int lead) {
        return token.substring(0, lead)
                + token.substring(lead)
                        .replaceAll("[0-9]", "1")
                        .replaceAll("[a-z]", "a")
                        .replaceAll("[A-Z]", "A")
                        .replaceAll("(?<=[aA1])[A1a]", "a");
    }

    private static List<Finding> alone(Token row, String text) {
        return TextScanner.scan(new MatcherTable(List.of(new TokenMatcher(List.of(row)))), "x " + text + " y");
    }

    private static List<Finding> alone(VendorKey row, String text) {
        TokenMatcher tokens = new TokenMatcher(List.of());
        return TextScanner.scan(
                new MatcherTable(List.of(new KeyedSecretMatcher(tokens, new VendorKeys(List.of(row))))), text);
    }
}
