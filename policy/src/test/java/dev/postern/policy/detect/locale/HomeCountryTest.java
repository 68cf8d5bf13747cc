package dev.postern.policy.detect.locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeCountryTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            de-DE,      DE_TAX_ID,    UNLIKELY,      POSSIBLE
            de_DE,      DE_TAX_ID,    UNLIKELY,      POSSIBLE
            de-Latn-DE, DE_TAX_ID,    VERY_UNLIKELY, UNLIKELY
            en-GB,      UK_NHS,       POSSIBLE,      LIKELY
            en-US,      US_SSN,       LIKELY,        VERY_LIKELY
            en-US,      US_SSN,       VERY_LIKELY,   VERY_LIKELY
            de-AT,      DE_TAX_ID,    UNLIKELY,      UNLIKELY
            de,         DE_TAX_ID,    UNLIKELY,      UNLIKELY
            es-419,     ES_NIF,       UNLIKELY,      UNLIKELY
            en-GB,      PAYMENT_CARD, POSSIBLE,      POSSIBLE
            """)
    void types_of_the_country_rise_by_one_level_and_no_other_falls(
            String tag, String type, Likelihood alone, Likelihood there) {
        Finding finding = new Finding(type, type, 3, 14, alone, false, "11 digits.");

        Finding weighed = HomeCountry.of(tag).weigh(finding);

        assertThat(weighed.likelihood()).isEqualTo(there);
        assertThat(weighed.endingAt(0).why()).startsWith("11 digits.");
        assertThat(weighed.start()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"german, please", "d", "de-DE-", "en-US-US-US"})
    void what_is_no_language_tag_is_refused(String tag) {
        assertThatThrownBy(() -> HomeCountry.of(tag)).isInstanceOf(IllegalArgumentException.class);
    }
}
