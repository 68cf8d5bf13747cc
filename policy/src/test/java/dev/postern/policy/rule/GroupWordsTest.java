package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that groups may have differently: how much is recorded, and whether exchanges may leave their zone. */
class GroupWordsTest {
    private static final String BY_GROUP = """
            policy: levels
            record:
              otherwise: masked
              metadata: [/works-council]
              full: [/it/red-team, /works-council/chair]
            routing:
              leave-zone:
                otherwise: allow
                never: [/works-council]
                ask: [/it, /works-council/chair]
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

    @ParameterizedTest
    @CsvSource({
        "'', ALLOW",
        "/it, ASK",
        "/it/red-team, ASK",
        "/itself, ALLOW",
        "/works-council, NEVER",
        "/works-council/chair, NEVER",
        "/it /works-council, NEVER",
        "/it /sales, ASK"
    })
    void of_several_groups_the_strictest_decides_whether_to_leave(String groups, LeaveZone expected) {
        Policy policy = accepted(BY_GROUP);

        assertThat(policy.leaveZone(in(groups))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ASK",
        "'routing: { leave-zone: never }', NEVER",
        "'routing: { leave-zone: ask }', ASK",
        "'routing: { leave-zone: allow }', ALLOW",
        "'routing: { leave-zone: { never: [/other] } }', ASK"
    })
    void one_word_is_for_everybody_and_ask_where_nothing_is_said(String routing, LeaveZone expected) {
        Policy policy = accepted("policy: one\n" + routing + "\notherwise: log\n");

        assertThat(policy.leaveZone(in("/it"))).isEqualTo(expected);
    }

    private static Policy accepted(String source) {
        return ((PolicyReading.Accepted) PolicyReader.read(source)).policy();
    }

    private static Requester in(String groups) {
        Set<String> paths = groups.isEmpty() ? Set.of() : Set.of(groups.split(" "));
        return new Requester("sub", "name", paths, Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
    }
}
