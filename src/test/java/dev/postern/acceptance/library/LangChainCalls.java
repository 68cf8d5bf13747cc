package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.postern.acceptance.modelserver.Answer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Things to ask with LangChain4j, whatever the vendor. */
final class LangChainCalls {
    private static final JsonObjectSchema CITY = JsonObjectSchema.builder()
            .addStringProperty("city", "A city")
            .required("city")
            .build();

    private LangChainCalls() {}

    /** Calls with what the model server answers, for parameters of tests: in words, {@link ChatRequest}, script. */
    static Stream<Arguments> all() {
        ChatRequest question = question("Tell me");
        return Stream.of(
                Arguments.of(
                        "a text", question, Answer.text("Grüße 😀 aus Köln.").inPiecesOf(3)),
                Arguments.of("reasoning", question, Answer.text("42").thinking("Let me ", "see.")),
                Arguments.of(
                        "several tool calls",
                        tools(),
                        Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")
                                .callingTool("time", "{\"city\":\"Köln\"}")),
                Arguments.of("a result", resultOfATool(), Answer.text("Take an umbrella.")),
                Arguments.of(
                        "structured output",
                        structuredOutput(),
                        Answer.text("{\"city\":\"Köln\"}").inPiecesOf(4)),
                Arguments.of("a limit", question, Answer.text("It was a").finishing("length")));
    }

    static ChatRequest question(String text) {
        return ChatRequest.builder()
                .messages(SystemMessage.from("Be brief."), UserMessage.from(text))
                .build();
    }

    private static ChatRequest tools() {
        return ChatRequest.builder()
                .messages(UserMessage.from("Weather and time in Köln?"))
                .toolSpecifications(tool("weather"), tool("time"))
                .build();
    }

    private static ChatRequest resultOfATool() {
        ToolExecutionRequest call = ToolExecutionRequest.builder()
                .id("call-1")
                .name("weather")
                .arguments("{\"city\":\"Köln\"}")
                .build();
        return ChatRequest.builder()
                .messages(
                        UserMessage.from("Weather in Köln?"),
                        AiMessage.from(call),
                        ToolExecutionResultMessage.from(call, "Rain, 9 °C"))
                .toolSpecifications(tool("weather"))
                .build();
    }

    private static ChatRequest structuredOutput() {
        return ChatRequest.builder()
                .messages(UserMessage.from("Which city?"))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("city")
                                .rootElement(CITY)
                                .build())
                        .build())
                .build();
    }

    /** What an answer says, without id and name of the model. */
    static List<Object> comparable(ChatResponse response) {
        return List.of(
                response.aiMessage(),
                Objects.toString(response.tokenUsage()),
                Objects.requireNonNull(response.finishReason()));
    }

    /** An error is the library's own exception, with what we sent as its message. */
    static void assertRefused(Refused refused, @Nullable Throwable failure) {
        assertThat(failure).isInstanceOf(exception(refused.status()));
        assertThat(failure).cause().isInstanceOfSatisfying(HttpException.class, http -> {
            assertThat(http.statusCode()).isEqualTo(refused.status());
            assertThat(http).hasMessageContaining("\"code\":\"" + refused.code() + "\"");
        });
    }

    private static Class<? extends LangChain4jException> exception(int status) {
        return switch (status) {
            case 401, 403 -> AuthenticationException.class;
            case 404 -> ModelNotFoundException.class;
            case 400, 413 -> InvalidRequestException.class;
            case 429 -> RateLimitException.class;
            default -> InternalServerException.class;
        };
    }

    private static ToolSpecification tool(String name) {
        return ToolSpecification.builder()
                .name(name)
                .description("The " + name + " somewhere")
                .parameters(CITY)
                .build();
    }
}
