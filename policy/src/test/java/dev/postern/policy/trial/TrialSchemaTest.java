package dev.postern.policy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.document.Vocabulary;
import dev.postern.policy.rule.document.Word;
import dev.postern.policy.text.SegmentRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of test cases knows the same words as their reader; words of a policy it takes from the policy's schema. */
class TrialSchemaTest {

    static Stream<Arguments> mappings() {
        return Stream.of(
                Arguments.of(TrialReader.TRIAL, "trial"), Arguments.of(TrialReader.EXPECTATION, "expectation"));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Direction.class, "in"),
                Arguments.of(SegmentRole.class, "role"),
                Arguments.of(Zone.class, "zone"));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keys_are_those_of_the_reader(Vocabulary vocabulary, String name) throws IOException {
        Map<String, Object> mapping = at("trials.schema.json", "$defs", name);

        assertThat(mapping.get("properties"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(vocabulary.keys().toArray())
                .allSatisfy(
                        (key, value) -> assertThat((Map<?, ?>) value).matches(all -> all.containsKey("description")));
        assertThat(mapping)
                .containsEntry("required", vocabulary.required())
                .containsEntry("additionalProperties", false);
    }

    @ParameterizedTest
    @MethodSource("words")
    void values_are_those_of_the_reader(Class<? extends Enum<?>> type, String key) throws IOException {
        List<String> written =
                Arrays.stream(type.getEnumConstants()).map(Word::of).toList();

        assertThat(at("trials.schema.json", "$defs", "trial", "properties", key))
                .containsEntry("enum", written);
    }

    @ParameterizedTest
    @MethodSource("borrowed")
    void words_of_a_policy_are_there(String definition) throws IOException {
        assertThat(at("policy.schema.json", "$defs", definition)).isNotEmpty();
    }

    static Stream<String> borrowed() {
        return Stream.of("groups", "action", "name");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(String file, String... path) throws IOException {
        try (InputStream json = TrialSchemaTest.class.getResourceAsStream("/dev/postern/policy/" + file)) {
            Object node = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(json));
            for (String key : path) {
                node = Objects.requireNonNull(((Map<String, Object>) node).get(key), key);
            }
            return (Map<String, Object>) node;
        }
    }
}
