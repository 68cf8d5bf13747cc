package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose lanes move and whose do not. */
class LeaseWatchTest {
    private final LeaseWatch leases = new LeaseWatch();

    @Test
    void a_lane_that_does_not_move_for_a_lease_has_lost_its_writer() {
        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(0));

        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(30));

        assertThat(leases.expired(seconds(30))).containsExactly(end(0, 7, "OUTCOME"));
    }

    @Test
    void a_process_lives_until_its_lane_is_closed_however_long_the_lane_has_not_moved() {
        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(0));
        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(60));
        assertThat(leases.alive()).containsExactly("one");

        leases.look(List.of(new LaneEnd(0, 2, true, "two", 2, "EPOCH_END")), seconds(60));

        assertThat(leases.alive()).isEmpty();
    }

    @Test
    void a_heartbeat_keeps_a_lane() {
        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(0));
        leases.look(List.of(end(0, 8, "HEARTBEAT")), seconds(20));

        leases.look(List.of(end(0, 8, "HEARTBEAT")), seconds(40));

        assertThat(leases.expired(seconds(40))).isEmpty();
        assertThat(leases.alive()).containsExactly("one");
    }

    @Test
    void an_outage_that_hides_the_lanes_gives_everybody_a_whole_lease_again() {
        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(0));
        leases.lostSight();

        leases.look(List.of(end(0, 7, "OUTCOME")), seconds(60));

        assertThat(leases.expired(seconds(60))).isEmpty();
    }

    @Test
    void an_epoch_that_ended_or_was_followed_has_no_writer_to_lose() {
        List<LaneEnd> over = List.of(end(0, 7, "EPOCH_END"), new LaneEnd(1, 1, false, "one", 5, "OUTCOME"));
        leases.look(over, seconds(0));

        leases.look(over, seconds(100));

        assertThat(leases.expired(seconds(100))).isEmpty();
        assertThat(leases.alive()).isEmpty();
    }

    private static LaneEnd end(int lane, long sequence, String kind) {
        return new LaneEnd(lane, 1, true, "one", sequence, kind);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
