package dev.postern.gateway.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.health.KnownStates;
import dev.postern.gateway.model.health.ServerStates;
import dev.postern.gateway.model.health.Visit;
import dev.postern.model.ServerKind;
import dev.postern.model.health.Fault;
import dev.postern.model.route.Prefix;
import dev.postern.model.route.RouteReason;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final ModelServer A = server("a", 1);
    private static final ModelServer B = server("b", 1);
    private static final ModelServer SPARE = server("spare", 0);
    private static final Prefix PREFIX = new Prefix(1, 1, 2);

    private final ServerStates states = KnownStates.fresh();
    private final Routes routes = new Routes(states, 1.25, 100, 2);

    @Test
    void conversation_stays_where_it_began() {
        Visit first = choose(A, B);
        first.answered();

        Visit second = choose(A, B);

        assertThat(second.server()).isEqualTo(first.server());
        assertThat(second.reason()).isEqualTo(RouteReason.PREFIX);
    }

    @Test
    void server_that_was_tried_does_not_get_it_again() {
        Visit first = choose(A, B);

        Optional<Visit> second = routes.choose(model(A, B), PREFIX, Set.of(first.server()));

        assertThat(second.orElseThrow().server()).isNotEqualTo(first.server());
        assertThat(routes.choose(model(A, B), PREFIX, Set.of(A, B))).isEmpty();
    }

    @Test
    void requests_that_are_under_way_count_as_load() {
        List<ModelServer> chosen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            chosen.add(choose(A, B).server());
        }

        assertThat(chosen).contains(A, B);
    }

    @Test
    void server_without_a_share_gets_requests_only_when_the_others_are_not_well() {
        assertThat(choose(A, SPARE).server()).isEqualTo(A);
        fail(A, Fault.WRONG, 3);

        Visit spare = choose(A, SPARE);

        assertThat(spare.server()).isEqualTo(SPARE);
        assertThat(spare.reason()).isEqualTo(RouteReason.SPARE);
    }

    @Test
    void server_that_fails_quickly_is_the_last_resort() {
        fail(A, Fault.WRONG, 3);
        fail(B, Fault.SILENT, 3);

        Visit visit = choose(A, B);

        assertThat(visit.server()).isEqualTo(A);
        assertThat(visit.reason()).isEqualTo(RouteReason.LAST_RESORT);
    }

    @Test
    void nobody_waits_for_servers_that_are_known_to_be_silent() {
        fail(A, Fault.SILENT, 3);
        fail(B, Fault.SILENT, 3);

        assertThat(routes.choose(model(A, B), PREFIX, Set.of())).isEmpty();
    }

    @Test
    void server_that_rested_gets_one_request_for_a_trial() throws Exception {
        ServerStates impatient = KnownStates.resting(1);
        Routes trying = new Routes(impatient, 1.25, 100, 2);
        new Visit(impatient.of(A), A, RouteReason.ONLY).failed(Fault.UNREACHABLE, System.nanoTime() - 2_000_000);

        Visit trial = trying.choose(model(A, B), PREFIX, Set.of()).orElseThrow();
        Visit next = trying.choose(model(A, B), PREFIX, Set.of()).orElseThrow();

        assertThat(trial.reason()).isEqualTo(RouteReason.TRIAL);
        assertThat(trial.server()).isEqualTo(A);
        assertThat(next.server()).isEqualTo(B);
    }

    @Test
    void only_server_of_a_model_is_used_whatever_it_did_unless_it_is_silent() {
        fail(A, Fault.WRONG, 9);
        assertThat(choose(A).server()).isEqualTo(A);

        fail(A, Fault.SILENT, 9);

        assertThat(routes.choose(model(A), PREFIX, Set.of())).isEmpty();
    }

    @Test
    void second_server_beside_another_one_is_well_and_is_not_the_same_under_another_name() {
        ModelServer alias = new ModelServer("alias", ServerKind.OPENAI, "n", A.url(), Optional.empty(), 1);
        Visit first = choose(A);

        assertThat(beside(A, alias)).isEmpty();
        assertThat(beside(A, B).orElseThrow().server()).isEqualTo(B);
        assertThat(beside(A, SPARE).orElseThrow().reason()).isEqualTo(RouteReason.SPARE);

        fail(B, Fault.WRONG, 3);
        assertThat(beside(A, B)).isEmpty();
        assertThat(first.server()).isEqualTo(A);
    }

    @Test
    void second_server_has_room() {
        Visit first = beside(A, B).orElseThrow();
        assertThat(beside(A, B)).isPresent();

        assertThat(beside(A, B)).isEmpty();

        first.left();
        assertThat(beside(A, B)).isPresent();
    }

    private Optional<Visit> beside(ModelServer... servers) {
        return routes.beside(model(servers), PREFIX, Set.of(A));
    }

    private Visit choose(ModelServer... servers) {
        return routes.choose(model(servers), PREFIX, Set.of()).orElseThrow();
    }

    private void fail(ModelServer server, Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            new Visit(states.of(server), server, RouteReason.ONLY).failed(fault, System.nanoTime());
        }
    }

    private static Model model(ModelServer... servers) {
        return new Model(
                "m",
                Set.of(),
                Zone.LOCAL,
                Set.of(),
                Set.of(),
                Optional.empty(),
                ModelFacts.NONE,
                List.of(servers),
                false);
    }

    private static ModelServer server(String name, int weight) {
        return new ModelServer(
                name, ServerKind.OPENAI, "m", URI.create("http://" + name + ":8000/v1"), Optional.empty(), weight);
    }
}
