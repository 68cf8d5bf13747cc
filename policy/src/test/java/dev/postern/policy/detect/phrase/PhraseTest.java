package dev.postern.policy.detect.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-15",
                "2024/03/15",
                "2024-03-15T14:30:00Z",
                "2024-03-15 14:30:00.123+02:00",
                "20240315T143000Z",
                "15.03.2024",
                "15.3.2024",
                "3/15/2024",
                "15/03/24",
                "5-20-2021",
                "5-MAY-2021",
                "05-May",
                "05/21",
                "05/2021",
                "May 5, 2021",
                "May 5th, 2021",
                "5th of May 2021",
                "5 May 2021",
                "Sept. 2021",
                "May-21",
                "5. Mai 2021",
                "5 mai 2021",
                "5 de mayo de 2021",
                "5 maggio 2021",
                "5 mei 2021",
                "5 de maio de 2021",
                "2024年5月3日",
                "14:30",
                "14:30:59",
                "3:30 pm",
                "10 a.m.",
                "14:30 Uhr",
                "14h30",
                "15.03.2024, 14:30",
                "March 3rd",
            })
    void dates_and_times_are_found_as_people_write_them(String date) {
        assertThat(Scans.found("DATE_TIME", "it was " + date + " then")).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7", "1/2 cup", "16:9", "192.168.1.1", "10.1.2.3", "2024", "2024-13-01", "32.01.2024", "00.00.2024",
                "2024-01-15-1234", "may I 5", "x2024-01-15", "12.05", "1. Set it", "25:61", "05/21/2021/7", "7.5.4",
                        "march on 5",
            })
    void other_numbers_are_no_dates(String text) {
        assertThat(Scans.found("DATE_TIME", "it was " + text + " then")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'born 12/03/1985', LIKELY",
        "'Geburtsdatum: 12.03.1985', LIKELY",
        "'{\"dateOfBirth\": \"1985-03-12\"}', LIKELY",
        "'née le 12 mars 1985', LIKELY",
        "'released 12/03/1985', POSSIBLE",
        "'at 2024-03-15T14:30:00Z', POSSIBLE",
    })
    void birth_makes_a_date_likely(String text, Likelihood likelihood) {
        assertThat(Scans.likelihood("DATE_TIME", text)).isEqualTo(likelihood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "John is 45 years old.          | 45 years old",
                "a 45-year-old patient          | 45-year-old",
                "aged 45, male                  | 45",
                "age: 45                        | 45",
                "a 6 months old child           | 6 months old",
                "45 y/o                         | 45 y/o",
                "eine 45-jährige Frau           | 45-jährige",
                "er ist 45 Jahre alt            | 45 Jahre alt",
                "j'ai 45 ans                    | 45 ans",
                "tiene 45 años                  | 45 años",
                "im Alter von 45                | 45",
                "45歳                           | 45歳",
            })
    void ages_are_found(String text, String age) {
        assertThat(Scans.found("AGE", text)).containsExactly(age);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 years of work",
                "max-age=60",
                "MaxAge: 60",
                "page 45",
                "depuis 45 ans",
                "age 45.5%",
                "450 years old",
                "alternate += 2",
                "48 months old"
            })
    void other_numbers_are_no_ages(String text) {
        assertThat(Scans.found("AGE", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Dear Mr. Smith', Mr.",
        "'Prof. Weber', Prof.",
        "'Sehr geehrte Frau Weber', Frau",
        "'Mme Dupont', Mme",
        "'la Sra. García', Sra.",
        "'Dr. No', Dr.",
    })
    void title_stands_before_a_name(String text, String title) {
        assertThat(Scans.found("PERSON_TITLE", text)).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Me Too", "Miss it", "a PAN Card", "Mr.", "Frau und Herr", "the sir Said", "Don Smith"})
    void titles_without_a_name_are_none(String text) {
        assertThat(Scans.found("PERSON_TITLE", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a German citizen', German, POSSIBLE",
        "'nationality: French', French, LIKELY",
        "'sie ist katholisch', katholisch, POSSIBLE",
        "'Konfession: evangelisch', evangelisch, LIKELY",
        "'two Buddhists came', Buddhists, POSSIBLE",
        "'ein Franzose kam', Franzose, POSSIBLE",
    })
    void groups_of_people_are_found(String text, String group, Likelihood likelihood) {
        assertThat(Scans.found("NATIONALITY_RELIGION_POLITICS", text)).containsExactly(group);
        assertThat(Scans.likelihood("NATIONALITY_RELIGION_POLITICS", text)).isEqualTo(likelihood);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"written in English", "polish the table", "GERMAN_LOCALE", "he translated German", "Germanium"})
    void languages_and_other_words_are_no_groups(String text) {
        assertThat(Scans.found("NATIONALITY_RELIGION_POLITICS", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Springfield, IL 62704-1234     | 62704-1234",
                "Hauptstr. 5, 12345 Berlin      | 12345",
                "CH-8001 Zürich                 | 8001",
                "at SW1A 1AA, London            | SW1A 1AA",
                "Ottawa K1A 0B1                 | K1A 0B1",
                "zip: 12345                     | 12345",
                "PLZ 10115                      | 10115",
                "postcode 1234 AB               | 1234 AB",
                "〒100-0001                     | 100-0001",
                "'{\"postalCode\": \"75001\"}'  | 75001",
            })
    void postal_codes_are_found_by_word_place_or_form(String text, String code) {
        assertThat(Scans.found("POSTAL_CODE", text)).isEqualTo(List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 12345",
                "12345 Things",
                "in 1989, 1991 Free",
                "IL 6270",
                "A1A 1AI",
                "1234 KB Memory",
                "zip 1.2.3"
            })
    void other_numbers_are_no_postal_codes(String text) {
        assertThat(Scans.found("POSTAL_CODE", text)).isEmpty();
    }
}
