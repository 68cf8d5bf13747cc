package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiModelCatalog;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import org.junit.jupiter.api.Test;

/** LangChain4j on chat completions, with probabilities and models. */
@OnStack
class LangChainOpenAiTest extends LangChainContract {

    LangChainOpenAiTest(Stack stack) {
        super(stack);
    }

    @Test
    void probabilities_equal_the_direct_ones() {
        stack.model().answers(Answer.text("Yes, sure.").inPiecesOf(4).withLogprobs());
        ChatRequest call = LangChainCalls.question("Tell me");

        OpenAiChatResponseMetadata direct = metadata(chat(Side.direct(stack)).chat(call));
        OpenAiChatResponseMetadata through = metadata(chat(Side.gateway(stack)).chat(call));

        assertThat(through.logProbs()).hasSize(3).isEqualTo(direct.logProbs());
        assertThat(through.created()).isEqualTo(direct.created());
    }

    @Test
    void models_are_listed() {
        OpenAiModelCatalog catalogue = OpenAiModelCatalog.builder()
                .baseUrl(stack.api().toString())
                .apiKey(stack.tokenOf("employee"))
                .build();

        assertThat(catalogue.listModels())
                .extracting(ModelDescription::name)
                .contains("plain", "guarded")
                .doesNotContain("closed");
    }

    private static OpenAiChatResponseMetadata metadata(ChatResponse response) {
        return (OpenAiChatResponseMetadata) response.metadata();
    }

    /** The library does not look at errors in a stream; what it has then says itself that it is not the whole. */
    @Test
    void failure_in_the_middle_of_a_stream_leaves_an_answer_without_a_reason_to_end() throws Exception {
        ChatResponse response = brokenOff().whole();

        assertThat(response.finishReason()).isNull();
    }

    @Override
    ChatModel chat(Side side) {
        return OpenAiChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .returnThinking(true)
                .strictJsonSchema(true)
                .logprobs(true)
                .maxRetries(0)
                .build();
    }

    @Override
    StreamingChatModel streaming(Side side) {
        return OpenAiStreamingChatModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .returnThinking(true)
                .strictJsonSchema(true)
                .build();
    }

    @Override
    FinishReason filtered() {
        return FinishReason.CONTENT_FILTER;
    }
}
