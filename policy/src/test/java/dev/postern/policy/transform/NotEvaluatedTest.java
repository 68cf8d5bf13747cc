package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.name.NameMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.token.MemoryVault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out because a text was made to cost too much is told with the verdict. */
class NotEvaluatedTest {
    private static final MatcherTable NAMES = new MatcherTable(NameMatchers.all());
    private static final String COSTLY = "Q.X.Z.".repeat(10_000);

    @Test
    void verdict_on_a_prompt_tells_what_was_not_evaluated() {
        List<Segment> segments = List.of(Guards.segment("Anna Keller", false), Guards.segment(COSTLY, false));

        Verdict verdict = new PromptJudge(NAMES, Guards.MASK, "test@1", new MatcherTable(List.of()))
                .judge(segments, new MemoryVault());

        assertThat(verdict.notEvaluated()).containsExactly("LOCATION", "ORGANIZATION", "PERSON");
    }

    @Test
    void verdict_on_an_ordinary_prompt_says_nothing() {
        Verdict verdict = Guards.judge(Guards.MASK, Guards.segment("Anna Keller lives in Berlin.", false));

        assertThat(verdict.notEvaluated()).isEmpty();
    }

    @Test
    void guard_of_an_answer_tells_what_was_not_evaluated() {
        TextGuard guard =
                new WatchedGuard(new StreamGuard(NAMES, Guards.MASK, "choice 0", Guards.NO_TOKENS), piece -> {});

        guard.push(COSTLY);

        assertThat(guard.notEvaluated()).containsExactlyInAnyOrder("LOCATION", "ORGANIZATION", "PERSON");
    }
}
