package dev.postern.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import dev.postern.acceptance.modelserver.Step;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client of the tests, directly against the scripted model server: what it misses, no test would see. */
class ChatApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final ChatApi chat = new ChatApi(server.url(), "token");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answer_in_one_piece_is_read() {
        server.answers(Answer.text("Hello."));

        Reply reply = chat.ask(Question.to("m").saying("Hi").with("n", "1"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("Hello.");
        assertThat(server.only().header("authorization")).contains("Bearer token");
        assertThat(server.only().header("content-type")).contains("application/json");
        assertThat(server.only().json().at("/messages/0/content").asText()).isEqualTo("Hi");
    }

    @Test
    void stream_is_read_event_by_event() {
        server.answers(Answer.text("One. Two.").inPiecesOf(5).andChoice("Three."));

        try (ChatStream stream = chat.stream(Question.to("m").saying("Hi").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).isEqualTo("One. Two.");
            assertThat(ChatStream.text(events, 1)).isEqualTo("Three.");
            assertThat(stream.done()).isTrue();
        }
    }

    @Test
    void stream_without_its_end_is_not_taken_for_whole() {
        server.answers(Answer.text("One.").withoutDone());

        try (ChatStream stream = chat.stream(Question.to("m").saying("Hi").streamed())) {
            stream.rest();

            assertThat(stream.done()).isFalse();
        }
    }

    @Test
    void stream_that_breaks_is_an_exception() {
        server.answers(Answer.text("One.").after(1, new Step.Reset()));

        try (ChatStream stream = chat.stream(Question.to("m").saying("Hi").streamed())) {
            assertThatThrownBy(stream::rest).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void anything_but_an_event_is_a_failure() {
        server.answers(Answer.stream("retry: 3\n\n"));

        try (ChatStream stream = chat.stream(Question.to("m").saying("Hi").streamed())) {
            assertThatThrownBy(stream::rest).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void closing_a_stream_is_leaving() throws InterruptedException {
        server.answers(Answer.endless("data: {}\n\n", Duration.ofMillis(20)));
        ChatStream stream = chat.stream(Question.to("m").saying("Hi").streamed());
        stream.next();

        stream.close();

        assertThat(server.only().clientGone(PATIENCE)).isPresent();
    }

    @Test
    void body_and_media_type_are_sent_as_given() {
        byte[] bytes = {'{', (byte) 0xFF, '}'};
        server.answers(Answer.error(400, "{\"error\":{\"code\":\"invalid_request\",\"param\":\"x\"}}"));

        Reply reply = chat.send(bytes, "text/plain; charset=utf-16");

        assertThat(server.only().body()).isEqualTo(bytes);
        assertThat(server.only().header("content-type")).contains("text/plain; charset=utf-16");
        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(reply.param()).isEqualTo("x");
    }
}
