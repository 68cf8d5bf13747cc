package dev.postern.acceptance.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnAnotherStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that stops reading neither fills the gateway's memory nor holds a model server. */
@OnAnotherStack
class StalledReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String EVENT =
            "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                    + "[{\"index\":0,\"delta\":{\"content\":\"" + "and so on ".repeat(4_000)
                    + "\"},\"finish_reason\":null}]}\n\n";

    private final Stack stack;

    StalledReaderTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void client_that_does_not_read_is_left() throws InterruptedException {
        stack.model().answers(Answer.endless(EVENT, Duration.ofMillis(2)));
        RawRequest request = new RawRequest(stack.tokenOf("employee"));
        String body = new String(Question.to("plain").saying("Go on").streamed().bytes(), StandardCharsets.US_ASCII);
        try (RawExchange raw = RawExchange.withLittleRoom(stack)) {
            raw.send(request.withLength("", body));
            ReceivedRequest upstream = stack.model().awaitRequest(PATIENCE);
            String exchange = upstream.header("x-request-id").orElseThrow();

            assertThat(upstream.clientGone(PATIENCE))
                    .as("the model server is left")
                    .isPresent();
            assertThat(stack.trail().await(exchange, "OUTCOME", PATIENCE))
                    .map(TrailRow::status)
                    .hasValue("CLIENT_STALLED");
        }
    }
}
