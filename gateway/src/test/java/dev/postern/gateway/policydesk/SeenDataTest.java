package dev.postern.gateway.policydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.audit.Receipt;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.policydesk.data.BuiltData;
import dev.postern.gateway.policydesk.data.Content;
import dev.postern.gateway.policydesk.data.DataKind;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.policydesk.data.DataState;
import dev.postern.gateway.policydesk.data.DataVersion;
import dev.postern.gateway.policydesk.life.Person;
import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.DatasetBuilder;
import dev.postern.policy.detect.dataset.ValueKind;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that the desk keeps, as readings of policies see it. */
class SeenDataTest {
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final DataName CUSTOMERS = new DataName(DataKind.DATASET, "customers");
    private static final String OLD = "A-1029384756";
    private static final String NEW = "B-5647382910";
    private static final String POLICY = """
            policy: own
            detectors:
              customers: { dataset: customers, primary: number, type: CUSTOMER_RECORD }
            rules:
              - { id: customers, find: [customers], do: mask }
            """;

    @TempDir
    private Path folder;

    private final Map<DataVersion, Content> contents = new HashMap<>();
    private DataState state = DataState.NOTHING;
    private int opened;
    private OwnDataSource source;
    private ActivePolicy policy;

    @BeforeEach
    void put_a_policy_in_force() throws Exception {
        Files.writeString(folder.resolve("data.key"), KEY);
        Files.writeString(folder.resolve("policy.yaml"), POLICY);
        source = new OwnDataSource(
                new Settings(
                        folder.resolve("policy.yaml"), Optional.of(folder), Optional.of(folder.resolve("data.key"))),
                () -> state.generation(),
                () -> state,
                this::open);
        upload(1, OLD);
        source.look();
        policy = new ActivePolicy(
                () -> Optional.of(ChosenDocument.ofFile(folder.resolve("policy.yaml"))),
                source,
                _ -> CompletableFuture.completedFuture(new Receipt(0, 1, 1)),
                new TimeOrderedIds(() -> Instant.EPOCH, new Random(1)));
        look(3);
    }

    @Test
    void other_data_is_found_at_the_first_look_after_the_desk_said_so() throws Exception {
        upload(2, NEW);
        source.look();

        look(1);

        assertThat(finds(NEW)).isTrue();
        assertThat(finds(OLD)).isFalse();
    }

    @Test
    void what_went_while_policy_needs_it_stays_with_the_last_good_policy() {
        state = new DataState(2, Map.of());
        source.look();

        look(3);

        assertThat(finds(OLD)).isTrue();
    }

    @Test
    void name_that_both_places_have_is_a_problem_and_the_last_good_policy_stays() throws Exception {
        Files.write(folder.resolve("customers.dataset"), new byte[] {1});

        look(3);

        assertThat(finds(OLD)).isTrue();
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> source.begin().dataset("customers"))
                .withMessageStartingWith("Both the policy desk and the data folder");
    }

    @Test
    void same_content_is_read_once_for_all_who_look() throws Exception {
        int before = opened;

        Object first = source.begin().dataset("customers");
        Object second = source.begin().dataset("customers");

        assertThat(second).isSameAs(first);
        assertThat(opened).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void content_under_another_name_or_key_is_refused() throws Exception {
        upload(2, OLD);
        DataName clients = new DataName(DataKind.DATASET, "clients");
        DataState renamed = new DataState(2, Map.of(clients, state.inForce().get(CUSTOMERS)));

        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> source.begin(renamed).dataset("clients"))
                .withMessageContaining("another name");
        Files.writeString(folder.resolve("data.key"), "f".repeat(64));
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> source.begin(state).dataset("customers"))
                .withMessageContaining("another key");
    }

    private void upload(int generation, String number) throws Exception {
        DatasetBuilder builder =
                new DatasetBuilder("customers", DataKey.of(KEY), List.of(new Column("number", ValueKind.CODE)));
        builder.add(List.of(number));
        BuiltData built = new BuiltData(CUSTOMERS, 1, "number:code", Content.of(builder::write, 1_000_000));
        DataVersion version = new DataVersion(
                new UUID(1, generation),
                CUSTOMERS,
                generation,
                built.content().hash(),
                built.content().length(),
                1,
                built.columns(),
                new Person("e", "editor"),
                Instant.EPOCH);
        contents.put(version, built.content());
        state = new DataState(generation, Map.of(CUSTOMERS, version));
    }

    private InputStream open(DataVersion version) {
        opened++;
        return Objects.requireNonNull(contents.get(version)).open();
    }

    private boolean finds(String number) {
        return !TextScanner.scan(policy.inForce().detectors(), "No. " + number + " is ours.")
                .isEmpty();
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            policy.refresh();
        }
    }
}
