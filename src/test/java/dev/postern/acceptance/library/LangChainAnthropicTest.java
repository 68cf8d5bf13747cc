package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenCountEstimator;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import org.junit.jupiter.api.Test;

/** LangChain4j on Anthropic's Messages API. */
@OnStack
class LangChainAnthropicTest extends LangChainContract {

    LangChainAnthropicTest(Stack stack) {
        super(stack);
    }

    @Test
    void counted_tokens_equal_the_direct_ones() {
        stack.model().answers(Answer.text("x").withPromptTokens(17));

        int through = counter(Side.gateway(stack)).estimateTokenCountInText("Tell me");

        assertThat(through).isEqualTo(17).isEqualTo(counter(Side.direct(stack)).estimateTokenCountInText("Tell me"));
    }

    @Test
    void failure_in_the_middle_of_a_stream_is_thrown_with_our_message() {
        LangChainListener listener = brokenOff();

        assertThatThrownBy(listener::whole).hasMessageContaining("The connection to the model server broke.");
    }

    @Override
    ChatModel chat(Side side) {
        return AnthropicChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .returnThinking(true)
                .maxTokens(512)
                .maxRetries(0)
                .build();
    }

    @Override
    StreamingChatModel streaming(Side side) {
        return AnthropicStreamingChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .returnThinking(true)
                .maxTokens(512)
                .build();
    }

    private static AnthropicTokenCountEstimator counter(Side side) {
        return AnthropicTokenCountEstimator.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .build();
    }

    @Override
    FinishReason filtered() {
        return FinishReason.OTHER;
    }
}
