package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What of an answer waits for the record of its end is a setting; that a prompt was recorded before it left is not. */
@OnStack
class OutcomeRecordingTest {
    private static final Question STORY = Question.to("plain").saying("A story").streamed();

    private final Stack shared;

    OutcomeRecordingTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void strict_tail_shows_the_answer_while_it_comes_and_its_end_after_the_record() {
        CountDownLatch gate = new CountDownLatch(1);
        shared.model().answers(Answer.text("").inPieces("Once ", "upon ").after(2, new Step.Await(gate)));

        try (ChatStream stream = shared.chat().stream(STORY)) {
            stream.next();
            assertThat(shared.trail().of(stream.requestId()))
                    .extracting(TrailRow::kind)
                    .doesNotContain("OUTCOME");
            gate.countDown();
            stream.rest();

            assertThat(stream.done()).isTrue();
            assertThat(shared.trail().of(stream.requestId()))
                    .extracting(TrailRow::kind)
                    .contains("INTENT", "STREAM_MARK", "OUTCOME");
        }
    }
}
