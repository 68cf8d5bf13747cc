package dev.postern.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooserTest {
    private static final double BOUND = 1.25;
    private static final long SEED = 8;

    private final Chooser chooser = new Chooser(BOUND);

    @Test
    void only_server_gets_it() {
        assertThat(chooser.choose(List.of(idle("a")), new Prefix(1, 1))).isEqualTo(new Choice(0, RouteReason.ONLY));
    }

    @Test
    void server_that_met_most_of_the_beginning_gets_it() {
        Choice choice = chooser.choose(
                List.of(new Candidate("a", 1, 5, 0, 1), new Candidate("b", 1, 5, 0, 4), new Candidate("c", 1, 4, 0, 0)),
                new Prefix(1, 1, 2, 3, 4));

        assertThat(choice).isEqualTo(new Choice(1, RouteReason.PREFIX));
    }

    @Test
    void server_above_its_bound_does_not_get_it_whatever_it_met() {
        Choice choice = chooser.choose(
                List.of(new Candidate("a", 1, 19, 0, 4), new Candidate("b", 1, 2, 0, 0)), new Prefix(1, 1));

        assertThat(choice).isEqualTo(new Choice(1, RouteReason.LEAST_LOAD));
    }

    @Test
    void fuller_cache_decides_between_equals() {
        Choice choice = chooser.choose(
                List.of(new Candidate("a", 1, 2, 0.9, 0), new Candidate("b", 1, 2, 0.1, 0)), new Prefix(7, 1));

        assertThat(choice.index()).isEqualTo(1);
    }

    @Test
    void replicas_that_know_nothing_agree_in_whatever_order_they_list_servers() {
        for (long conversation = 0; conversation < 100; conversation++) {
            Prefix prefix = new Prefix(conversation, conversation);
            List<Candidate> one = List.of(idle("a"), idle("b"), idle("c"));
            List<Candidate> other = List.of(idle("c"), idle("a"), idle("b"));

            assertThat(one.get(chooser.choose(one, prefix).index()).name())
                    .isEqualTo(other.get(chooser.choose(other, prefix).index()).name());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 99", "10, 90", "50, 51"})
    void conversations_are_dealt_by_share(int canary, int stable) {
        List<Candidate> servers =
                List.of(new Candidate("canary", canary, 0, 0, 0), new Candidate("s", stable, 0, 0, 3));
        int all = 20_000;
        int there = 0;
        for (int conversation = 0; conversation < all; conversation++) {
            if (chooser.choose(servers, new Prefix(conversation, 1)).index() == 0) {
                there++;
            }
        }
        double share = (double) canary / (canary + stable);

        assertThat((double) there / all).isBetween(share * 0.8, share * 1.2);
    }

    /** Whatever loads there are, some server is within the bound, and the one chosen is. */
    @Test
    void chosen_server_is_never_above_the_bound() {
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            List<Candidate> servers = new ArrayList<>();
            int load = 1;
            int weights = 0;
            for (int i = 0; i < 2 + random.nextInt(6); i++) {
                Candidate server = new Candidate(
                        "s" + i, 1 + random.nextInt(4), random.nextInt(30), random.nextDouble(), random.nextInt(3));
                servers.add(server);
                load += server.load();
                weights += server.weight();
            }

            Candidate chosen = servers.get(
                    chooser.choose(servers, new Prefix(random.nextLong(), 1)).index());

            assertThat((double) chosen.load() + 1)
                    .isLessThanOrEqualTo(3 + Math.ceil(BOUND * load * chosen.weight() / weights));
        }
    }

    private static Candidate idle(String name) {
        return new Candidate(name, 1, 0, 0, 0);
    }
}
