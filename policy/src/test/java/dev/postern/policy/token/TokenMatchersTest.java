package dev.postern.policy.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMatchersTest {
    private static final MatcherTable TOKENS =
            new MatcherTable(TokenMatchers.of(List.of("PAYMENT_CARD", "EMAIL", "US_SSN", "PERSON")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [CARD_1]                | CARD   | 1  | ~~
            [card_1]                | CARD   | 1  | ~~
            [Card_12]               | CARD   | 12 | ~~
            [ CARD_1 ]              | CARD   | 1  | ~~
            [CARD 1]                | CARD   | 1  | ~~
            [CARD-1]                | CARD   | 1  | ~~
            [CARD _ 1]              | CARD   | 1  | ~~
            [CARD1]                 | CARD   | 1  | ~~
            [CARD #1]               | CARD   | 1  | ~~
            [**CARD_1**]            | CARD   | 1  | ~~
            [`CARD_1`]              | CARD   | 1  | ~~
            [CARD\\_1]              | CARD   | 1  | ~~
            \\[CARD\\_1\\]          | CARD   | 1  | ~~
            &#91;CARD_1&#93;        | CARD   | 1  | ~~
            &lbrack;CARD&#95;1&rbrack; | CARD | 1 | ~~
            \\u005bCARD_1\\u005d    | CARD   | 1  | ~~
            %5BCARD_1%5D            | CARD   | 1  | ~~
            \uff3bCARD_1\uff3d      | CARD   | 1  | ~~
            [CARD_1's]              | CARD   | 1  | 's
            [CARD_1s]               | CARD   | 1  | s
            [EMAIL_2]               | EMAIL  | 2  | ~~
            [US_SSN_3]              | US_SSN | 3  | ~~
            [us ssn 3]              | US_SSN | 3  | ~~
            [US\\_SSN\\_3]          | US_SSN | 3  | ~~
            CARD_1                  | CARD   | 1  | ~~
            US_SSN_3                | US_SSN | 3  | ~~
            CARD\\_1                | CARD   | 1  | ~~
            [TEXT_4]                | TEXT   | 4  | ~~
            """)
    void token_is_read_however_a_model_writes_it(String written, String label, int number, String ending) {
        String form = written.replace("\\\\", "\\");

        List<Finding> found = TextScanner.scan(TOKENS, "see " + form + " now");

        assertThat(found).first().satisfies(token -> {
            assertThat(Token.of(token)).isEqualTo(new Token(label, number));
            assertThat(Token.ending(token)).isEqualTo(ending);
            assertThat(token.start()).isEqualTo(4);
            assertThat(token.end()).isEqualTo(4 + form.length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card_1 = 5",
                "MY_CARD_1",
                "$CARD_1",
                "CARD_12_34",
                "CARD_1x",
                "CARD_1()",
                "[CARD_0]",
                "[CARD_01]",
                "[CARD_1234567]",
                "[CARD_]",
                "[CARD]",
                "[CARDS_1]",
                "[PAYMENT_CARD]",
                "[OTHER_1]",
                "[1]",
                "[text]",
                "card 1",
                "[CARD_1 and CARD]"
            })
    void other_text_is_no_token(String text) {
        List<Finding> found = TextScanner.scan(TOKENS, text);

        assertThat(found).filteredOn(token -> token.start() == 0).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CARD_1s,0,6", "'(CARD_1)',1,7", "[CARD_1,1,7", "'CARD_1''s',0,6", "**[CARD_1]**,2,10", "{CARD_1},1,7"})
    void what_stands_around_a_token_stays(String text, int start, int end) {
        List<Finding> found = TextScanner.scan(TOKENS, text);

        assertThat(found).first().satisfies(token -> {
            assertThat(token.start()).isEqualTo(start);
            assertThat(token.end()).isEqualTo(end);
        });
    }

    @Test
    void written_form_of_a_token_is_read_as_that_token() {
        Token token = new Token("US_SSN", 17);

        List<Finding> found = TextScanner.scan(TOKENS, token.written());

        assertThat(found).extracting(Token::of).first().isEqualTo(token);
    }
}
