package dev.postern.gateway.modeldesk.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.modeldesk.document.DocumentReader;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeedingTest {
    private static final ModelDocument SMALL = document("small", "http://one/v1");
    private static final ModelDocument MOVED = document("small", "http://two/v1");
    private static final ModelDocument LARGE = document("large", "http://three/v1");

    @Test
    void model_whose_name_was_never_known_comes_in() {
        assertThat(Seeding.steps(state(), List.of(SMALL))).containsExactly(new Seeding.Step.Add(SMALL));
    }

    @Test
    void model_that_nobody_touched_follows() {
        StoredModel there = stored(SMALL, Origin.CONFIGURATION, false);

        assertThat(Seeding.steps(state(there), List.of(MOVED))).containsExactly(new Seeding.Step.Follow(there, MOVED));
        assertThat(Seeding.steps(state(there), List.of(SMALL))).isEmpty();
    }

    @Test
    void model_that_people_changed_or_took_out_stays_as_they_left_it() {
        assertThat(Seeding.steps(state(stored(SMALL, Origin.DESK, false)), List.of(MOVED)))
                .isEmpty();
        assertThat(Seeding.steps(state(stored(SMALL, Origin.DESK, true)), List.of(MOVED)))
                .isEmpty();
    }

    @Test
    void model_that_is_configured_no_longer_leaves_and_may_come_back() {
        StoredModel there = stored(SMALL, Origin.CONFIGURATION, false);
        StoredModel gone = stored(SMALL, Origin.CONFIGURATION, true);

        assertThat(Seeding.steps(state(there), List.of(LARGE)))
                .containsExactly(new Seeding.Step.Leave(there, SMALL), new Seeding.Step.Add(LARGE));
        assertThat(Seeding.steps(state(gone), List.of(SMALL))).containsExactly(new Seeding.Step.Follow(gone, SMALL));
    }

    @Test
    void configuration_without_models_says_nothing_about_them() {
        assertThat(Seeding.steps(state(stored(SMALL, Origin.CONFIGURATION, false)), List.of()))
                .isEmpty();
    }

    @Test
    void name_that_differs_in_case_only_is_known() {
        StoredModel there = stored(document("Small", "http://one/v1"), Origin.DESK, false);

        assertThat(Seeding.steps(state(there), List.of(SMALL))).isEmpty();
    }

    @Test
    void alias_of_another_model_keeps_a_model_out() {
        StoredModel there = stored(LARGE, Origin.DESK, false);

        assertThat(Seeding.taken(new Seeding.Step.Add(aliased("tiny", "LARGE")), state(there)))
                .contains("large");
        assertThat(Seeding.taken(new Seeding.Step.Add(SMALL), state(there))).isEmpty();
    }

    private static Models.State state(StoredModel... models) {
        return new Models.State(7, List.of(models));
    }

    private static StoredModel stored(ModelDocument document, Origin origin, boolean removed) {
        return new StoredModel(
                new UUID(1, document.name().hashCode()),
                origin,
                removed,
                new StoredVersion(
                        1, document, "", "configured", Person.CONFIGURATION, Optional.empty(), Instant.EPOCH));
    }

    private static ModelDocument document(String name, String url) {
        return DocumentReader.read(
                        Map.of("name", name, "zone", "local", "servers", List.of(Map.of("name", "one", "url", url))))
                .document();
    }

    private static ModelDocument aliased(String name, String alias) {
        return DocumentReader.read(Map.of(
                        "name",
                        name,
                        "zone",
                        "local",
                        "aliases",
                        List.of(alias),
                        "servers",
                        List.of(Map.of("name", "one", "url", "http://one/v1"))))
                .document();
    }
}
