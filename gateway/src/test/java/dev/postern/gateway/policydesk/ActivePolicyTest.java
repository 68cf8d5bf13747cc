package dev.postern.gateway.policydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.policydesk.data.DataState;
import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.DatasetBuilder;
import dev.postern.policy.detect.dataset.ValueKind;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the policy's file and the files of own data that it names come into force. */
class ActivePolicyTest {
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String OTHER_KEY = "f".repeat(64);
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
    Path folder;

    private final List<AuditEvent> recorded = new ArrayList<>();
    private Path dataset;
    private ActivePolicy policy;

    @BeforeEach
    void put_a_policy_in_force() throws Exception {
        dataset = folder.resolve("customers.dataset");
        Files.writeString(folder.resolve("policy.yaml"), POLICY);
        Files.writeString(folder.resolve("data.key"), KEY);
        build(KEY, OLD);
        policy = new ActivePolicy(
                () -> Optional.of(ChosenDocument.ofFile(folder.resolve("policy.yaml"))),
                source(new Settings(
                        folder.resolve("policy.yaml"), Optional.of(folder), Optional.of(folder.resolve("data.key")))),
                this::append,
                new TimeOrderedIds(() -> Instant.EPOCH, new Random(1)));
        look(2);
    }

    @Test
    void document_is_in_force_after_two_equal_looks() {
        assertThat(finds(OLD)).isTrue();
        assertThat(recorded).hasSize(1);
    }

    @Test
    void nothing_is_read_again_while_nothing_changes() {
        look(5);

        assertThat(recorded).hasSize(1);
    }

    @Test
    void changed_data_comes_into_force_without_a_changed_policy() throws Exception {
        build(KEY, NEW);

        look(2);

        assertThat(finds(NEW)).isTrue();
        assertThat(finds(OLD)).isFalse();
        assertThat(recorded).hasSize(2).allMatch(AuditEvent.PolicyActivated.class::isInstance);
    }

    @Test
    void data_that_is_still_being_written_is_left_alone() throws Exception {
        build(KEY, OLD, NEW);
        look(1);
        build(KEY, NEW);
        look(1);

        assertThat(recorded).hasSize(1);
    }

    @Test
    void damaged_data_leaves_the_last_good_policy_with_its_data() throws Exception {
        Files.write(dataset, new byte[] {1, 2, 3});

        look(4);

        assertThat(finds(OLD)).isTrue();
        assertThat(recorded).hasSize(1);
    }

    @Test
    void data_that_has_gone_leaves_the_last_good_policy_and_is_taken_when_it_comes_back() throws Exception {
        Files.delete(dataset);
        look(3);
        assertThat(finds(OLD)).isTrue();

        build(KEY, NEW);
        look(2);

        assertThat(finds(NEW)).isTrue();
    }

    @Test
    void new_key_comes_into_force_with_data_built_under_it() throws Exception {
        Files.writeString(folder.resolve("data.key"), OTHER_KEY);
        look(3);
        assertThat(finds(OLD)).isTrue();

        build(OTHER_KEY, NEW);
        look(2);

        assertThat(finds(NEW)).isTrue();
    }

    @Test
    void data_that_was_missing_from_the_start_is_taken_when_it_is_put_there() throws Exception {
        Files.writeString(folder.resolve("policy.yaml"), POLICY.replace("dataset: customers", "dataset: clients"));
        look(2);
        assertThat(recorded).hasSize(1);

        build("clients", KEY, new String[] {NEW});
        look(2);

        assertThat(finds(NEW)).isTrue();
    }

    @Test
    void file_that_the_policy_does_not_name_changes_nothing() throws Exception {
        build("suppliers", KEY, new String[] {NEW});

        look(3);

        assertThat(recorded).hasSize(1);
    }

    @Test
    void without_a_good_policy_nothing_may_leave() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "policy: [");
        ActivePolicy broken = new ActivePolicy(
                () -> Optional.of(ChosenDocument.ofFile(folder.resolve("broken.yaml"))),
                source(new Settings(folder.resolve("broken.yaml"), Optional.empty(), Optional.empty())),
                this::append,
                new TimeOrderedIds(() -> Instant.EPOCH, new Random(1)));

        broken.refresh();
        broken.refresh();

        assertThatExceptionOfType(RefusedException.class).isThrownBy(broken::inForce);
    }

    /** No desk, only files. */
    private static OwnDataSource source(Settings settings) {
        return new OwnDataSource(settings, () -> 0, () -> DataState.NOTHING, _ -> InputStream.nullInputStream());
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

    private void build(String key, String... numbers) throws Exception {
        build("customers", key, numbers);
    }

    /** As the builder does it: a file of its own, moved into place when it is whole. */
    private void build(String name, String key, String[] numbers) throws Exception {
        DatasetBuilder builder =
                new DatasetBuilder(name, DataKey.of(key), List.of(new Column("number", ValueKind.CODE)));
        for (String number : numbers) {
            builder.add(List.of(number));
        }
        Path part = folder.resolve("part");
        try (OutputStream out = Files.newOutputStream(part)) {
            builder.write(out);
        }
        Files.move(part, folder.resolve(name + ".dataset"), StandardCopyOption.REPLACE_EXISTING);
    }

    private CompletableFuture<Receipt> append(AuditEvent event) {
        recorded.add(event);
        return CompletableFuture.completedFuture(new Receipt(0, 1, recorded.size()));
    }
}
