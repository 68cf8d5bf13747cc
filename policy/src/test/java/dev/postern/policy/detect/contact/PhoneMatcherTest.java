package dev.postern.policy.detect.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneMatcherTest {
    private static final String TYPE = "PHONE";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 901820", "+4930901820", "+1 (415) 555-2671", "+1-415-555-2671", "+44 20 7946 0958",
                        "+33 6 12 34 56 78",
                "+81 3-1234-5678", "+86 138 0013 8000", "+91 98765 43210", "+55 11 91234-5678", "+39 06 6982",
                        "+49 (0)30 901820",
                "0044 20 7946 0958", "(415) 555-2671", "415-555-2671", "415.555.2671", "1-415-555-2671",
                        "(415)555-2671",
                "415-555-2671 x123", "+1 415-555-2671 ext. 42", "\uff0b\uff14\uff19 30 901820",
                        "+49\u00a030\u00a0901820",
            })
    void numbers_that_speak_for_themselves_are_likely(String number) {
        assertThat(Scans.found(TYPE, "Reply by " + number + ", please")).containsExactly(number);
        assertThat(Scans.likelihood(TYPE, "Reply by " + number + ", please")).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tel: 4155552671",
                "Telefon 030 901820",
                "Handy: 0151 23456789",
                "t\u00e9l. 06 12 34 56 78",
                "m\u00f3vil 612 345 678",
                "phone=02079460958",
                "mobile number is 07400 123456",
                "\u7535\u8bdd\uff1a138 0013 8000",
                "Fax (030) 901820",
                "tel:4155552671",
                "name,phone\nJoe,4155552671",
                "Mi número es 612345678",
                "phone 91-98765-43210",
            })
    void word_close_by_makes_a_national_number_likely(String text) {
        assertThat(Scans.likelihood(TYPE, text)).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "'Call +49 30 901820 or +49 30 901821.', '+49 30 901820', '+49 30 901821'",
        "'415-555-2671 415-555-2672', '415-555-2671', '415-555-2672'",
        "'phone 06 12 34 56 78, 06 12 34 56 79', '06 12 34 56 78', '06 12 34 56 79'",
    })
    void several_numbers_are_kept_apart(String text, String first, String second) {
        assertThat(Scans.found(TYPE, text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-15 12:30:45",
                "15.01.2024",
                "192.168.10.100",
                "10 000 000",
                "1,234,567.89",
                "4155552671",
                "12345678901",
                "ISBN 978-3-16-148410-0",
                "order 12-3456-789",
                "version 10.0.19041",
                "C++ 11 and 2+2",
                "$415 555 2671",
                "ID_415-555-2671",
                "4111 1111 1111 1111",
                "pages 100-2000",
                "x+49 30 901820",
                "123-45-6789",
                "order 4155552671 please call",
                "Boston, MA 02110-1301",
                "= 0123456789",
                "y + 0.6235565819",
                "h * 69069 + 907133923",
                "EAN 0022331891058",
                "100-200-3000",
                "0.31622776601",
                "customer id 612345678, phone below",
            })
    void other_numbers_are_no_phone_numbers(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09171234567",
                "05321234567",
                "0612345678",
                "(+358) 701103797",
                "(028)-6023828",
                "532-123-45-67",
                "06-12345678",
                "0123-456789",
                "+49(0) 123456789",
                "001-425-555-0132x999",
                "8 (912) 345-67-89",
            })
    void numbers_with_their_zero_or_a_grouping_are_possible(String number) {
        assertThat(Scans.found(TYPE, "It is " + number + ", I think")).containsExactly(number);
    }
}
