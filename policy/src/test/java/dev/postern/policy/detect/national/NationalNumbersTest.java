package dev.postern.policy.detect.national;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalNumbersTest {

    /** Drawn at random and judged by another implementation of the same checks. */
    @Test
    void numbers_are_valid_exactly_where_an_independent_implementation_says_so() throws IOException {
        List<String[]> rows = numbers();

        List<String> differences = rows.stream()
                .filter(row -> Scans.found(row[0], row[1]).contains(row[1]) != Boolean.parseBoolean(row[2]))
                .map(row -> String.join(" ", row))
                .toList();

        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    US_ITIN | LIKELY | 912-70-1234
                    US_ITIN | POSSIBLE | 912-701234
                    US_ITIN | VERY_LIKELY | my ITIN is 912-70-1234
                    US_MBI | LIKELY | Patient 1EG4-TE5-MK73
                    US_NPI | LIKELY | NPI 1234567893
                    CA_SIN | LIKELY | sin 130 692 544
                    UK_NINO | LIKELY | worker AB 12 34 56 C
                    UK_NINO | VERY_LIKELY | NINO AB123456C
                    UK_POSTCODE | LIKELY | in SW1A 1AA, London
                    UK_POSTCODE | POSSIBLE | M1 1AA
                    UK_PASSPORT | UNLIKELY | part AB1234567 is sold out
                    UK_PASSPORT | POSSIBLE | AB1234567
                    UK_PASSPORT | LIKELY | passport AB1234567
                    AU_ABN | LIKELY | by 51 824 753 556 only
                    DE_TAX_ID | LIKELY | Steuer-ID: 36574261809
                    DE_VAT_ID | LIKELY | Firma DE136695976 aus
                    DE_VEHICLE_REGISTRATION | LIKELY | Kennzeichen HH-AB 1234
                    DE_COMMERCIAL_REGISTER | LIKELY | HRB 123456
                    ES_NIF | LIKELY | cliente 12345678Z
                    FI_HETU | LIKELY | 131052-308T
                    IN_PAN | LIKELY | by ABCPE1234F in
                    IT_FISCAL_CODE | LIKELY | per MRTMTT91D08F205J il
                    KR_RRN | POSSIBLE | number 900101-1234567 here
                    PL_PESEL | VERY_LIKELY | PESEL 44051401458
                    FR_NIR | LIKELY | 2 69 05 49 588 157 80
                    BR_CPF | LIKELY | 111.444.777-35
                    CH_AHV | LIKELY | 756.9217.0769.85
                    HK_ID | LIKELY | A123456(3)
                    RU_SNILS | LIKELY | 112-233-445 95
                    NO_FNR | LIKELY | 15108695088
                    """)
    void check_grouping_and_words_make_the_likelihood(String type, Likelihood expected, String text) {
        assertThat(Scans.likelihood(type, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DE_TAX_ID | 36574261809
                    DE_TAX_ID | 12345678903
                    DE_DRIVING_LICENCE | B072RRE2I55
                    UK_VAT | GB340804329
                    UK_VAT | XI 340 8043 29
                    IT_VAT | IT 00743110157
                    IT_VAT | IT 00743110 157
                    FI_BUSINESS_ID | FI 0112038-9
                    PL_NIP | PL 526-025-02-74
                    PT_NIF | PT 501 964 843
                    UK_VAT | GB 340 8043 29 001
                    UK_VAT | GBGD 001
                    UK_VAT | GBHA599
                    UK_VAT | 340804329
                    NO_FNR | 20478464496
                    IN_PAN | ABCDE1234F
                    IN_VEHICLE_REGISTRATION | 77 CD 12
                    IN_VEHICLE_REGISTRATION | 119UN4
                    CA_BUSINESS_NUMBER | 234982114
                    US_EIN | 24-5244191
                    """)
    void number_is_possible_in_a_text_without_words(String type, String text) {
        assertThat(Scans.found(type, text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DE_TAX_ID | Steuer-ID 36554266806
                    UK_VAT | VAT GB623659386
                    UK_VAT | VAT GB340804320
                    UK_VAT | VAT GBGD500
                    NO_FNR | fnr 20887464496
                    US_EIN | 07-5244191
                    """)
    void number_that_is_not_assigned_is_none(String type, String text) {
        assertThat(Scans.found(type, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "520ZL7647",
                "YF56645",
                "3781661B",
                "SDG991710",
                "NHL12345678",
                "WDL4BCD456DG",
                "AB123456C",
                "12ABC34567",
                "K123456789"
            })
    void licence_of_a_state_needs_a_word(String number) {
        assertThat(Scans.found("US_DRIVER_LICENSE", "driver license " + number)).containsExactly(number);
        assertThat(Scans.found("US_DRIVER_LICENSE", "ordered as " + number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 | AB1234567, CD7654321
                    2 | AB1234567; ef 7654321
                    0 | AB1234567 and CD7654321
                    0 | order AB1234567, CD7654321
                    0 | AB1234567, CD7654321 shipped
                    """)
    void list_of_codes_without_words_may_be_of_numbers(int expected, String text) {
        assertThat(Scans.found("IT_ID_CARD", text)).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44051401458",
                "1.44051401458",
                "44051401458.5",
                "44051401458-7",
                "A44051401458",
                "44051401458B",
                "44051401458,50 EUR",
                "total $44051401458",
                "3f2a-44051401458-9c1d",
                "isbn 44051401458 in print",
                "44051401458@example.org"
            })
    void parts_of_longer_numbers_and_amounts_are_none(String text) {
        assertThat(Scans.found("PL_PESEL", text)).isEmpty();
    }

    @Test
    void groups_of_a_longer_number_are_none() {
        assertThat(Scans.found("CA_SIN", "pay 1 130 692 544 now")).isEmpty();
        assertThat(Scans.found("CA_SIN", "pay 130 692 544 123 now")).isEmpty();
        assertThat(Scans.found("CA_SIN", "see 130 692 544 now")).hasSize(1);
    }

    @Test
    void a_digit_string_is_reported_as_every_type_that_it_fits() {
        assertThat(Scans.found("FR_SIREN", "732829320")).hasSize(1);
        assertThat(Scans.found("CA_SIN", "732829320")).hasSize(1);
        assertThat(Scans.found("IL_ID", "732829320")).hasSize(1);
    }

    @Test
    void at_least_thirty_countries_are_known() {
        Set<String> countries = NationalMatchers.all().stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .map(kind -> kind.type().substring(0, 2))
                .collect(Collectors.toSet());

        assertThat(countries).hasSizeGreaterThan(60);
    }

    @Test
    void personal_numbers_are_those_of_people() {
        assertThat(NationalMatchers.personalTypes())
                .contains("US_SSN", "DE_TAX_ID", "UK_NHS", "IN_PASSPORT", "IT_DRIVING_LICENCE")
                .doesNotContain("AU_ABN", "UK_POSTCODE", "DE_VEHICLE_REGISTRATION", "US_ABA_ROUTING");
    }

    @Test
    void every_type_is_explained_on_its_page() throws IOException {
        String page = Files.readString(Path.of("../docs/finding-types.md"));

        assertThat(NationalMatchers.all().stream().flatMap(matcher -> matcher.kinds().stream()))
                .allSatisfy(kind -> assertThat(page).contains("| `" + kind.type() + "` |"));
    }

    private static List<String[]> numbers() throws IOException {
        try (InputStream table = Objects.requireNonNull(
                NationalNumbersTest.class.getResourceAsStream("/national/numbers.tsv"), "national/numbers.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
