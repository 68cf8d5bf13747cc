package dev.postern.policy.detect.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardMatcherTest {
    private static final String TYPE = "PAYMENT_CARD";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111/1111/1111/1111",
                "4111  1111  1111  1111",
                "4111 - 1111 - 1111 - 1111",
                "4111⏎1111⏎1111⏎1111",
                "4111\\n1111\\n1111\\n1111",
                "411111111⏎1111111",
                "4111␣1111␣1111␣1111",
                "4111\u20091111\u20091111\u20091111",
                "4111\u20131111\u20131111\u20131111",
                "4111_1111_1111_1111",
                "4·1·1·1·1·1·1·1·1·1·1·1·1·1·1·1",
                "41111111·11111111",
                "4111\u00ad1111\u00ad1111\u00ad1111",
                "4111\u20601111\u2060 1111 1111",
                "4111** 1111 **1111 1111",
                "4111` `1111` `1111` `1111",
                "4111_ _1111_ _1111_ _1111",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
                "4.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1",
                "41 11 11 11 11 11 11 11",
                "41111111 11111111",
                "4111 11111111 1111",
                "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11",
                "\u0664\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661",
                "\ud835\udfd2\ud835\udfcf\ud835\udfcf\ud835\udfcf 1111 1111 1111",
                "\u2463\u2460\u2460\u2460 1111 1111 1111",
                "4\u03361\u03361\u03361\u0336 1111 1111 1111",
                "4\ufe0f\u20e3111 1111 1111 1111",
                "4111,1111,1111,1111",
                "4111\",\"1111\",\"1111\",\"1111",
                "4111 | 1111 | 1111 | 1111",
            })
    void card_is_likely_however_it_is_written(String spelled) {
        String card = Scans.spelled(spelled);

        assertThat(Scans.found(TYPE, card)).containsExactly(card);
        assertThat(Scans.likelihood(TYPE, card)).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "Use %s.",
                "(%s)",
                "\"%s\"",
                "card%s",
                "x%sx",
                "{\"n\":%s,\"e\":\"12/27\"}",
                "\\n%s\\n",
                "1. %s",
                "7: %s",
                "on 2026-05-17 %s",
                "%s 12/27 123",
                "%s, 12/27",
                "%s, 5555 5555 5555 4444",
                "n=%s&e=1",
                "\u5361\u53f7%s\u3002",
                "<b>%s</b>",
                "**%s**",
                "#%s",
                "\ud83d\ude00%s\ud83d\ude00",
                "12 34 %s 56",
            })
    void card_is_found_wherever_it_stands(String place) {
        for (String card : new String[] {"4111111111111111", "4111 1111 1111 1111", "3782-822463-10005"}) {
            assertThat(Scans.found(TYPE, place.formatted(card))).contains(card);
        }
    }

    /** Numbers that the schemes and payment providers publish for tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111", "4012888888881881", "4222222222222", "4000000000000000006", "5555555555554444",
                "5105105105105100", "2223003122003222", "2223000048400011", "378282246310005", "371449635398431",
                "6011111111111117", "6011000990139424", "30569309025904", "38520000023237", "36227206271667",
                "3530111333300000", "3566002020360505", "6200000000000005", "6304000000000000", "6759649826438453",
                "6799990100000000019", "501800000009", "2200000000000004", "5019717010103742", "9792030394440796",
            })
    void published_test_numbers_count(String card) {
        assertThat(Scans.found(TYPE, "card number " + card)).containsExactly(card);
        assertThat(Scans.likelihood(TYPE, "card number " + card)).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "41111111111",
                "41111111111111111111",
                "411111111111111111111111111111",
                "550e8400-e29b-41d4-a716-446655440000",
                "a4111111111111111d41d8cd98f00b204",
                "1719839023123",
                "20240115123045",
                "0.4111111111111111",
                "12.4111111111111111",
                "4111 people and 1111 1111 1111 others",
                "2024-01-15 12:30:45.123456",
                "9780306406157",
                "1234567890123456",
                "0000000000000000",
                "Zm8x4a4111111111111111k9Q2x7Y3",
            })
    void lookalikes_are_no_cards(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VERY_LIKELY, my card 4111111111111111",
        "VERY_LIKELY, cardNumber=4111111111111111",
        "VERY_LIKELY, Kreditkarte: 4111111111111111",
        "VERY_LIKELY, 4111 1111 1111 1111",
        "LIKELY, 4111111111111111",
        "LIKELY, card 4222222222222",
        "POSSIBLE, 4222222222222",
        "POSSIBLE, card 9111111111111110",
    })
    void words_and_shape_raise_the_likelihood(Likelihood expected, String text) {
        assertThat(Scans.likelihood(TYPE, text)).isEqualTo(expected);
    }

    @Test
    void finding_explains_itself_in_one_sentence() {
        String why = Scans.of(TYPE, "The card number is 4111 1111 1111 1111")
                .getFirst()
                .why();

        assertThat(why)
                .isEqualTo("16 digits, Luhn holds, Visa range, grouped as on a card, a number published for tests, "
                        + "the word 'card' 3 words before.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "117\n//   102\n//   102\n//   101\n//   114",
                "123456789012347",
                "1757, 1807, 6158, 8204 cc",
                "EAN 4038668038215",
                "1Z6516800573053441"
            })
    void numbers_of_other_kinds_are_no_cards(String digits) {
        assertThat(Scans.found(TYPE, "x = " + digits)).isEmpty();
    }
}
