package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneGateTest {

    @ParameterizedTest
    @CsvSource({
        "NEVER, LOCAL,      LOCAL EXTERNAL,            true",
        "NEVER, EXTERNAL,   LOCAL EXTERNAL,            false",
        "NEVER, DATACENTER, LOCAL DATACENTER,          false",
        "NEVER, DATACENTER, DATACENTER EXTERNAL,       true",
        "NEVER, EXTERNAL,   DATACENTER EXTERNAL,       false",
        "NEVER, EXTERNAL,   EXTERNAL,                  true",
        "ASK,   EXTERNAL,   LOCAL EXTERNAL,            true",
        "ALLOW, EXTERNAL,   LOCAL EXTERNAL,            true"
    })
    void never_keeps_to_the_nearest_zone_in_which_the_requester_has_a_model(
            LeaveZone word, Zone asked, String open, boolean allowed) {
        List<Model> models = Arrays.stream(open.split(" "))
                .map(zone -> model(Zone.valueOf(zone)))
                .toList();

        assertThat(ZoneGate.allows(word, model(asked), () -> models)).isEqualTo(allowed);
    }

    @Test
    void a_model_too_far_away_is_refused_by_its_own_code() {
        List<Model> open = List.of(model(Zone.LOCAL), model(Zone.EXTERNAL));

        assertThatThrownBy(() -> ZoneGate.require(LeaveZone.NEVER, model(Zone.EXTERNAL), () -> open))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ZONE_DENIED));
        assertThatCode(() -> ZoneGate.require(LeaveZone.NEVER, model(Zone.LOCAL), () -> open))
                .doesNotThrowAnyException();
    }

    private static Model model(Zone zone) {
        ModelServer server = new ModelServer(
                "server", ServerKind.OPENAI, "model", URI.create("http://127.0.0.1:1/v1"), Optional.empty(), 1);
        return new Model(
                "model",
                Set.of(),
                zone,
                Set.of(),
                Capability.TEXT,
                Optional.empty(),
                ModelFacts.NONE,
                List.of(server),
                false);
    }
}
