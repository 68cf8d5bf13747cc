package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code contains-at-least} looks at prompts and answers. */
class OwnDocumentShareTest {
    private static final Circumstances ANYBODY = Scenario.prompt("").circumstances();
    private static final String HANDBOOK = LoadedData.handbook();
    private static final Policy HALF = policy();

    @Test
    void document_cut_over_the_messages_of_a_prompt_is_seen_whole() {
        int half = HANDBOOK.length() / 2;
        List<Segment> messages = List.of(
                message(HANDBOOK.substring(0, half - 200)),
                message("And the rest: "),
                message(HANDBOOK.substring(half - 200, half + 200)));

        assertThat(HALF.judge(ANYBODY, messages, new MemoryVault()).action()).isEqualTo(Action.MASK);
    }

    @Test
    void less_of_the_document_passes_untouched() {
        String part = HANDBOOK.substring(0, HANDBOOK.length() / 3);

        assertThat(HALF.judge(ANYBODY, List.of(message(part)), new MemoryVault())
                        .texts())
                .singleElement()
                .isEqualTo(SensitiveText.of(part));
    }

    @Test
    void answer_is_masked_from_where_the_share_is_reached() {
        String shown = guarded(HALF, HANDBOOK, 7).text();

        String passed = shown.substring(0, shown.indexOf("[LEGAL_TEXT]"));
        assertThat(HANDBOOK).startsWith(passed);
        assertThat(passed.length()).isBetween(HANDBOOK.length() * 4 / 10, HANDBOOK.length() * 6 / 10);
        assertThat(shown.length() - passed.length()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 1000, 100_000})
    void cutting_an_answer_elsewhere_changes_nothing(int size) {
        String answer = "Here it is: " + HANDBOOK + " That was all.";

        assertThat(guarded(HALF, answer, size)).isEqualTo(guarded(HALF, answer, 7));
    }

    @Test
    void passage_that_only_shows_decoded_counts_whatever_the_share() {
        String passage = HANDBOOK.substring(300, 500);
        String encoded = Base64.getEncoder().encodeToString(passage.getBytes(StandardCharsets.UTF_8));

        assertThat(HALF.judge(ANYBODY, List.of(message(encoded)), new MemoryVault())
                        .action())
                .isEqualTo(Action.MASK);
    }

    private static Policy policy() {
        String source = """
                policy: half
                detectors:
                  handbook: { fingerprint: legal-handbook, contains-at-least: 0.5, type: LEGAL_TEXT }
                rules:
                  - { id: legal, find: [handbook], do: mask }
                """;
        return switch (PolicyReader.read(source, PlantedMatcher.ALL, new LoadedData())) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(rejected.toString());
        };
    }

    private static Segment message(String text) {
        return new Segment("messages[0].content", SegmentRole.USER, SensitiveText.of(text), false);
    }

    private record Shown(String text, List<Ruling> rulings) {}

    private static Shown guarded(Policy policy, String answer, int size) {
        TextGuard guard = policy.guard(ANYBODY, new MemoryVault(), "choices[0]", AnswerText.PROSE);
        StringBuilder text = new StringBuilder();
        List<Ruling> rulings = new ArrayList<>();
        for (int from = 0; from < answer.length(); from += size) {
            add(guard.push(answer.substring(from, Math.min(answer.length(), from + size))), text, rulings);
        }
        add(guard.finish(), text, rulings);
        return new Shown(text.toString(), rulings);
    }

    private static void add(Guarded guarded, StringBuilder text, List<Ruling> rulings) {
        rulings.addAll(guarded.rulings());
        text.append(
                switch (guarded) {
                    case Guarded.Passed passed -> passed.text();
                    case Guarded.Stopped stopped -> stopped.text();
                });
    }
}
