package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The libraries of the vendors read an answer that comes with an offer as any other, whole and as a stream. */
@OnStack
class OfferTest {
    private static final String EASY = "Translate into German: good morning.";
    private static final String TEXT = "Guten Tag?";

    private final Stack stack;
    private final Side side;

    OfferTest(Stack stack) {
        this.stack = stack;
        this.side = Side.gateway(stack, "auto").withKey(stack.tokenOf("privacy-officer"));
    }

    @BeforeEach
    void the_model_is_unsure() {
        stack.model().answers(Answer.text(TEXT).inPiecesOf(3).withLogprobs(-1.2));
    }

    @Test
    void chat_completions() {
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model("auto").addUserMessage(EASY);

        ChatCompletion whole = OpenAiLibrary.client(side).chat().completions().create(params.build());
        List<ChatCompletionChunk> chunks;
        try (var stream = OpenAiLibrary.client(side).chat().completions().createStreaming(params.build())) {
            chunks = stream.stream().toList();
        }
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        chunks.forEach(chunk -> accumulator.accumulate(chunk.validate()));

        assertThat(whole.validate().choices().getFirst().message().content()).contains(TEXT);
        assertThat(offers(OpenAiLibrary.comparable(whole))).isTrue();
        assertThat(accumulator.chatCompletion().choices().getFirst().message().content())
                .contains(TEXT);
        assertThat(chunks.stream().filter(chunk -> offers(OpenAiLibrary.comparable(chunk))))
                .hasSize(1);
    }

    @Test
    void responses() {
        ResponseCreateParams.Builder params =
                ResponseCreateParams.builder().model("auto").input(EASY);

        Response whole = OpenAiLibrary.client(side).responses().create(params.build());
        List<ResponseStreamEvent> events;
        try (var stream = OpenAiLibrary.client(side).responses().createStreaming(params.build())) {
            events = stream.stream().toList();
        }
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        events.forEach(event -> accumulator.accumulate(event.validate()));

        assertThat(offers(OpenAiLibrary.comparable(whole.validate()))).isTrue();
        assertThat(offers(OpenAiLibrary.comparable(accumulator.response()))).isTrue();
    }

    @Test
    void messages() {
        MessageCreateParams.Builder params =
                MessageCreateParams.builder().model("auto").maxTokens(100).addUserMessage(EASY);

        Message whole = AnthropicLibrary.client(side).messages().create(params.build());
        List<RawMessageStreamEvent> events;
        try (StreamResponse<RawMessageStreamEvent> stream =
                AnthropicLibrary.client(side).messages().createStreaming(params.build())) {
            events = stream.stream().toList();
        }
        MessageAccumulator accumulator = MessageAccumulator.create();
        events.forEach(event -> accumulator.accumulate(event.validate()));

        assertThat(offers(AnthropicLibrary.json(whole.validate()))).isTrue();
        assertThat(accumulator.message().content().getFirst().asText().text()).isEqualTo(TEXT);
        assertThat(events.stream().flatMap(event -> event.messageDelta().stream()))
                .singleElement()
                .satisfies(delta ->
                        assertThat(offers(AnthropicLibrary.json(delta))).isTrue());
    }

    /** By the zone: what is compared of a library has no names of models. */
    private static boolean offers(JsonNode read) {
        return read.at("/postern/unsure/zone").asText().equals("external");
    }
}
