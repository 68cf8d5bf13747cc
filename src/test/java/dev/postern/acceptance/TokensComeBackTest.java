package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model sees tokens, the requester sees values, and what the model invents is masked: wherever the stream is cut. */
@OnStack
class TokensComeBackTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String INVENTED = "5555 5555 5555 4444";
    private static final String ANSWER = "Paid [CARD_1] for [EMAIL_1]; not " + INVENTED + ".";
    private static final String SEEN = "Paid " + CARD + " for jane@example.com; not [PAYMENT_CARD].";

    private final Stack stack;

    TokensComeBackTest(Stack stack) {
        this.stack = stack;
    }

    static IntStream cuts() {
        return IntStream.range(1, ANSWER.length());
    }

    private static Question question() {
        return Question.to("tokenised").saying("Charge " + CARD + " and tell jane@example.com about " + CARD);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void answer_is_restored_and_guarded_wherever_it_is_cut(int cut) {
        stack.model().answers(Answer.text("").inPieces(ANSWER.substring(0, cut), ANSWER.substring(cut)));

        List<JsonNode> events = stack.chat().stream(question().streamed()).rest();

        assertThat(ChatStream.text(events, 0)).isEqualTo(SEEN);
    }

    @Test
    void model_sees_tokens_and_the_same_one_for_the_same_value() {
        stack.model().answers(Answer.text(ANSWER));

        Reply reply = stack.chat().ask(question());

        assertThat(stack.model().only().json().at("/messages/0/content").asText())
                .isEqualTo("Charge [CARD_1] and tell [EMAIL_1] about [CARD_1]");
        assertThat(reply.text()).isEqualTo(SEEN);
    }

    @Test
    void arguments_of_a_tool_call_are_restored_as_json() {
        stack.model().answers(Answer.toolCall("pay", "{\"card\":\"[CAR", "D_1]\",\"to\":\"[EMAIL_1]\"}"));

        List<JsonNode> events = stack.chat().stream(question().streamed()).rest();

        StringBuilder arguments = new StringBuilder();
        events.forEach(event -> arguments.append(
                event.at("/choices/0/delta/tool_calls/0/function/arguments").asText("")));
        assertThat(Json.read(arguments.toString()))
                .isEqualTo(Json.read("{\"card\":\"" + CARD + "\",\"to\":\"jane@example.com\"}"));
    }

    @Test
    void reasoning_and_every_choice_are_restored() {
        stack.model()
                .answers(Answer.text("[CARD_1]").thinking("It is [CARD", "_1].").andChoice("[EMAIL_1]"));

        List<JsonNode> events =
                stack.chat().stream(question().streamed().with("n", "2")).rest();

        assertThat(ChatStream.text(events, 0)).isEqualTo(CARD);
        assertThat(ChatStream.text(events, 1)).isEqualTo("jane@example.com");
        assertThat(events.toString()).doesNotContain("CARD_1").doesNotContain("EMAIL_1");
    }

    @Test
    void trail_says_what_was_tokenised_and_holds_no_value() {
        stack.model().answers(Answer.text(ANSWER));

        Reply reply = stack.chat().ask(question());

        TrailRow intent = stack.trail().of(reply.requestId()).getFirst();
        assertThat(intent.action()).isEqualTo("tokenise");
        assertThat(intent.findingTypes()).containsExactly("EMAIL", "PAYMENT_CARD");
        assertThat(stack.trail().holds("4111 1111")).isFalse();
    }

    @Test
    void conversation_that_is_named_keeps_its_tokens_for_the_one_who_named_it() {
        stack.chat().in("talk-1").ask(question());
        stack.model().answers(Answer.text("Here: [CARD_1]"));
        Question later = Question.to("tokenised").saying("Which card was it?");

        String own = stack.chat().in("talk-1").ask(later).text();
        String elsewhere = stack.chat().in("talk-2").ask(later).text();
        String nameless = stack.chat().ask(later).text();
        String stranger = new ChatApi(stack.api(), stack.tokenOf("policy-editor"))
                .in("talk-1")
                .ask(later)
                .text();

        assertThat(own).isEqualTo("Here: " + CARD);
        assertThat(List.of(elsewhere, nameless, stranger)).containsOnly("Here: [CARD_1]");
    }

    @Test
    void deleted_conversation_takes_its_tokens_with_it() {
        stack.chat().in("talk-3").ask(question());
        stack.model().answers(Answer.text("Here: [CARD_1]"));
        Question later = Question.to("tokenised").saying("Which card was it?");

        int status = RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf("employee"))
                .delete(stack.api() + "/conversations/talk-3")
                .statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(stack.chat().in("talk-3").ask(later).text()).isEqualTo("Here: [CARD_1]");
    }

    @Test
    void conversation_must_have_a_plain_name() {
        Reply reply = stack.chat().in("a b").ask(question());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(stack.model().received()).isEmpty();
    }
}
