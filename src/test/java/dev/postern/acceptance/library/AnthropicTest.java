package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Anthropic's library reads through the gateway, which asks for chat completions, what its own API would say. */
@OnStack
class AnthropicTest {
    private final Stack stack;

    AnthropicTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "a text",
                        AnthropicCalls::aQuestion,
                        Answer.text("Grüße 😀 aus Köln.").inPiecesOf(3)),
                call("reasoning", AnthropicCalls::thought, Answer.text("42").thinking("Let me ", "see.")),
                call(
                        "several tool calls",
                        AnthropicCalls::tools,
                        Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")
                                .callingTool("time", "{\"city\":\"Köln\"}")),
                call("a result", AnthropicCalls::resultOfATool, Answer.text("Take an umbrella.")),
                call(
                        "structured output",
                        AnthropicCalls::structuredOutput,
                        Answer.text("{\"city\":\"Köln\"}").inPiecesOf(4)),
                call(
                        "a limit",
                        AnthropicCalls::aQuestion,
                        Answer.text("It was a").finishing("length")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void message_in_one_piece_equals_the_direct_one(
            String what, Consumer<MessageCreateParams.Builder> call, ChatScript script) {
        stack.model().answers(script);

        Message direct = whole(Side.direct(stack), call);
        Message through = whole(Side.gateway(stack), call);

        assertThat(AnthropicLibrary.comparable(through.validate())).isEqualTo(AnthropicLibrary.comparable(direct));
        assertThat(stack.model().received())
                .extracting(ReceivedRequest::path)
                .containsExactly("/v1/messages", "/v1/chat/completions");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void streamed_message_equals_the_direct_one_event_by_event(
            String what, Consumer<MessageCreateParams.Builder> call, ChatScript script) {
        stack.model().answers(script);

        List<RawMessageStreamEvent> direct = events(Side.direct(stack), call);
        List<RawMessageStreamEvent> through = events(Side.gateway(stack), call);

        assertThat(through.stream().map(RawMessageStreamEvent::validate).map(AnthropicLibrary::comparable))
                .containsExactlyElementsOf(
                        direct.stream().map(AnthropicLibrary::comparable).toList());
        assertThat(AnthropicLibrary.comparable(accumulated(through)))
                .isEqualTo(AnthropicLibrary.comparable(accumulated(direct)));
    }

    @Test
    void counted_tokens_equal_the_direct_ones() {
        stack.model().answers(Answer.text("x").withPromptTokens(17));

        assertThat(counted(Side.gateway(stack))).isEqualTo(17).isEqualTo(counted(Side.direct(stack)));
    }

    private static Message whole(Side side, Consumer<MessageCreateParams.Builder> call) {
        return AnthropicLibrary.client(side)
                .messages()
                .create(params(side, call).build());
    }

    private static List<RawMessageStreamEvent> events(Side side, Consumer<MessageCreateParams.Builder> call) {
        try (StreamResponse<RawMessageStreamEvent> stream = AnthropicLibrary.client(side)
                .messages()
                .createStreaming(params(side, call).build())) {
            return stream.stream().toList();
        }
    }

    private static long counted(Side side) {
        return AnthropicLibrary.client(side)
                .messages()
                .countTokens(MessageCountTokensParams.builder()
                        .model(side.model())
                        .system("Be brief.")
                        .addUserMessage("Tell me")
                        .build())
                .inputTokens();
    }

    private static Message accumulated(List<RawMessageStreamEvent> events) {
        MessageAccumulator accumulator = MessageAccumulator.create();
        events.forEach(accumulator::accumulate);
        return accumulator.message();
    }

    private static MessageCreateParams.Builder params(Side side, Consumer<MessageCreateParams.Builder> call) {
        MessageCreateParams.Builder params =
                MessageCreateParams.builder().model(side.model()).maxTokens(2_048);
        call.accept(params);
        return params;
    }

    private static Arguments call(String what, Consumer<MessageCreateParams.Builder> call, ChatScript script) {
        return Arguments.of(what, call, script);
    }
}
