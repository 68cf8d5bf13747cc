package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.Dialect;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model writes is guarded while it arrives: the same result wherever the stream is cut, and still a stream. */
@OnStack
class AnswerIsGuardedTest {
    private static final String ANSWER = "Use 4111 1111 1111 1111 for tests.";
    private static final String GUARDED = "Use [PAYMENT_CARD] for tests.";
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;

    AnswerIsGuardedTest(Stack stack) {
        this.stack = stack;
    }

    static IntStream cuts() {
        return IntStream.range(1, ANSWER.length());
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void masked_answer_is_the_same_wherever_it_is_cut(int cut) {
        stack.model().answers(Answer.text("").inPieces(ANSWER.substring(0, cut), ANSWER.substring(cut)));

        assertThat(streamed()).isEqualTo(GUARDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void masked_answer_is_the_same_however_small_its_pieces(int characters) {
        stack.model().answers(Answer.text(ANSWER).inPiecesOf(characters));

        assertThat(streamed()).isEqualTo(GUARDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void cuts_through_bytes_change_nothing(int bytes) {
        stack.model().answers(Answer.text("Größe 😀 " + ANSWER).inPiecesOf(3).inChunksOf(bytes));

        assertThat(streamed()).isEqualTo("Größe 😀 " + GUARDED);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void answer_in_one_piece_is_guarded_like_a_stream(Dialect dialect) {
        stack.model().answers(Answer.text(ANSWER).inPiecesOf(4).in(dialect));

        assertThat(stack.chat().ask(question()).text()).isEqualTo(GUARDED);
    }

    @Test
    void every_choice_is_guarded_by_itself() {
        stack.model().answers(Answer.text("4111 1111 ").andChoice("1111 1111 is no card."));

        List<JsonNode> events = events(question().streamed().with("n", "2"));

        assertThat(ChatStream.text(events, 0)).isEqualTo("4111 1111 ");
        assertThat(ChatStream.text(events, 1)).isEqualTo("1111 1111 is no card.");
    }

    @Test
    void arguments_of_a_tool_call_are_guarded() {
        stack.model().answers(Answer.toolCall("pay", "{\"card\":\"4111 11", "11 1111 ", "1111\"}"));

        List<JsonNode> events = events(question().streamed());

        String arguments = arguments(events);
        assertThat(arguments).contains("[PAYMENT_CARD]").doesNotContain("1111");
    }

    @Test
    void reasoning_is_guarded() {
        stack.model().answers(Answer.text("Done.").thinking("The card is 4111 1111", " 1111 1111, good."));

        List<JsonNode> events = events(question().streamed());

        assertThat(events.toString()).doesNotContain("1111 1111").contains("[PAYMENT_CARD]");
    }

    @Test
    void probabilities_do_not_tell_what_was_masked() {
        stack.model().answers(Answer.text(ANSWER).inPiecesOf(4).withLogprobs());

        List<JsonNode> events =
                events(question().streamed().with("logprobs", "true").with("top_logprobs", "1"));

        assertThat(events.toString()).doesNotContain("1111");
    }

    @Test
    void blocked_answer_ends_with_a_content_filter_and_without_the_value() {
        stack.model().answers(Answer.text("The key is " + KEY + " and more.").inPiecesOf(5));

        List<JsonNode> events;
        String requestId;
        boolean done;
        try (ChatStream stream = stack.chat().stream(question().streamed())) {
            requestId = stream.requestId();
            events = stream.rest();
            done = stream.done();
        }

        assertThat(ChatStream.text(events, 0)).isEqualTo("The key is ");
        assertThat(events)
                .anySatisfy(
                        event -> assertThat(event.at("/choices/0/finish_reason").asText())
                                .isEqualTo("content_filter"));
        assertThat(done).isTrue();
        assertThat(stack.trail().of(requestId))
                .extracting(TrailRow::kind, TrailRow::status)
                .contains(tuple("OUTCOME", "BLOCKED"));
    }

    @Test
    void harmless_text_is_passed_on_before_the_model_has_finished() throws InterruptedException {
        CountDownLatch clientHasRead = new CountDownLatch(1);
        ChatScript script = Answer.text("").inPieces("Nothing to hide here. ", "The end.");
        stack.model().answers(script.after(2, new Step.Await(clientHasRead)));

        try (ChatStream stream = stack.chat().stream(question().streamed())) {
            StringBuilder early = new StringBuilder();
            while (!early.toString().contains("Nothing to hide")) {
                early.append(ChatStream.text(List.of(stream.next().orElseThrow()), 0));
            }
            clientHasRead.countDown();
            assertThat(early + ChatStream.text(stream.rest(), 0)).isEqualTo("Nothing to hide here. The end.");
        }
        assertThat(stack.model().only().clientGone(Duration.ofMillis(50))).isEmpty();
    }

    private static Question question() {
        return Question.to("guarded").saying("A test card?");
    }

    private String streamed() {
        return ChatStream.text(events(question().streamed()), 0);
    }

    private List<JsonNode> events(Question question) {
        try (ChatStream stream = stack.chat().stream(question)) {
            List<JsonNode> events = stream.rest();
            assertThat(stream.done()).as("the stream says that it is whole").isTrue();
            return events;
        }
    }

    private static String arguments(List<JsonNode> events) {
        StringBuilder arguments = new StringBuilder();
        events.forEach(event -> arguments.append(
                event.at("/choices/0/delta/tool_calls/0/function/arguments").asText("")));
        return arguments.toString();
    }
}
