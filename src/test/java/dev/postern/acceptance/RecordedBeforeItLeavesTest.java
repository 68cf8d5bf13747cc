package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Nothing unrecorded leaves: the intent is committed before the model server sees a byte, the outcome before the end. */
@OnStack
class RecordedBeforeItLeavesTest {
    private final Stack stack;

    RecordedBeforeItLeavesTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void intent_is_committed_when_the_first_byte_arrives_at_the_model_server() {
        long before = stack.trail().count("INTENT");
        List<Long> seen = new CopyOnWriteArrayList<>();
        stack.model().whenFirstByteComes(() -> seen.add(stack.trail().count("INTENT")));

        stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(seen).containsExactly(before + 1);
    }

    @Test
    void outcome_is_committed_when_a_stream_says_that_it_is_whole() {
        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Hello").streamed())) {
            stream.rest();

            assertThat(stream.done()).isTrue();
            assertThat(stack.trail().of(stream.requestId()))
                    .extracting(TrailRow::kind)
                    .contains("INTENT", "OUTCOME")
                    .doesNotContain("ORPHANED");
        }
    }

    @Test
    void outcome_is_committed_when_an_answer_in_one_piece_is_there() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::status)
                .containsExactly("", "COMPLETED");
    }

    @Test
    void model_server_is_told_the_id_of_the_record() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(stack.model().only().header("x-request-id")).contains(reply.requestId());
    }

    @Test
    void model_server_gets_neither_the_token_nor_the_name_of_the_requester() {
        stack.chat().ask(Question.to("guarded").saying("Hello"));

        assertThat(stack.model().only().header("authorization")).isEmpty();
        assertThat(stack.model().only().header("cookie")).isEmpty();
        assertThat(stack.model().only().text()).doesNotContain("employee");
    }
}
