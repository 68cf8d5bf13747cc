package dev.postern.bench.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final int SERVERS = 4;
    private static final double SECONDS = 900;

    @ParameterizedTest
    @ValueSource(longs = {1, 8, 21})
    void dealing_by_prefix_halves_the_time_to_the_first_token_and_overloads_nobody(long seed) {
        List<Ask> trace = Trace.of(seed, 1.0, SECONDS);

        Result turns = run(trace, new Dealing.RoundRobin());
        Result prefix = run(trace, new Dealing.ByPrefix());

        assertThat(prefix.mean()).isLessThanOrEqualTo(turns.mean() / 2);
        assertThat(prefix.mostLoaded()).isLessThanOrEqualTo(1.25);
    }

    @Test
    void same_seed_is_the_same_trace() {
        assertThat(run(Trace.of(3, 0.5, 200), new Dealing.LeastLoad()))
                .isEqualTo(run(Trace.of(3, 0.5, 200), new Dealing.LeastLoad()));
    }

    private static Result run(List<Ask> trace, Dealing dealing) {
        return Simulation.run(trace, SERVERS, Machine.CARD, dealing);
    }
}
