package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.Dialect;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where policy allows everything, OpenAI's library reads through the gateway what it reads from the model server. */
@OnStack
class OpenAiChatTest {
    /** The gateway always asks for a stream with its usage. */
    private static final Bare REQUEST = Bare.without("model", "stream", "stream_options");

    private final Stack stack;

    OpenAiChatTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> calls() {
        return Stream.of(Dialect.values())
                .flatMap(dialect -> Stream.of(
                        call(
                                dialect,
                                "a text",
                                OpenAiCalls::aQuestion,
                                () -> Answer.text("Grüße 😀, 4111 1111.").inPiecesOf(2)),
                        call(
                                dialect,
                                "several choices",
                                OpenAiCalls::severalChoices,
                                () -> Answer.text("One.").andChoice("Two.").inPiecesOf(2)),
                        call(
                                dialect,
                                "probabilities",
                                OpenAiCalls::probabilities,
                                () -> Answer.text("Yes, sure.").inPiecesOf(4).withLogprobs()),
                        call(
                                dialect,
                                "reasoning",
                                OpenAiCalls::thought,
                                () -> Answer.text("42").thinking("Let me ", "see.")),
                        call(
                                dialect,
                                "several tool calls",
                                OpenAiCalls::tools,
                                () -> Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")
                                        .callingTool("time", "{\"city\"", ":\"Köln\"}")),
                        call(dialect, "a result", OpenAiCalls::resultOfATool, () -> Answer.text("Take an umbrella.")),
                        call(
                                dialect,
                                "structured output",
                                OpenAiCalls::structuredOutput,
                                () -> Answer.text("{\"city\":\"Köln\"}").inPiecesOf(3)),
                        call(
                                dialect,
                                "a limit",
                                OpenAiCalls::aQuestion,
                                () -> Answer.text("It was a").finishing("length"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void answer_in_one_piece_equals_the_direct_one(
            Dialect dialect,
            String what,
            Consumer<ChatCompletionCreateParams.Builder> call,
            Supplier<ChatScript> script) {
        stack.model().answers(script.get());

        JsonNode direct = OpenAiLibrary.comparable(whole(Side.direct(stack), call));
        JsonNode through =
                OpenAiLibrary.comparable(whole(Side.gateway(stack), call).validate());

        assertThat(through).isEqualTo(direct);
        assertRequestsAreEqual();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void streamed_answer_equals_the_direct_one_chunk_by_chunk(
            Dialect dialect,
            String what,
            Consumer<ChatCompletionCreateParams.Builder> call,
            Supplier<ChatScript> script) {
        stack.model().answers(script.get());

        List<ChatCompletionChunk> direct = chunks(Side.direct(stack), call);
        List<ChatCompletionChunk> through = chunks(Side.gateway(stack), call);

        assertThat(through.stream().map(ChatCompletionChunk::validate).map(OpenAiLibrary::comparable))
                .containsExactlyElementsOf(
                        direct.stream().map(OpenAiLibrary::comparable).toList());
        assertThat(OpenAiLibrary.comparable(accumulated(through)))
                .isEqualTo(OpenAiLibrary.comparable(accumulated(direct)));
        assertRequestsAreEqual();
    }

    @Test
    void calls_of_tools_and_usage_are_typed_also_when_streamed() {
        stack.model()
                .answers(Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")
                        .callingTool("time", "{}")
                        .withPromptTokens(21));

        ChatCompletion answer = accumulated(chunks(Side.gateway(stack, "guarded"), OpenAiCalls::tools));

        assertThat(answer.choices().getFirst().message().toolCalls().orElseThrow())
                .extracting(call -> call.asFunction().function())
                .extracting(function -> function.name(), function -> function.arguments())
                .containsExactly(tuple("weather", "{\"city\":\"Köln\"}"), tuple("time", "{}"));
        assertThat(answer.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.TOOL_CALLS);
        assertThat(answer.usage().orElseThrow().promptTokens()).isEqualTo(21);
    }

    @Test
    void structured_output_becomes_an_object_of_the_callers_class() {
        stack.model()
                .answers(Answer.text("{\"city\":\"Köln\",\"inhabitants\":1087863}")
                        .inPiecesOf(3));

        City city = OpenAiLibrary.client(Side.gateway(stack, "guarded"))
                .chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("guarded")
                        .addUserMessage("Which city?")
                        .responseFormat(City.class)
                        .build())
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();

        assertThat(city).extracting("city", "inhabitants").containsExactly("Köln", 1_087_863);
        assertThat(stack.model()
                        .only()
                        .json()
                        .at("/response_format/json_schema/schema/properties/city/type")
                        .asText())
                .isEqualTo("string");
    }

    /** What the library asks a model for. */
    static final class City {
        public String city = "";
        public int inhabitants;
    }

    private ChatCompletion whole(Side side, Consumer<ChatCompletionCreateParams.Builder> call) {
        return OpenAiLibrary.client(side)
                .chat()
                .completions()
                .create(params(side, call).build());
    }

    private static List<ChatCompletionChunk> chunks(Side side, Consumer<ChatCompletionCreateParams.Builder> call) {
        ChatCompletionCreateParams.Builder params = params(side, call);
        params.streamOptions(
                ChatCompletionStreamOptions.builder().includeUsage(true).build());
        try (StreamResponse<ChatCompletionChunk> stream =
                OpenAiLibrary.client(side).chat().completions().createStreaming(params.build())) {
            return stream.stream().toList();
        }
    }

    private static ChatCompletion accumulated(List<ChatCompletionChunk> chunks) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        chunks.forEach(accumulator::accumulate);
        return accumulator.chatCompletion();
    }

    private static ChatCompletionCreateParams.Builder params(
            Side side, Consumer<ChatCompletionCreateParams.Builder> call) {
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(side.model());
        call.accept(params);
        return params;
    }

    private void assertRequestsAreEqual() {
        List<ReceivedRequest> received = stack.model().received();
        assertThat(received).hasSize(2);
        assertThat(REQUEST.of(received.getLast().json()))
                .isEqualTo(REQUEST.of(received.getFirst().json()));
    }

    private static Arguments call(
            Dialect dialect,
            String what,
            Consumer<ChatCompletionCreateParams.Builder> call,
            Supplier<ChatScript> script) {
        return Arguments.of(
                dialect, what, call, (Supplier<ChatScript>) () -> script.get().in(dialect));
    }
}
