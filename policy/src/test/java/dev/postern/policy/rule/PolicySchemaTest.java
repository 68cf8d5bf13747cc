package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.rule.document.RuleMode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors complete from knows the same words as the reader. JSON is YAML, so the same engine reads it. */
class PolicySchemaTest {

    static Stream<Arguments> mappings() {
        return Stream.of(
                Arguments.of(Vocabulary.POLICY, List.of()),
                Arguments.of(Vocabulary.DETECTOR, List.of("$defs", "detector")),
                Arguments.of(Vocabulary.RULE, List.of("$defs", "rule")),
                Arguments.of(Vocabulary.RECORD, List.of("$defs", "record")),
                Arguments.of(Vocabulary.ROUTING, List.of("properties", "routing")),
                Arguments.of(Vocabulary.AUTO, List.of("$defs", "auto")),
                Arguments.of(Vocabulary.LEAVE_ZONE, List.of("$defs", "leaving")),
                Arguments.of(Vocabulary.DESTINATION, List.of("$defs", "destination")));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Action.class, List.of("$defs", "action")),
                Arguments.of(RecordLevel.class, List.of("$defs", "level")),
                Arguments.of(LeaveZone.class, List.of("$defs", "leave")),
                Arguments.of(Likelihood.class, List.of("$defs", "likelihood")),
                Arguments.of(SegmentRole.class, List.of("$defs", "rule", "properties", "roles", "items")),
                Arguments.of(RuleMode.class, List.of("$defs", "rule", "properties", "mode")),
                Arguments.of(Zone.class, List.of("$defs", "destination", "properties", "zone", "items")));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void keys_are_those_of_the_reader(Vocabulary vocabulary, List<String> path) throws IOException {
        Map<String, Object> mapping = at(path);

        assertThat(mapping.get("properties"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(vocabulary.keys().toArray());
        assertThat(mapping)
                .containsEntry("required", vocabulary.required())
                .containsEntry("additionalProperties", false);
    }

    @ParameterizedTest
    @MethodSource("words")
    void values_are_those_of_the_reader(Class<? extends Enum<?>> type, List<String> path) throws IOException {
        List<String> written =
                Arrays.stream(type.getEnumConstants()).map(Word::of).toList();

        assertThat(at(path)).containsEntry("enum", written);
    }

    @Test
    void every_key_says_what_it_means() throws IOException {
        for (List<String> path : List.of(
                List.of("properties"),
                List.of("$defs", "detector", "properties"),
                List.of("$defs", "record", "properties"),
                List.of("$defs", "leaving", "properties"),
                List.of("$defs", "auto", "properties"),
                List.of("properties", "routing", "properties"),
                List.of("$defs", "rule", "properties"))) {
            assertThat(at(path).values())
                    .allSatisfy(property ->
                            assertThat((Map<?, ?>) property).matches(found -> found.containsKey("description")));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(List<String> path) throws IOException {
        try (InputStream json = PolicySchemaTest.class.getResourceAsStream("/dev/postern/policy/policy.schema.json")) {
            Object node = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(json));
            for (String key : path) {
                node = Objects.requireNonNull(((Map<String, Object>) node).get(key), key);
            }
            return (Map<String, Object>) node;
        }
    }
}
