package dev.postern.policy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay says what nobody looked at when the text was there. */
class NotEvaluatedThenTest {
    private static final String OWN = "detectors: { own: { words: [Bluefin], type: PROJECT_NAME } }\n";
    private static final Circumstances IN_SALES = new Circumstances(
            new Requester(
                    "the-subject",
                    "the-name",
                    Set.of("/sales"),
                    Set.of("employee"),
                    "web",
                    Requester.Credential.SESSION),
            "small",
            Zone.LOCAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a type nobody looked for     | - { id: r, find: [EMAIL, IBAN], do: mask }                            | IBAN
            not for this group           | - { id: r, find: [IBAN], groups: [/hr], do: mask }                    | ``
            not in prompts               | - { id: r, find: [IBAN], in: answer, do: mask }                       | ``
            who asks                     | - { id: r, find: [EMAIL], when: 'requester.name == "x"', do: mask }   | requester.name
            a new own detector           | - { id: r, find: [own], do: mask }                                    | own
            all that was looked for      | - { id: r, find: [EMAIL], do: mask }                                  | ``
            """)
    void draft_that_looks_at_more_is_told_so(String what, String rule, String gaps) {
        Policy then = ReplayPolicies.read("policy: then\nrules:\n  - { id: r, find: [EMAIL], do: log }\n");
        Policy now = ReplayPolicies.read("policy: now\n" + OWN + "rules:\n  " + rule + "\n");

        Replayed replayed =
                now.replay(Direction.PROMPT, then.looksFor(Direction.PROMPT)).decide(prompt(then));

        assertThat(String.join(",", replayed.notEvaluated())).as(what).isEqualTo(gaps);
    }

    @Test
    void own_detector_that_looks_for_something_else_is_another_one() {
        String rules = "rules: [{ id: r, find: [own], do: block }]\n";
        Policy then = ReplayPolicies.read("policy: then\n" + OWN + rules);
        Policy now = ReplayPolicies.read("policy: now\n" + OWN.replace("Bluefin", "Blackfin") + rules);

        Replayed replayed =
                now.replay(Direction.PROMPT, then.looksFor(Direction.PROMPT)).decide(prompt(then));

        assertThat(replayed).isEqualTo(new Replayed(Action.ALLOW, new TreeSet<>(), new TreeSet<>(Set.of("own"))));
    }

    @Test
    void exchange_that_no_rule_was_about_was_not_looked_at() {
        Policy then =
                ReplayPolicies.read("policy: then\nrules:\n  - { id: r, find: [EMAIL], groups: [/hr], do: log }\n");
        Policy now = ReplayPolicies.read("policy: now\nrules:\n  - { id: r, find: [EMAIL], do: log }\n");

        Replayed replayed =
                now.replay(Direction.PROMPT, then.looksFor(Direction.PROMPT)).decide(prompt(then));

        assertThat(replayed.notEvaluated()).containsExactly("EMAIL");
    }

    @Test
    void vector_holds_neither_text_nor_person() {
        String kept = new String(prompt(ReplayPolicies.ALL_SEEING).bytes(), StandardCharsets.UTF_8);

        assertThat(kept)
                .contains("EMAIL", "/sales")
                .doesNotContain("jane", "Bluefin", "bluefin", "the-subject", "the-name");
    }

    @Test
    void vector_is_small() {
        assertThat(prompt(ReplayPolicies.ALL_SEEING).bytes()).hasSizeLessThan(250);
    }

    @Test
    void vector_that_is_damaged_is_refused() {
        byte[] whole = prompt(ReplayPolicies.ALL_SEEING).bytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FindingVector.read(part)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static FindingVector prompt(Policy policy) {
        Verdict verdict = policy.judge(
                IN_SALES,
                List.of(new Segment(
                        "messages[0].content",
                        SegmentRole.USER,
                        SensitiveText.of("jane@example.com works on Bluefin"),
                        false)),
                new MemoryVault());
        return new FindingVector(
                Direction.PROMPT, policy.version(), IN_SALES, verdict.notEvaluated(), verdict.sightings());
    }
}
