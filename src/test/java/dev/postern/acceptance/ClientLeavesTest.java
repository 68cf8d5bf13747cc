package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that leaves stops the model, and the trail says so. */
@OnStack
class ClientLeavesTest {
    /** One second is promised; a machine that is busy with tests gets three. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Stack stack;

    ClientLeavesTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void model_server_is_left_when_the_client_leaves_in_the_middle() throws InterruptedException {
        stack.model().answers(Answer.endlessChat());
        ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying("Go on").streamed());
        stream.next();
        ReceivedRequest upstream = stack.model().only();

        stream.close();

        assertThat(upstream.clientGone(PATIENCE)).isPresent();
        assertThat(stack.trail().await(stream.requestId(), "OUTCOME", PATIENCE))
                .map(TrailRow::status)
                .hasValue("CLIENT_GONE");
    }

    @Test
    void model_server_is_left_when_the_client_leaves_before_the_first_event() throws Exception {
        stack.model().answers(Answer.never());
        try (ImpatientClient _ =
                ImpatientClient.ask(stack, Question.to("guarded").saying("Hello"))) {
            stack.model().awaitRequest(PATIENCE);
        }

        ReceivedRequest upstream = stack.model().only();

        assertThat(upstream.clientGone(PATIENCE)).isPresent();
        String exchange = upstream.header("x-request-id").orElseThrow();
        assertThat(stack.trail().await(exchange, "OUTCOME", PATIENCE))
                .map(TrailRow::status)
                .hasValue("CLIENT_GONE");
    }
}
