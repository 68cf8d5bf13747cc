package dev.postern.policy.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check scheme against published examples, and against valid and mutated numbers. */
class CheckDigitsTest {
    private static final Map<String, Predicate<String>> SCHEMES = Map.of(
            "Luhn", Luhn::holds,
            "Verhoeff", Verhoeff::holds,
            "Damm", Damm::holds,
            "mod 11,10", Iso7064::mod11And10,
            "mod 11-2", Iso7064::mod11Radix2,
            "mod 37,36", Iso7064::mod37And36);

    static List<String> schemesOfDigits() {
        return List.of("Luhn", "Verhoeff", "Damm", "mod 11,10", "mod 11-2", "mod 37,36");
    }

    static List<String> schemesThatNoticeSwaps() {
        return List.of("Verhoeff", "Damm", "mod 11-2");
    }

    @ParameterizedTest
    @CsvSource({
        "Luhn, 79927398713",
        "Verhoeff, 2363",
        "Damm, 5724",
        "'mod 11,10', 07945",
        "mod 11-2, 0000000218250097",
        "mod 11-2, 079X",
        "'mod 37,36', A12425GABC1234002M",
    })
    void published_examples_hold(String scheme, String number) {
        assertThat(scheme(scheme).test(number)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("schemesOfDigits")
    void a_valid_number_with_one_changed_digit_is_never_valid(String scheme) {
        Cases.check(scheme + " changed", 10_000, cases -> {
            String valid = valid(scheme, cases);
            int place = cases.below(valid.length() - 1);
            char other = (char) ('0' + (valid.charAt(place) - '0' + 1 + cases.below(9)) % 10);

            String changed = valid.substring(0, place) + other + valid.substring(place + 1);

            assertThat(scheme(scheme).test(changed)).as(changed).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("schemesThatNoticeSwaps")
    void a_valid_number_with_two_swapped_neighbours_is_never_valid(String scheme) {
        Cases.check(scheme + " swapped", 10_000, cases -> {
            String valid = valid(scheme, cases);
            int place = cases.below(valid.length() - 2);
            char first = valid.charAt(place);
            char second = valid.charAt(place + 1);

            String swapped = valid.substring(0, place) + second + first + valid.substring(place + 2);

            assertThat(scheme(scheme).test(swapped)).as(swapped).isEqualTo(first == second);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2, 29, true",
        "2023, 2, 29, false",
        "1900, 2, 29, false",
        "2000, 2, 29, true",
        "2021, 4, 31, false",
        "2021, 13, 1, false",
        "2021, 0, 1, false",
        "2021, 1, 0, false",
        "2021, 12, 31, true",
    })
    void dates_exist_as_in_the_calendar(int year, int month, int day, boolean exists) {
        assertThat(CivilDate.exists(year, month, day)).isEqualTo(exists);
    }

    @Test
    void weighted_sums_take_products_or_the_digits_of_products() {
        assertThat(Weighted.sum("1A9", 2, 3, 4)).isEqualTo(2 + 30 + 36);
        assertThat(Weighted.crossSum("199", 2, 3, 4)).isEqualTo(2 + 9 + 9);
        assertThat(Weighted.number("120345", 1, 4)).isEqualTo(203);
    }

    /** Digits, and the check character that fits; every scheme has exactly one. */
    private static String valid(String scheme, Cases cases) {
        StringBuilder body = new StringBuilder();
        for (int length = 6 + cases.below(9); length > 0; length--) {
            body.append(cases.below(10));
        }
        List<String> fitting = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(check -> body.toString() + (char) check)
                .filter(number -> isInAlphabet(scheme, number.charAt(number.length() - 1)))
                .filter(scheme(scheme))
                .toList();
        assertThat(fitting).hasSize(1);
        return fitting.getFirst();
    }

    private static boolean isInAlphabet(String scheme, char check) {
        return Character.isDigit(check) || scheme.equals("mod 37,36") || (scheme.equals("mod 11-2") && check == 'X');
    }

    private static Predicate<String> scheme(String name) {
        Predicate<String> scheme = SCHEMES.get(name);
        if (scheme == null) {
            throw new AssertionError("no scheme is called " + name);
        }
        return scheme;
    }
}
