package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.DatasetBuilder;
import dev.postern.policy.detect.dataset.ValueKind;
import dev.postern.policy.detect.keyed.DataKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether a policy can be told from itself with other data under the same names. */
class RebuiltDataTest {
    private static final DataKey KEY = DataKey.of("0123456789abcdef".repeat(4));
    private static final String SOURCE = """
            policy: own
            detectors:
              customers: { dataset: customers, primary: number, type: CUSTOMER_RECORD }
            rules:
              - { id: customers, find: [customers], do: mask }
            """;

    @Test
    void other_data_under_the_same_name_is_looked_for_otherwise() throws Exception {
        Policy before = policy("A-1029384756");
        Policy rebuilt = policy("A-1029384756", "B-5647382910");

        assertThat(rebuilt.version()).isEqualTo(before.version());
        assertThat(rebuilt.sight()).startsWith(before.version() + "+").isNotEqualTo(before.sight());
        assertThat(rebuilt.looksFor(Direction.PROMPT)).isNotEqualTo(before.looksFor(Direction.PROMPT));
    }

    @Test
    void data_built_again_of_the_same_rows_in_any_order_is_the_same() throws Exception {
        Policy before = policy("A-1029384756", "B-5647382910");
        Policy rebuilt = policy("B-5647382910", "A-1029384756");

        assertThat(rebuilt.sight()).isEqualTo(before.sight());
        assertThat(rebuilt.looksFor(Direction.PROMPT)).isEqualTo(before.looksFor(Direction.PROMPT));
    }

    @Test
    void policy_without_own_data_is_told_by_its_version() {
        PolicyReading.Accepted read = (PolicyReading.Accepted)
                PolicyReader.read("policy: plain\nrules:\n  - { id: mail, find: [EMAIL], do: mask }\n");

        assertThat(read.policy().sight()).isEqualTo(read.policy().version());
    }

    private static Policy policy(String... numbers) throws Exception {
        DatasetBuilder builder = new DatasetBuilder("customers", KEY, List.of(new Column("number", ValueKind.CODE)));
        for (String number : numbers) {
            builder.add(List.of(number));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        builder.write(file);
        return ((PolicyReading.Accepted) PolicyReader.read(SOURCE, new StoredData(store(file.toByteArray())))).policy();
    }

    /** One file under every name. */
    private static DataStore store(byte[] file) {
        return new DataStore() {
            @Override
            public Optional<InputStream> open(String name) {
                return Optional.of(new ByteArrayInputStream(file));
            }

            @Override
            public DataKey key() {
                return KEY;
            }
        };
    }
}
