package dev.postern.policy.detect.national;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsnMatcherTest {
    private static final String TYPE = "US_SSN";

    @ParameterizedTest
    @CsvSource({
        "LIKELY, 123-45-6789",
        "LIKELY, id 123-45-6789 12 May",
        "LIKELY, 123\u201345\u20136789",
        "POSSIBLE, 123 45 6789",
        "POSSIBLE, 123.45.6789",
        "POSSIBLE, 123456789",
        "VERY_LIKELY, SSN 123-45-6789",
        "VERY_LIKELY, 123-45-6789 is my social security number",
        "LIKELY, ssn: 123456789",
        "LIKELY, ssn=123456789",
        "LIKELY, 123456789 (SSN)",
        "LIKELY, ssn 1 2 3 4 5 6 7 8 9",
    })
    void grouping_and_words_make_the_likelihood(Likelihood expected, String text) {
        assertThat(Scans.likelihood(TYPE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1·23-45-6789",
                "123⏎45⏎6789",
                "123␣45␣6789",
                "123\u00ad-45-6789",
                "\uff11\uff12\uff13-45-6789",
                "123 - 45 - 6789",
                "**123**-45-6789",
            })
    void spelling_does_not_hide_a_number(String spelled) {
        String text = Scans.spelled("SSN " + spelled);

        assertThat(Scans.found(TYPE, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 123456789", "ssn 000-12-3456", "ssn 666-12-3456", "ssn 912-34-5678", "ssn 123-00-4567",
                        "ssn 123-45-0000",
                "ssn 078-05-1120", "123-45-67890", "1123-45-6789", "123-45-6789-01", "AB-123-45-6789", "12-345-6789",
                "2024-05-06 1234",
            })
    void impossible_numbers_are_not_found(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }
}
