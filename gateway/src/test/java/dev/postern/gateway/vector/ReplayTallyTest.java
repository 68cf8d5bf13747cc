package dev.postern.gateway.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.replay.VectorJudge;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayTallyTest {
    private static final Policy DRAFT = Vectors.policy("""
            policy: draft
            rules:
              - { id: cards, find: [PAYMENT_CARD], unless-groups: [/finance], do: block }
              - { id: ibans, find: [IBAN], do: mask }
            """);

    @Test
    void decisions_are_counted_from_what_to_what() {
        ReplayReport report = replay(List.of(
                Vectors.prompt("card 4111 1111 1111 1111", "/sales"),
                Vectors.prompt("card 4111 1111 1111 1111 again", "/sales", "/emea"),
                Vectors.prompt("card 4111 1111 1111 1111", "/finance"),
                Vectors.prompt("mail jane@example.com"),
                Vectors.prompt("nothing")));

        assertThat(report.decisions())
                .containsExactlyInAnyOrder(
                        new ReplayReport.Decisions("prompt", "mask", "block", 2),
                        new ReplayReport.Decisions("prompt", "mask", "allow", 1),
                        new ReplayReport.Decisions("prompt", "log", "allow", 1),
                        new ReplayReport.Decisions("prompt", "allow", "allow", 1));
        assertThat(report.changed()).isEqualTo(4);
        assertThat(report.prompts()).isEqualTo(5);
        assertThat(report.rules())
                .containsExactlyInAnyOrder(
                        new ReplayReport.RuleFigures("cards", 3, 2), new ReplayReport.RuleFigures("mail", 1, 0));
        assertThat(report.groups())
                .contains(
                        new ReplayReport.GroupFigures("/sales", 2, 2, 0),
                        new ReplayReport.GroupFigures("/finance", 1, 0, 1),
                        new ReplayReport.GroupFigures("", 2, 0, 1));
    }

    @Test
    void what_nobody_looked_at_is_named() {
        ReplayReport report = replay(List.of(Vectors.prompt("DE89 3704 0044 0532 0130 00")));

        assertThat(report.notEvaluated()).containsExactly(new ReplayReport.Missing("IBAN", 1));
        assertThat(report.incomplete()).isEqualTo(1);
    }

    @Test
    void examples_show_every_kind_of_change_and_no_text() {
        Stream<VectorRow> many =
                IntStream.range(0, 50).mapToObj(i -> Vectors.prompt("card 4111 1111 1111 1111 no " + i, "/sales"));
        Stream<VectorRow> one = Stream.of(Vectors.prompt("mail jane@example.com"));

        ReplayReport report = replay(Stream.concat(many, one).toList());

        assertThat(report.examples())
                .extracting(ReplayReport.Example::before)
                .contains("mask", "log")
                .hasSizeLessThanOrEqualTo(20);
        assertThat(report.examples().getFirst().types()).containsExactly("PAYMENT_CARD");
        assertThat(report.toString()).doesNotContain("4111", "jane");
    }

    private static ReplayReport replay(List<VectorRow> rows) {
        VectorJudge judge = DRAFT.replay(Direction.PROMPT, Vectors.THEN.looksFor(Direction.PROMPT));
        ReplayTally tally = new ReplayTally();
        rows.stream().map(Vectors::kept).forEach(kept -> {
            FindingVector vector = kept.vector().orElseThrow();
            tally.add(kept, vector, judge.decide(vector));
        });
        return tally.report(DRAFT.version(), Instant.EPOCH, Instant.EPOCH, true, 0);
    }
}
