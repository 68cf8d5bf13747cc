package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A gateway that is killed loses no record. */
@OnOwnStacks
class GatewayCrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stack shared;

    GatewayCrashTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void killed_gateway_has_recorded_what_it_sent_and_its_chain_verifies_after_the_restart() throws Exception {
        try (Stack stack = shared.another()) {
            stack.model().answers(Answer.text("").inPieces("Once ", "upon ").after(2, new Step.Stall()));
            ChatStream stream =
                    stack.chat().stream(Question.to("guarded").saying("A story").streamed());
            stream.next();
            String cut = stream.requestId();

            stack.killGateway();

            assertThat(stack.model().only().clientGone(PATIENCE)).isPresent();
            assertThatThrownBy(stream::rest).isInstanceOf(RuntimeException.class);
            stack.startGateway();
            assertThat(stack.trail().of(cut)).extracting(TrailRow::kind).containsExactly("INTENT", "STREAM_MARK");
            Reply verified = stack.audit().verify();
            assertThat(verified.json().path("intact").asBoolean())
                    .as(verified.body())
                    .isTrue();
            stack.model().forget();
            assertThat(stack.chat().ask(Question.to("guarded").saying("Hello")).status())
                    .isEqualTo(200);
        }
    }
}
