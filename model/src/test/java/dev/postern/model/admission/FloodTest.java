package dev.postern.model.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group that floods a model costs the others next to nothing: 32 places, answers of two seconds on average, no clock. */
class FloodTest {
    private static final int PLACES = 32;
    private static final double SECONDS = 600;
    private static final long SEED = 8;
    private static final double NANOS = 1e9;
    private static final double KEPT_FREE = 0.1;

    private record Come(double at, String group, double takes) {}

    private record Answer(double end, Party party) {}

    /** How long answers take. */
    enum Lengths {
        UNEVEN,
        /** They begin together and end together, so that nobody who has to wait for an end finds one soon. */
        EVEN
    }

    @ParameterizedTest
    @CsvSource({"UNEVEN, 3", "EVEN, 2"})
    void flooding_group_costs_the_others_at_most_a_tenth_at_p95(Lengths lengths, double perSecond) {
        double calm = p95(lengths, perSecond, 0, KEPT_FREE);
        double flooded = p95(lengths, perSecond, 200, KEPT_FREE);

        assertThat(flooded).isLessThanOrEqualTo(calm * 1.1);
    }

    @Test
    void turns_alone_are_not_enough_where_all_places_are_taken_at_once() {
        double calm = p95(Lengths.EVEN, 2, 0, 0);
        double flooded = p95(Lengths.EVEN, 2, 200, 0);

        assertThat(flooded).isGreaterThan(calm * 1.5);
    }

    private static double p95(Lengths lengths, double perSecond, double floodPerSecond, double keptFree) {
        Random random = new Random(SEED);
        List<Come> all = new ArrayList<>();
        for (String group : List.of("/hr", "/legal", "/sales")) {
            arrivals(all, random, group, perSecond, lengths);
        }
        if (floodPerSecond > 0) {
            arrivals(all, random, "/flood", floodPerSecond, lengths);
        }
        all.sort(Comparator.comparingDouble(Come::at));
        double[] took = new Model(keptFree)
                .took(all).stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return took[(int) (took.length * 0.95)];
    }

    private static void arrivals(List<Come> all, Random random, String group, double perSecond, Lengths lengths) {
        for (double at = 0; at < SECONDS; at -= Math.log(1 - random.nextDouble()) / perSecond) {
            double uneven = 1 + 2 * random.nextDouble();
            all.add(new Come(at, group, lengths == Lengths.EVEN ? 2 : uneven));
        }
    }

    private static final class Model {
        private final FairQueue<Come> queue = new FairQueue<>(1_000, 1);
        private final PriorityQueue<Answer> answers = new PriorityQueue<>(Comparator.comparingDouble(Answer::end));
        private final List<Double> took = new ArrayList<>();
        private final Shares shares;

        Model(double keptFree) {
            this.shares = new Shares(keptFree, Long.MAX_VALUE);
        }

        /** How long the others' requests took, waiting included. */
        List<Double> took(List<Come> all) {
            for (Come come : all) {
                while (!answers.isEmpty() && answers.element().end() <= come.at()) {
                    Answer answer = answers.remove();
                    shares.gaveBack(answer.party(), nanos(answer.end()));
                    go(answer.end());
                }
                Waiting<Come> waiting = new Waiting<>(5, come.group(), 1, come);
                shares.seen(waiting.party(), nanos(come.at()));
                queue.add(waiting);
                go(come.at());
            }
            return took;
        }

        private void go(double now) {
            for (Optional<Waiting<Come>> next = next(now); next.isPresent(); next = next(now)) {
                shares.took(next.get().party(), nanos(now));
                Come come = next.get().who();
                answers.add(new Answer(now + come.takes(), next.get().party()));
                if (!come.group().equals("/flood")) {
                    took.add(now + come.takes() - come.at());
                }
            }
        }

        private Optional<Waiting<Come>> next(double now) {
            return queue.next(party -> shares.mayTake(party, PLACES, nanos(now)));
        }

        private static long nanos(double seconds) {
            return (long) (seconds * NANOS);
        }
    }
}
