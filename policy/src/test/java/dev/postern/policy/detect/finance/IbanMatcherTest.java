package dev.postern.policy.detect.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanMatcherTest {
    private static final String TYPE = "IBAN";

    /** Examples of the IBAN Registry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "AE070331234567890123456",
                "AL47212110090000000235698741",
                "AT611904300234573201",
                "BE68539007547034",
                "BR1800360305000010009795493C1",
                "CH9300762011623852957",
                "CZ6508000000192000145399",
                "DE89370400440532013000",
                "DK5000400440116243",
                "EE382200221020145685",
                "ES9121000418450200051332",
                "FI2112345600000785",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "GR1601101250000000012300695",
                "HR1210010051863000160",
                "HU42117730161111101800000000",
                "IE29AIBK93115212345678",
                "IL620108000000099999999",
                "IS140159260076545510730339",
                "IT60X0542811101000000123456",
                "KW81CBKU0000000000001234560101",
                "LU280019400644750000",
                "LV80BANK0000435195001",
                "MT84MALT011000012345MTLCAST001S",
                "MU17BOMM0101101030300200000MUR",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "PL61109010140000071219812874",
                "PT50000201231234567890154",
                "RO49AAAA1B31007593840000",
                "SA0380000000608010167519",
                "SE4550000000058398257466",
                "TR330006100519786457841326",
                "UA213223130000026007233566001",
                "XK051212012345678906",
            })
    void registered_examples_are_found(String iban) {
        assertThat(Scans.found(TYPE, "IBAN: " + iban + ".")).containsExactly(iban);
        assertThat(Scans.likelihood(TYPE, iban)).isEqualTo(Likelihood.VERY_LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "DE89-3704-0044-0532-0130-00",
                "de89 3704 0044 0532 0130 00",
                "De89370400440532013000",
                "DE89⏎3704 0044⏎0532 0130 00",
                "DE89␣3704␣0044␣0532␣0130␣00",
                "D·E·8·9·3704 0044 0532 0130 00",
                "DE89\u00ad37040044\u00ad0532013000",
                "DE89 **3704** 0044 0532 0130 00",
                "D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0",
                "\uff24\uff25\uff18\uff19 3704 0044 0532 0130 00",
                "DE89.3704.0044.0532.0130.00",
            })
    void spelling_does_not_hide_an_iban(String spelled) {
        String iban = Scans.spelled(spelled);

        assertThat(Scans.found(TYPE, iban)).containsExactly(iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "\"iban\":\"%s\"", "\\n%s\\n", "iban%s", "%s is mine", "\u8d26\u6237%s\u3002", "(%s)"})
    void iban_is_found_wherever_it_stands(String place) {
        String iban = "DE89370400440532013000";

        assertThat(Scans.found(TYPE, place.formatted(iban))).containsExactly(iban);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000", "DE893704004405320130001", "DE8937040044053201300", "XX89370400440532013000",
                "GB82 1234 5698 7654 32", "it 20 people were here", "DE89 and nothing more", "FR76 is a road",
            })
    void wrong_check_length_or_country_is_no_iban(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }
}
