package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Requester SOMEBODY = new Requester(
            "8d1f", "employee", Set.of(), Set.of("employee"), "postern-cli", Requester.Credential.ACCESS_TOKEN);

    @Test
    void model_is_found_by_name_and_by_alias() {
        Catalogue catalogue = new Catalogue(List.of(model("small", "house-default")));

        assertThat(catalogue.find("house-default", SOMEBODY).name()).isEqualTo("small");
        assertThat(catalogue.find("small", SOMEBODY).name()).isEqualTo("small");
    }

    @Test
    void exchange_keeps_the_model_that_it_found() {
        Catalogue catalogue = new Catalogue(List.of(model("small")));
        Model found = catalogue.find("small", SOMEBODY);

        catalogue.replace(List.of(model("large")));

        assertThat(found.servers()).hasSize(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> catalogue.find("small", SOMEBODY))
                .returns(ErrorCode.MODEL_NOT_FOUND, RefusedException::code);
    }

    private static Model model(String name, String... aliases) {
        return new Model(
                name,
                Set.of(aliases),
                Zone.LOCAL,
                Set.of(),
                Capability.TEXT,
                Optional.empty(),
                ModelFacts.NONE,
                List.of(new ModelServer(
                        "server", ServerKind.OPENAI, name, URI.create("http://vllm/v1"), Optional.empty(), 1)),
                false);
    }
}
