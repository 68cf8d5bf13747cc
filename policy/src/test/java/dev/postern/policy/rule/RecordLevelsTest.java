package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLevelsTest {
    private static final String BY_GROUP = """
            policy: levels
            record:
              otherwise: masked
              metadata: [/works-council]
              full: [/it/red-team, /works-council/chair]
            otherwise: log
            """;

    @ParameterizedTest
    @CsvSource({
        "'', MASKED",
        "/it, MASKED",
        "/it/red-team, FULL",
        "/it/red-team/night, FULL",
        "/it/red-teams, MASKED",
        "/works-council, METADATA",
        "/works-council/chair, METADATA",
        "/it/red-team /works-council, METADATA"
    })
    void of_several_groups_the_one_that_keeps_least_decides(String groups, RecordLevel expected) {
        Policy policy = accepted(BY_GROUP);

        assertThat(policy.recordLevel(in(groups))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "masked", "full"})
    void one_word_is_the_level_of_everybody(String word) {
        Policy policy = accepted("policy: one\nrecord: " + word + "\notherwise: log\n");

        assertThat(policy.recordLevel(in("/it"))).hasToString(word.toUpperCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "record: { metadata: [/other] }\n"})
    void everything_is_kept_where_nothing_is_said(String record) {
        Policy policy = accepted("policy: none\n" + record + "otherwise: log\n");

        assertThat(policy.recordLevel(in("/it"))).isEqualTo(RecordLevel.FULL);
    }

    private static Policy accepted(String source) {
        return ((PolicyReading.Accepted) PolicyReader.read(source)).policy();
    }

    private static Requester in(String groups) {
        Set<String> paths = groups.isEmpty() ? Set.of() : Set.of(groups.split(" "));
        return new Requester("sub", "name", paths, Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
    }
}
