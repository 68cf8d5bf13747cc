package dev.postern.gateway.model.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import dev.postern.model.health.Breaker;
import dev.postern.model.health.Fault;
import dev.postern.model.route.RouteReason;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerStateTest {
    private static final ModelServer SERVER =
            new ModelServer("a", ServerKind.VLLM, "m", URI.create("http://a:8000/v1"), Optional.empty(), 1);

    private final ServerStates states = KnownStates.fresh();
    private final ServerState state = states.of(SERVER);

    @Test
    void probes_take_a_server_out_and_bring_it_back() {
        assertThat(state.probed(false, 0)).isFalse();
        assertThat(state.probed(false, 0)).isTrue();
        assertThat(state.state(0)).isEqualTo(Breaker.State.OPEN);
        assertThat(state.fault()).isEqualTo(Fault.UNREACHABLE);

        state.probed(true, 0);
        assertThat(state.isDown()).isTrue();
        state.probed(true, 0);

        assertThat(state.state(0)).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void probe_that_goes_well_does_not_clear_what_requests_showed() {
        for (int i = 0; i < 3; i++) {
            visit().failed(Fault.WRONG, 0);
        }

        state.probed(true, 0);
        state.probed(true, 0);

        assertThat(state.state(0)).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void answered_request_shows_that_probes_were_wrong() {
        state.probed(false, 0);
        state.probed(false, 0);

        visit().answered();

        assertThat(state.isDown()).isFalse();
    }

    @Test
    void load_is_ours_and_what_the_server_has_of_others() {
        Visit first = visit();
        state.says(new LoadFigures(3, 2, 0.5));
        visit();

        assertThat(state.load()).isEqualTo(6);

        first.left();
        assertThat(state.load()).isEqualTo(5);
    }

    @Test
    void visit_ends_once() {
        Visit visit = visit();

        visit.left();
        visit.answered();
        visit.failed(Fault.UNREACHABLE, 0);

        assertThat(state.inFlight()).isZero();
        assertThat(state.state(0)).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void state_outlives_a_new_catalogue_and_goes_with_its_server() {
        visit();
        states.keepOnly(Set.of(ServerProcess.of(SERVER)));
        assertThat(states.of(SERVER)).isSameAs(state);

        states.keepOnly(Set.of());

        assertThat(states.of(SERVER)).isNotSameAs(state);
    }

    private Visit visit() {
        return new Visit(state, SERVER, RouteReason.ONLY);
    }
}
