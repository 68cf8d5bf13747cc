package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import org.junit.jupiter.api.Test;

/** LangChain4j on the Responses API. */
@OnStack
class LangChainResponsesTest extends LangChainContract {

    LangChainResponsesTest(Stack stack) {
        super(stack);
    }

    @Test
    void failure_in_the_middle_of_a_stream_is_thrown_with_our_message() {
        LangChainListener listener = brokenOff();

        assertThatThrownBy(listener::whole).hasMessageContaining("The connection to the model server broke.");
    }

    @Override
    ChatModel chat(Side side) {
        return OpenAiResponsesChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .build();
    }

    @Override
    StreamingChatModel streaming(Side side) {
        return OpenAiResponsesStreamingChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .build();
    }

    /** The library knows one reason for responses that are incomplete. */
    @Override
    FinishReason filtered() {
        return FinishReason.LENGTH;
    }
}
