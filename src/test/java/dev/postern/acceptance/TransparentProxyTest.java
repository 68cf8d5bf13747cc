package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.Dialect;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where policy allows everything, the answer through the gateway is the direct answer, field by field. Left out of the
 * comparison: the model's name, which is the catalogue's, and fields that OpenAI's API does not have.
 */
@OnStack
class TransparentProxyTest {
    private static final Set<String> SERVERS_OWN =
            Set.of("model", "service_tier", "prompt_logprobs", "kv_transfer_params", "timings", "system_fingerprint");
    private static final Set<String> EMPTY_IN_ANSWERS = Set.of("annotations", "audio", "function_call", "tool_calls");

    private final Stack stack;

    TransparentProxyTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> answers() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> Stream.of(
                        answer(dialect, "a text", () -> Answer.text("Just an answer, 4111 1111 1111 1111 included.")),
                        answer(
                                dialect,
                                "tiny pieces",
                                () -> Answer.text("Grüße aus Köln 😀!").inPiecesOf(1)),
                        answer(
                                dialect,
                                "several choices",
                                () -> Answer.text("One.").andChoice("Two.").inPiecesOf(2)),
                        answer(dialect, "a tool call", () -> Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")),
                        answer(dialect, "reasoning", () -> Answer.text("42").thinking("Let me ", "see.")),
                        answer(
                                dialect,
                                "probabilities",
                                () -> Answer.text("Yes, sure.").inPiecesOf(4).withLogprobs()),
                        answer(
                                dialect,
                                "the length limit",
                                () -> Answer.text("It was a").finishing("length")),
                        answer(dialect, "nothing", () -> Answer.text(""))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void answer_in_one_piece_equals_the_direct_one(Dialect dialect, String what, Supplier<ChatScript> script) {
        stack.model().answers(script.get());

        JsonNode direct = direct().ask(question("scripted")).json();
        JsonNode through = stack.chat().ask(question("plain")).json();

        assertThat(comparable(through)).isEqualTo(comparable(direct));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void streamed_answer_equals_the_direct_one_event_by_event(
            Dialect dialect, String what, Supplier<ChatScript> script) {
        stack.model().answers(script.get());

        List<JsonNode> direct = events(direct(), "scripted");
        List<JsonNode> through = events(stack.chat(), "plain");

        assertThat(through.stream().map(TransparentProxyTest::comparable))
                .isEqualTo(direct.stream().map(TransparentProxyTest::comparable).toList());
    }

    private ChatApi direct() {
        return new ChatApi(stack.model().url(), "");
    }

    private static Question question(String model) {
        return Question.to(model).saying("Tell me").with("n", "2").with("logprobs", "true");
    }

    private static List<JsonNode> events(ChatApi chat, String model) {
        try (ChatStream stream = chat.stream(question(model).streamed())) {
            List<JsonNode> events = stream.rest();
            assertThat(stream.done()).isTrue();
            return events;
        }
    }

    /** Without the fields named above, and with fields that are null or empty where one side leaves them out. */
    private static JsonNode comparable(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        copy.remove(SERVERS_OWN);
        for (JsonNode choice : copy.path("choices")) {
            dropEmpty((ObjectNode) choice, Set.of("logprobs", "finish_reason", "stop_reason"));
            if (choice.path("logprobs") instanceof ObjectNode probabilities) {
                dropEmpty(probabilities, Set.of("refusal"));
            }
            for (String part : List.of("message", "delta")) {
                if (choice.path(part) instanceof ObjectNode said) {
                    dropEmpty(said, EMPTY_IN_ANSWERS);
                    dropEmpty(said, Set.of("content", "refusal", "reasoning_content"));
                }
            }
        }
        return copy;
    }

    private static void dropEmpty(ObjectNode node, Set<String> names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            boolean empty = value.isNull() || (value.isContainerNode() && value.isEmpty());
            if (empty || (value.isTextual() && value.asText().isEmpty())) {
                node.remove(name);
            }
        }
    }

    private static Arguments answer(Dialect dialect, String what, Supplier<ChatScript> script) {
        return Arguments.of(
                dialect, what, (Supplier<ChatScript>) () -> script.get().in(dialect));
    }
}
