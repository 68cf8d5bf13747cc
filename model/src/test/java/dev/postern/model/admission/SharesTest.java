package dev.postern.model.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    private static final long LATELY = 100;
    private static final int PLACES = 20;
    private static final Party FLOOD = new Party(5, "/flood");
    private static final Party HR = new Party(5, "/hr");

    private final Shares shares = new Shares(0.1, LATELY);

    @Test
    void party_that_is_alone_has_every_place() {
        assertThat(takenBy(FLOOD, 0)).isEqualTo(PLACES);
    }

    @Test
    void last_places_stay_free_while_others_were_there_lately() {
        shares.seen(HR, 0);

        assertThat(takenBy(FLOOD, LATELY)).isEqualTo(PLACES - 2);
        assertThat(shares.mayTake(HR, PLACES, LATELY)).isTrue();
    }

    @Test
    void others_that_were_not_there_lately_have_nothing_kept_free() {
        shares.seen(HR, 0);

        assertThat(takenBy(FLOOD, LATELY + 1)).isEqualTo(PLACES);
    }

    @Test
    void party_with_a_place_is_there_however_long_it_has_it() {
        shares.took(HR, 0);

        assertThat(takenBy(FLOOD, 99 * LATELY)).isEqualTo(PLACES - 2 - 1);
    }

    @Test
    void whoever_has_less_than_an_equal_share_takes_what_is_kept_free() {
        shares.seen(HR, 0);
        takenBy(FLOOD, 0);

        assertThat(takenBy(HR, 0)).isEqualTo(2);
        assertThat(shares.mayTake(HR, PLACES, 0)).isFalse();
    }

    @Test
    void two_that_flood_leave_the_last_places_to_the_third() {
        Party other = new Party(5, "/other");
        shares.seen(HR, 0);
        shares.seen(other, 0);

        assertThat(takenBy(FLOOD, 0) + takenBy(other, 0)).isEqualTo(PLACES);
        for (int ended = 0; ended < 2; ended++) {
            shares.gaveBack(FLOOD, 0);
        }

        assertThat(shares.mayTake(FLOOD, PLACES, 0)).isFalse();
        assertThat(shares.mayTake(HR, PLACES, 0)).isTrue();
    }

    @Test
    void nothing_is_kept_from_a_better_class() {
        shares.seen(new Party(9, "/later"), 0);

        assertThat(takenBy(FLOOD, 0)).isEqualTo(PLACES);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "5, 4", "14, 13", "15, 13", "1024, 922"})
    void share_is_of_whole_places(int places, int taken) {
        shares.seen(HR, 0);
        int had = 0;
        for (; shares.mayTake(FLOOD, places, 0); had++) {
            shares.took(FLOOD, 0);
        }

        assertThat(had).isEqualTo(taken);
    }

    @Test
    void everything_cannot_be_kept_free() {
        assertThatThrownBy(() -> new Shares(1, LATELY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As many as it may. */
    private int takenBy(Party party, long now) {
        int taken = 0;
        for (; shares.mayTake(party, PLACES, now); taken++) {
            shares.took(party, now);
        }
        return taken;
    }
}
