package dev.postern.acceptance.library;

import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.ReasoningEffort;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import java.util.Map;

/** Things to ask in a chat, in the types of OpenAI's library. */
final class OpenAiCalls {
    private static final Map<String, Object> CITY = Map.of("city", Map.of("type", "string", "description", "A city"));

    private OpenAiCalls() {}

    static void aQuestion(ChatCompletionCreateParams.Builder chat) {
        chat.addSystemMessage("Be brief.").addUserMessage("Tell me").temperature(0.5);
    }

    static void severalChoices(ChatCompletionCreateParams.Builder chat) {
        chat.addUserMessage("Tell me").n(2);
    }

    static void probabilities(ChatCompletionCreateParams.Builder chat) {
        chat.addUserMessage("Tell me").logprobs(true).topLogprobs(2);
    }

    static void thought(ChatCompletionCreateParams.Builder chat) {
        chat.addUserMessage("Tell me").reasoningEffort(ReasoningEffort.HIGH);
    }

    static void tools(ChatCompletionCreateParams.Builder chat) {
        chat.addUserMessage("Weather and time in Köln?")
                .addFunctionTool(function("weather"))
                .addFunctionTool(function("time"));
    }

    static void resultOfATool(ChatCompletionCreateParams.Builder chat) {
        tools(chat);
        chat.addMessage(ChatCompletionAssistantMessageParam.builder()
                        .addToolCall(ChatCompletionMessageFunctionToolCall.builder()
                                .id("call-1")
                                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                                        .name("weather")
                                        .arguments("{\"city\":\"Köln\"}")
                                        .build())
                                .build())
                        .build())
                .addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId("call-1")
                        .content("Rain, 9 °C")
                        .build());
    }

    static void structuredOutput(ChatCompletionCreateParams.Builder chat) {
        chat.addUserMessage("Which city?")
                .responseFormat(ResponseFormatJsonSchema.builder()
                        .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                                .name("city")
                                .strict(true)
                                .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                        .putAllAdditionalProperties(schema())
                                        .build())
                                .build())
                        .build());
    }

    private static FunctionDefinition function(String name) {
        return FunctionDefinition.builder()
                .name(name)
                .description("The " + name + " somewhere")
                .parameters(FunctionParameters.builder()
                        .putAllAdditionalProperties(schema())
                        .build())
                .build();
    }

    private static Map<String, JsonValue> schema() {
        return Map.of(
                "type", JsonValue.from("object"),
                "properties", JsonValue.from(CITY),
                "required", JsonValue.from(List.of("city")),
                "additionalProperties", JsonValue.from(false));
    }
}
