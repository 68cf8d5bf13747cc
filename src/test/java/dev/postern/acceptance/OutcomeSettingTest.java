package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What of an answer waits for the record of its end can be set otherwise. */
@OnOwnStacks
class OutcomeSettingTest {
    private static final Question STORY = Question.to("plain").saying("A story").streamed();

    private final Stack shared;

    OutcomeSettingTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void strict_all_shows_nothing_before_the_end_is_recorded() {
        try (Stack stack = shared.another(Map.of("postern.audit.outcome", "strict-all"))) {
            stack.model()
                    .answers(
                            Answer.text("").inPieces("Once ", "upon ").after(1, new Step.Wait(Duration.ofMillis(300))));

            try (ChatStream stream = stack.chat().stream(STORY)) {
                stream.next();

                assertThat(stack.trail().of(stream.requestId()))
                        .extracting(TrailRow::kind)
                        .contains("INTENT", "OUTCOME");
                stream.rest();
                assertThat(stream.done()).isTrue();
            }
        }
    }

    @Test
    void relaxed_answers_to_the_end_although_the_end_cannot_be_recorded() {
        // The model server waits for as long as it takes to stop a database.
        Map<String, String> settings =
                Map.of("postern.audit.outcome", "relaxed", "postern.upstream.idle-timeout", "30s");
        try (Stack stack = shared.another(settings)) {
            CountDownLatch gate = new CountDownLatch(1);
            stack.model().answers(Answer.text("").inPieces("Once ", "upon ").after(2, new Step.Await(gate)));

            try (ChatStream stream = stack.chat().stream(STORY)) {
                stream.next();
                stack.stopDatabase();
                gate.countDown();
                stream.rest();

                assertThat(stream.done()).isTrue();
            }
        }
    }
}
