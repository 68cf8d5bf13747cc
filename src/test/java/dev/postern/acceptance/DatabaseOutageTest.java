package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a trail nothing leaves; with it back, everything goes on by itself. */
@OnOwnStacks
class DatabaseOutageTest {
    private static final Question HELLO = Question.to("guarded").saying("Hello");

    /** Two seconds are promised; a machine that is busy with tests gets six. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final int TRIES = 100;
    private static final long BETWEEN_MILLIS = 200;

    private final Stack shared;
    private Stack stack;
    private ChatApi chat;

    DatabaseOutageTest(Stack shared) {
        this.shared = shared;
        this.stack = shared;
        this.chat = shared.chat();
    }

    @BeforeEach
    void start() {
        stack = shared.another();
        chat = stack.chat();
        assertThat(chat.ask(HELLO).status()).isEqualTo(200);
        stack.model().forget();
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void stopped_database_closes_the_gateway_and_the_model_sees_nothing() {
        stack.stopDatabase();

        long asked = System.nanoTime();
        Reply reply = chat.ask(HELLO);
        Duration took = Duration.ofNanos(System.nanoTime() - asked);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("audit_unavailable");
        assertThat(reply.headers().get("retry-after")).isPresent();
        assertThat(took).isLessThan(PATIENCE);
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void gateway_recovers_by_itself_and_the_chain_is_whole() throws InterruptedException {
        stack.stopDatabase();
        assertThat(chat.ask(HELLO).status()).isEqualTo(503);
        stack.startDatabase();

        assertThat(answeredAgain()).isTrue();
        Reply verified = stack.audit().verify();
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.body())
                .isTrue();
    }

    private boolean answeredAgain() throws InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            if (chat.ask(HELLO).status() == 200) {
                return true;
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        return false;
    }
}
