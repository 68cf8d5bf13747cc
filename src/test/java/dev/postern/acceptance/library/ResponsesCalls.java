package dev.postern.acceptance.library;

import com.openai.core.JsonValue;
import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseTextConfig;
import java.util.List;
import java.util.Map;

/** Things to ask of the Responses API in the types of OpenAI's library. */
final class ResponsesCalls {
    private static final Map<String, JsonValue> SCHEMA = Map.of(
            "type", JsonValue.from("object"),
            "properties", JsonValue.from(Map.of("city", Map.of("type", "string", "description", "A city"))),
            "required", JsonValue.from(List.of("city")),
            "additionalProperties", JsonValue.from(false));

    private ResponsesCalls() {}

    static void aQuestion(ResponseCreateParams.Builder response) {
        response.instructions("Be brief.").input("Tell me").temperature(0.5).maxOutputTokens(512);
    }

    static void thought(ResponseCreateParams.Builder response) {
        response.input("Tell me")
                .reasoning(Reasoning.builder().effort(ReasoningEffort.HIGH).build());
    }

    static void tools(ResponseCreateParams.Builder response) {
        response.input("Weather and time in Köln?").addTool(tool("weather")).addTool(tool("time"));
    }

    static void resultOfATool(ResponseCreateParams.Builder response) {
        response.addTool(tool("weather"))
                .inputOfResponse(List.of(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                                .role(EasyInputMessage.Role.USER)
                                .content("Weather in Köln?")
                                .build()),
                        ResponseInputItem.ofFunctionCall(ResponseFunctionToolCall.builder()
                                .callId("call-1")
                                .name("weather")
                                .arguments("{\"city\":\"Köln\"}")
                                .build()),
                        ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                                .callId("call-1")
                                .output("Rain, 9 °C")
                                .build())));
    }

    static void structuredOutput(ResponseCreateParams.Builder response) {
        response.input("Which city?")
                .text(ResponseTextConfig.builder()
                        .format(ResponseFormatTextJsonSchemaConfig.builder()
                                .name("city")
                                .strict(true)
                                .schema(ResponseFormatTextJsonSchemaConfig.Schema.builder()
                                        .putAllAdditionalProperties(SCHEMA)
                                        .build())
                                .build())
                        .build());
    }

    private static FunctionTool tool(String name) {
        return FunctionTool.builder()
                .name(name)
                .description("The " + name + " somewhere")
                .strict(true)
                .parameters(FunctionTool.Parameters.builder()
                        .putAllAdditionalProperties(SCHEMA)
                        .build())
                .build();
    }
}
