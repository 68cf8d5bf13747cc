package dev.postern.policy.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void luhn_has_exactly_one_check_digit_and_notices_every_changed_digit() {
        Cases.check("luhn", 500, cases -> {
            String body = digits(cases, 11 + cases.below(8));
            String number = body + checkDigit(body);
            int place = cases.below(number.length());
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + cases.below(9)) % 10);

            String changed = number.substring(0, place) + other + number.substring(place + 1);

            assertThat(Luhn.holds(number)).isTrue();
            assertThat(Luhn.holds(changed)).isFalse();
        });
    }

    @Test
    void mod_97_agrees_with_long_division() {
        Cases.check("mod 97", 500, cases -> {
            String number = digits(cases, 5 + cases.below(30));

            assertThat(Mod97.holds(number))
                    .isEqualTo(
                            new BigInteger(number).mod(BigInteger.valueOf(97)).intValue() == 1);
        });
    }

    @ParameterizedTest
    @CsvSource({"DE, 22", "NO, 15", "MT, 31", "RU, 33", "GB, 22", "FR, 27", "LC, 32", "SC, 31", "BR, 29", "MU, 30"})
    void iban_lengths_are_those_of_the_registry(String country, int length) {
        assertThat(IbanStructure.of(country))
                .isNotNull()
                .extracting(IbanStructure::length)
                .isEqualTo(length);
        assertThat(IbanStructure.isCountry(country.charAt(0), Character.toLowerCase(country.charAt(1))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, Visa", "5105105105105100, Mastercard", "2221000000000009, Mastercard",
                "2720000000000005, Mastercard",
        "341111111111111, American Express", "6011111111111117, Discover", "3530111333300000, JCB",
                "30000000000004, Diners Club",
        "6200000000000005, UnionPay", "2200000000000004, Mir", "6759649826438453, Maestro", "501800000009, Maestro",
    })
    void issuer_ranges_follow_prefix_and_length(String number, String scheme) {
        assertThat(CardIssuer.of(number))
                .isNotNull()
                .extracting(CardIssuer::scheme)
                .isEqualTo(scheme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9111111111111110", "41111111111111", "2720000000000", "2721000000000004", "0000000000000000"})
    void other_numbers_have_no_issuer(String number) {
        assertThat(CardIssuer.of(number)).isNull();
    }

    @Test
    void base_62_checksum_holds_for_its_own_text_only() {
        String random = "abcdefghijABCDEFGHIJ0123456789";
        String token = random + Base62Crc.of(random);

        assertThat(Base62Crc.of(random)).hasSize(6);
        assertThat(Base62Crc.holds(token)).isTrue();
        assertThat(Base62Crc.holds("b" + token.substring(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"please", "getUserToken", "my-secret-name", "correct horse battery", "Passwort", "placeholder"})
    void words_read_like_words(String text) {
        assertThat(Randomness.wordness(text)).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q7Xn2Lp9VzR4tKw8", "a8f5f167f44f4964e6c998dee827110c", "Tr0ub4dor&3", "xKqzRtPwVb", "12345678"})
    void random_characters_do_not(String text) {
        assertThat(Randomness.wordness(text)).isLessThan(0.6);
    }

    @Test
    void entropy_counts_bits_for_each_character() {
        assertThat(Randomness.entropy("aaaa")).isZero();
        assertThat(Randomness.entropy("abab")).isEqualTo(1);
        assertThat(Randomness.entropy("abcdefgh")).isEqualTo(3);
        assertThat(Randomness.entropy("")).isZero();
    }

    private static String digits(Cases cases, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(cases.below(10));
        }
        return digits.toString();
    }

    /** By the definition: double every second digit from the right, add up, fill to the next ten. */
    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 0
                    ? Integer.toString(2 * digit).chars().map(c -> c - '0').sum()
                    : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
