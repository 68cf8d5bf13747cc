package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.MessagesApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients of Anthropic's API get answers, guards and errors in its shape, whatever the model server speaks. */
@OnStack
class MessagesTest {
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;

    MessagesTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void question_is_answered_in_one_piece() {
        stack.model().answers(Answer.text("Hello there.").thinking("A greeting."));

        Reply reply = ask("Hi", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("type").asText()).isEqualTo("message");
        assertThat(reply.json().get("model").asText()).isEqualTo("guarded");
        assertThat(reply.json().at("/content/0/thinking").asText()).isEqualTo("A greeting.");
        assertThat(reply.json().at("/content/1/text").asText()).isEqualTo("Hello there.");
        assertThat(reply.json().get("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(stack.model().only().path()).isEqualTo("/v1/chat/completions");
        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::kind, TrailRow::status)
                .contains(tuple("OUTCOME", "COMPLETED"));
    }

    @Test
    void question_is_answered_as_a_stream_of_named_events() {
        stack.model().answers(Answer.text("Hello there.").inPiecesOf(3));

        Reply reply = ask("Hi", ",'stream':true");

        List<JsonNode> events = events(reply);
        assertThat(reply.headers().get("content-type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(events.getFirst().get("type").asText()).isEqualTo("message_start");
        assertThat(events.getLast().get("type").asText()).isEqualTo("message_stop");
        assertThat(text(events)).isEqualTo("Hello there.");
    }

    @Test
    void call_of_a_tool_is_a_block_with_its_input_masked() {
        stack.model().answers(Answer.toolCall("pay", "{\"card\":\"4111 11", "11 1111 ", "1111\"}"));

        Reply reply = ask("Pay", ",'tools':[{'name':'pay','input_schema':{'type':'object'}}]");

        assertThat(reply.json().at("/content/0/type").asText()).isEqualTo("tool_use");
        assertThat(reply.json().at("/content/0/input/card").asText()).isEqualTo("[PAYMENT_CARD]");
        assertThat(reply.json().get("stop_reason").asText()).isEqualTo("tool_use");
    }

    @Test
    void prompt_and_answer_are_masked() {
        stack.model().answers(Answer.text("Use 4111 1111 1111 1111 for tests.").inPiecesOf(4));

        Reply reply = ask("Pay with 4111111111111111", ",'stream':true");

        assertThat(text(events(reply))).isEqualTo("Use [PAYMENT_CARD] for tests.");
        assertThat(stack.model().only().json().at("/messages/0/content").asText())
                .isEqualTo("Pay with [PAYMENT_CARD]");
    }

    @Test
    void blocked_prompt_never_reaches_the_model() {
        Reply reply = ask("Why does " + KEY + " not work?", ",'stream':true");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("type").asText()).isEqualTo("error");
        assertThat(reply.json().at("/error/type").asText()).isEqualTo("permission_error");
        assertThat(reply.code()).isEqualTo("policy_blocked");
        assertThat(reply.json().at("/error/findings/0/path").asText()).isEqualTo("messages[0].content");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void blocked_answer_ends_as_a_refusal() {
        stack.model().answers(Answer.text("The key is " + KEY + " and more.").inPiecesOf(5));

        Reply reply = ask("Which key?", ",'stream':true");

        List<JsonNode> events = events(reply);
        assertThat(text(events)).isEqualTo("The key is ");
        assertThat(events.get(events.size() - 2).at("/delta/stop_reason").asText())
                .isEqualTo("refusal");
        assertThat(reply.body()).doesNotContain(KEY.substring(4));
        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::kind, TrailRow::status)
                .contains(tuple("OUTCOME", "BLOCKED"));
    }

    @Test
    void tokens_are_counted_by_the_model_server() {
        stack.model().answers(Answer.text("x").withPromptTokens(17));

        Reply reply = api("employee").post("/messages/count_tokens", question("Hi"));

        assertThat(reply.body()).isEqualTo("{\"input_tokens\":17}");
        assertThat(stack.model().only().json().get("max_tokens").asInt()).isEqualTo(1);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                arguments("/messages", 405, "invalid_request_error"),
                arguments("/messages/count_tokens", 405, "invalid_request_error"),
                arguments("/messages/batches", 404, "not_found_error"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void what_is_not_there_is_refused_in_the_shape_of_the_api(String path, int status, String type) {
        Reply reply = api("employee").get(path);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/error/type").asText()).isEqualTo(type);
    }

    @Test
    void nobody_and_a_token_of_nobody_are_refused_in_the_shape_of_the_api() {
        Reply nobody = new MessagesApi(stack.api(), "").post("/messages", question("Hi"));
        Reply forged = new MessagesApi(stack.api(), "a.b.c").post("/messages", question("Hi"));

        assertThat(List.of(nobody, forged)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.json().get("type").asText()).isEqualTo("error");
            assertThat(reply.json().at("/error/type").asText()).isEqualTo("authentication_error");
        });
    }

    @Test
    void unknown_model_is_refused_in_the_shape_of_the_api() {
        Reply reply = api("employee").post("/messages", question("Hi").replace("guarded", "nonesuch"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/error/type").asText()).isEqualTo("not_found_error");
    }

    private Reply ask(String text, String more) {
        return api("employee").post("/messages", question(text).replace("64}", "64" + more + "}"));
    }

    private static String question(String text) {
        return "{'model':'guarded','messages':[{'role':'user','content':'" + text + "'}],'max_tokens':64}";
    }

    private MessagesApi api(String user) {
        return new MessagesApi(stack.api(), stack.tokenOf(user));
    }

    /** Fails where an event is anything but its name, its data and an empty line. */
    private static List<JsonNode> events(Reply reply) {
        return Stream.of(reply.body().split("\n\n"))
                .map(event -> {
                    String[] lines = event.split("\n");
                    assertThat(lines).hasSize(2);
                    JsonNode data = Json.read(lines[1].substring("data: ".length()));
                    assertThat(lines[0]).isEqualTo("event: " + data.get("type").asText());
                    return data;
                })
                .toList();
    }

    private static String text(List<JsonNode> events) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event.at("/delta/text").asText("")));
        return text.toString();
    }
}
