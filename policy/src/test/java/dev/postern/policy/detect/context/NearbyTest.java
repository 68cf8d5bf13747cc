package dev.postern.policy.detect.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.scan.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTest {
    private static final Nearby WORDS = Nearby.of("card", "tel", "credit card", "rechnung", " alter ", "卡", "कार्ड");
    private static final String VALUE = "4711";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my card 4711", "{\"card_no\": \"4711\"}", "cardNumber=4711", "<card>4711", "?card=4711", "CARD: 4711",
                "TEL. 4711", "data-tel=\"4711", "卡号4711", "कार्ड 4711", "Musterrechnung 4711", "im Alter von 4711",
            })
    void words_and_names_of_fields_before_a_value_count(String text) {
        assertThat(WORDS.before(window(text), text.indexOf(VALUE))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotel 4711", "discard 4711", "telling 4711", "alternate 4711", "4711", "c ard 4711"})
    void parts_of_other_words_do_not_count(String text) {
        assertThat(WORDS.before(window(text), text.indexOf(VALUE))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the card 4711                    | the word 'card' directly before",
                "the card number is 4711          | the word 'card' 3 words before",
                "card, then tel 4711              | the word 'tel' directly before",
                "a credit card 4711               | the word 'card' directly before",
                "4711 is my card                  | the word 'card' 3 words after",
            })
    void nearest_word_explains_itself(String text, String phrase) {
        int start = text.indexOf(VALUE);

        Mention mention = WORDS.mention(window(text), start, start + VALUE.length());

        assertThat(mention).isNotNull().extracting(Mention::phrase).isEqualTo(phrase);
    }

    @Test
    void word_farther_than_the_window_does_not_count() {
        String text = "card" + " x".repeat(40) + " 4711";

        assertThat(WORDS.before(window(text), text.indexOf(VALUE))).isNull();
    }

    private static Window window(String text) {
        return Window.on(text, text.indexOf(VALUE));
    }
}
