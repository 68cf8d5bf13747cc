package dev.postern.model.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A group that floods a model costs the others next to nothing: 32 places, answers of two seconds on average, no clock. */
class FloodTest {
    private static final int PLACES = 32;
    private static final double SECONDS = 600;
    private static final long SEED = 8;

    private record Come(double at, String group, double takes) {}

    @Test
    void flooding_group_costs_the_others_at_most_a_tenth_at_p95() {
        double calm = p95(0);
        double flooded = p95(200);

        assertThat(flooded).isLessThanOrEqualTo(calm * 1.1);
    }

    private static double p95(double floodPerSecond) {
        Random random = new Random(SEED);
        List<Come> all = new ArrayList<>();
        for (String group : List.of("/hr", "/legal", "/sales")) {
            arrivals(all, random, group, 3);
        }
        if (floodPerSecond > 0) {
            arrivals(all, random, "/flood", floodPerSecond);
        }
        all.sort(Comparator.comparingDouble(Come::at));
        double[] took =
                took(all).stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return took[(int) (took.length * 0.95)];
    }

    private static void arrivals(List<Come> all, Random random, String group, double perSecond) {
        for (double at = 0; at < SECONDS; at -= Math.log(1 - random.nextDouble()) / perSecond) {
            all.add(new Come(at, group, 1 + 2 * random.nextDouble()));
        }
    }

    /** How long the others' requests took, waiting included. */
    private static List<Double> took(List<Come> all) {
        FairQueue<Come> queue = new FairQueue<>(1_000, 1);
        PriorityQueue<Double> ends = new PriorityQueue<>();
        List<Double> took = new ArrayList<>();
        for (Come come : all) {
            while (!ends.isEmpty() && ends.element() <= come.at()) {
                go(queue, ends.remove(), ends, took);
            }
            queue.add(new Waiting<>(5, come.group(), 1, come));
            if (ends.size() < PLACES) {
                go(queue, come.at(), ends, took);
            }
        }
        return took;
    }

    private static void go(FairQueue<Come> queue, double now, PriorityQueue<Double> ends, List<Double> took) {
        queue.next().ifPresent(next -> {
            ends.add(now + next.takes());
            if (!next.group().equals("/flood")) {
                took.add(now + next.takes() - next.at());
            }
        });
    }
}
