package dev.postern.audit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.content.MasterKey;
import dev.postern.audit.content.Pseudonyms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldPseudonymsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final HeldPeople ANA = new HeldPeople.ById("sub-of-ana");

    private final Pseudonyms pseudonyms = new Pseudonyms(MasterKey.of(new byte[32]));
    private final HeldPseudonyms held = new HeldPseudonyms(pseudonyms);

    @Test
    void a_person_is_covered_in_every_quarter_that_an_exchange_of_theirs_may_touch() {
        List<byte[]> found = held.of(criteria(ANA, "2026-04-01", Optional.of("2026-09-30")), TODAY);

        assertThat(found).containsExactly(quarters("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"));
    }

    @Test
    void without_an_end_it_reaches_ten_years_ahead() {
        List<byte[]> found = held.of(criteria(ANA, "2026-11-01", Optional.empty()), TODAY);

        assertThat(found)
                .hasSize(41)
                .startsWith(quarters("2026-Q4", "2027-Q1"))
                .endsWith(quarters("2036-Q3", "2036-Q4"));
    }

    @Test
    void a_first_day_of_long_ago_makes_no_more_than_there_can_be() {
        assertThat(held.of(criteria(ANA, "0001-01-01", Optional.empty()), TODAY))
                .hasSize(121);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, 1990-12-31", "9999-01-01, 9999-12-31"})
    void a_hold_on_a_person_never_turns_into_one_on_everybody(String first, String last) {
        assertThat(held.of(criteria(ANA, first, Optional.of(last)), TODAY)).isNotEmpty();
    }

    @Test
    void a_pseudonym_stands_for_itself_and_everybody_for_none() {
        String digits = "00112233445566778899aabbccddeeff";

        assertThat(held.of(criteria(new HeldPeople.ByPseudonym(digits), "2026-01-01", Optional.empty()), TODAY))
                .singleElement()
                .satisfies(only -> assertThat(only).asHexString().isEqualToIgnoringCase(digits));
        assertThat(held.of(criteria(new HeldPeople.Everybody(), "2026-01-01", Optional.empty()), TODAY))
                .isEmpty();
    }

    private byte[][] quarters(String... quarters) {
        return Stream.of(quarters)
                .map(quarter -> pseudonyms.subject(quarter, "sub-of-ana"))
                .toArray(byte[][]::new);
    }

    private static HoldCriteria criteria(HeldPeople people, String first, Optional<String> last) {
        return new HoldCriteria(people, LocalDate.parse(first), last.map(LocalDate::parse), Set.of(), Set.of());
    }
}
