package dev.postern.gateway.modeldesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.ServerDocument;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of models of the configuration. */
class CatalogueSeedTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.50", "0.5", "100", "1E+2", "0.000100"})
    void model_that_was_taken_over_is_the_same_as_the_configured_one(String price) {
        ModelDocument kept =
                CatalogueSeed.kept(document(new BigDecimal(price))).findFirst().orElseThrow();

        ModelDocument readBack = DocumentJson.stored(DocumentJson.text(kept));

        assertThat(readBack).isEqualTo(kept);
    }

    private static ModelDocument document(BigDecimal price) {
        return new ModelDocument(
                "small",
                List.of(),
                Zone.LOCAL,
                List.of(),
                List.of(Capability.CHAT),
                Optional.empty(),
                new ModelFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(price),
                        Optional.empty(),
                        Optional.empty()),
                true,
                false,
                List.of(new ServerDocument(
                        "server", ServerKind.OPENAI, "small", "http://127.0.0.1:9/v1", Optional.empty(), 1)));
    }
}
