package dev.postern.acceptance.library;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.AssistantMessageParam;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlockParam;
import java.util.List;
import java.util.Map;

/** Things to ask in the types of Anthropic's library. */
final class AnthropicCalls {
    private static final JsonValue CITY = JsonValue.from(Map.of("type", "string", "description", "A city"));

    private AnthropicCalls() {}

    static void aQuestion(MessageCreateParams.Builder message) {
        message.system("Be brief.").addUserMessage("Tell me").addStopSequence("THE END");
    }

    static void thought(MessageCreateParams.Builder message) {
        message.addUserMessage("Tell me").enabledThinking(1_024);
    }

    static void tools(MessageCreateParams.Builder message) {
        message.addUserMessage("Weather and time in Köln?")
                .addTool(tool("weather"))
                .addTool(tool("time"));
    }

    static void resultOfATool(MessageCreateParams.Builder message) {
        tools(message);
        message.addMessage(AssistantMessageParam.builder()
                        .contentOfContentBlockParams(List.of(
                                ContentBlockParam.ofText("Let me look."),
                                ContentBlockParam.ofToolUse(ToolUseBlockParam.builder()
                                        .id("toolu_1")
                                        .name("weather")
                                        .input(ToolUseBlockParam.Input.builder()
                                                .putAdditionalProperty("city", JsonValue.from("Köln"))
                                                .build())
                                        .build())))
                        .build())
                .addUserMessageOfContentBlockParams(
                        List.of(ContentBlockParam.ofToolResult(ToolResultBlockParam.builder()
                                .toolUseId("toolu_1")
                                .content("Rain, 9 °C")
                                .build())));
    }

    static void structuredOutput(MessageCreateParams.Builder message) {
        message.addUserMessage("Which city?")
                .outputConfig(OutputConfig.builder()
                        .format(JsonOutputFormat.builder()
                                .schema(JsonOutputFormat.Schema.builder()
                                        .putAdditionalProperty("type", JsonValue.from("object"))
                                        .putAdditionalProperty("properties", JsonValue.from(Map.of("city", CITY)))
                                        .putAdditionalProperty("additionalProperties", JsonValue.from(false))
                                        .build())
                                .build())
                        .build());
    }

    private static Tool tool(String name) {
        return Tool.builder()
                .name(name)
                .description("The " + name + " somewhere")
                .inputSchema(Tool.InputSchema.builder()
                        .properties(Tool.InputSchema.Properties.builder()
                                .putAdditionalProperty("city", CITY)
                                .build())
                        .addRequired("city")
                        .build())
                .build();
    }
}
