package dev.postern.gateway.modeldesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.modeldesk.document.DocumentReader;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.Origin;
import dev.postern.gateway.modeldesk.stored.Person;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import dev.postern.gateway.modeldesk.stored.StoredVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElsewhereTest {
    private static final UUID NEAR = new UUID(1, 1);
    private static final UUID FAR = new UUID(1, 2);
    private static final Models.State STATE = new Models.State(
            1,
            List.of(
                    stored(NEAR, document("near", "local", "http://a/v1", "")),
                    stored(FAR, document("far", "external", "https://b/v1", "vendor"))));

    @ParameterizedTest
    @CsvSource({
        "1, near, local, http://a/v1, '', 0, what it was",
        "1, near, local, http://c/v1, '', 1, new address",
        "1, near, datacenter, http://a/v1, '', 1, farther zone",
        "1, near, local, http://a/v1, vendor, 1, key for an address that had none",
        "0, other, local, http://a/v1, '', 0, new model at an address of its zone",
        "0, other, local, https://b/v1, vendor, 1, far address that is said to be near",
        "0, other, external, https://b/v1, vendor, 1, new model outside",
        "2, far, external, https://b/v1, vendor, 0, what it was outside",
        "2, far, local, https://b/v1, vendor, 1, far model that is said to be near"
    })
    void second_person_is_needed_where_data_goes_elsewhere(
            long id, String name, String zone, String url, String key, int expected, String why) {
        Optional<UUID> model = id == 0 ? Optional.empty() : Optional.of(new UUID(1, id));

        assertThat(Elsewhere.of(model, document(name, zone, url, key), STATE))
                .as(why)
                .hasSize(expected);
    }

    private static StoredModel stored(UUID id, ModelDocument document) {
        return new StoredModel(
                id,
                Origin.DESK,
                false,
                new StoredVersion(1, document, "", "added", Person.CONFIGURATION, Optional.empty(), Instant.EPOCH));
    }

    private static ModelDocument document(String name, String zone, String url, String key) {
        Map<String, Object> server = new HashMap<>(Map.of("name", "one", "url", url, "key", key));
        return DocumentReader.read(Map.of("name", name, "zone", zone, "servers", List.of(server)))
                .document();
    }
}
