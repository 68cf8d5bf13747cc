package dev.postern.gateway.model.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HedgesTest {
    private static final Duration ALL = Duration.ofSeconds(2);
    private static final Duration ONE = Duration.ofMillis(300);

    @Test
    void nobody_is_asked_beside_another_unless_that_is_configured() {
        assertThat(hedges(Optional.empty(), 1).patience(model("m", 2))).isEmpty();
    }

    @Test
    void model_may_have_a_time_of_its_own() {
        Hedges hedges = hedges(Optional.of(ALL), 1);

        assertThat(hedges.patience(model("m", 2))).hasValue(ALL);
        assertThat(hedges.patience(model("quick", 2))).hasValue(ONE);
        assertThat(hedges(Optional.empty(), 1).patience(model("quick", 2))).hasValue(ONE);
    }

    @Test
    void model_with_one_server_has_nobody_else_to_ask() {
        assertThat(hedges(Optional.of(ALL), 1).patience(model("m", 1))).isEmpty();
    }

    @Test
    void models_save_and_spend_for_themselves() {
        Hedges hedges = hedges(Optional.of(ALL), 0.5);
        hedges.patience(model("m", 2));
        hedges.patience(model("m", 2));

        assertThat(hedges.spend(model("n", 2))).isFalse();
        assertThat(hedges.spend(model("m", 2))).isTrue();
        assertThat(hedges.spend(model("m", 2))).isFalse();
    }

    @Test
    void share_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> hedges(Optional.empty(), 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hedges hedges(Optional<Duration> after, double share) {
        return new Hedges(new KnownRoutes.Rules(after, Map.of("quick", ONE), share));
    }

    private static Model model(String name, int servers) {
        List<ModelServer> all = Stream.iterate(1, number -> number + 1)
                .limit(servers)
                .map(number -> new ModelServer(
                        "s" + number,
                        ServerKind.OPENAI,
                        name,
                        URI.create("http://s" + number + ":8000/v1"),
                        Optional.empty(),
                        1))
                .toList();
        return new Model(name, Set.of(), Zone.LOCAL, Set.of(), Set.of(), Optional.empty(), ModelFacts.NONE, all, false);
    }
}
