package dev.postern.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DroppedRunsTest {
    private static final int SEQUENCES = 30;

    @Test
    void runs_cover_what_a_set_of_their_places_covers() {
        Random random = Cases.random(31);
        for (int round = 0; round < 2_000; round++) {
            DroppedRuns runs = new DroppedRuns();
            Set<Position> places = new HashSet<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                int lane = random.nextInt(2);
                long epoch = 1L + random.nextInt(2);
                long from = 1L + random.nextInt(SEQUENCES);
                long to = from + random.nextInt(6);
                runs.add(new RetentionDrop.Run(lane, epoch, from, to));
                for (long at = from; at <= to; at++) {
                    places.add(new Position(lane, epoch, at));
                }
            }

            assertEqual(runs, places);
        }
    }

    private static void assertEqual(DroppedRuns runs, Set<Position> places) {
        for (int lane = 0; lane < 2; lane++) {
            for (long epoch = 1; epoch <= 2; epoch++) {
                for (long at = 1; at < SEQUENCES + 8; at++) {
                    Position place = new Position(lane, epoch, at);
                    assertThat(runs.covers(place)).isEqualTo(places.contains(place));
                    if (places.contains(place)) {
                        assertThat(places)
                                .contains(runs.endOf(place))
                                .doesNotContain(runs.endOf(place).next());
                    }
                }
            }
        }
    }
}
