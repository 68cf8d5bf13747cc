package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.StreamResponse;
import com.openai.errors.PermissionDeniedException;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.completions.Completion;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.embeddings.EmbeddingCreateParams.EncodingFormat;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.postern.acceptance.modelserver.EndpointScript;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Embeddings and legacy completions, as OpenAI's library and LangChain4j read them. */
@OnStack
class EmbeddingsTest {
    private static final List<String> TEXTS = List.of("rain", "sun", "snow");

    private final Stack stack;

    EmbeddingsTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void model_server_speaks_for_all_endpoints() {
        stack.model().answers(new EndpointScript());
    }

    /** The library asks for base64 unless it is told to ask for numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"float", "base64"})
    void embeddings_equal_the_direct_ones(String encoding) {
        CreateEmbeddingResponse direct = embeddings(Side.direct(stack), encoding);
        CreateEmbeddingResponse through = embeddings(Side.gateway(stack), encoding);

        assertThat(comparable(through.validate())).isEqualTo(comparable(direct));
        assertThat(through.data()).hasSize(TEXTS.size());
        assertThat(stack.model().received())
                .extracting(request -> request.json().path("encoding_format").asText())
                .containsExactly(encoding, encoding);
    }

    @Test
    void embeddings_of_langchain4j_equal_the_direct_ones() {
        List<TextSegment> segments = TEXTS.stream().map(TextSegment::from).toList();

        Response<List<Embedding>> direct = model(Side.direct(stack)).embedAll(segments);
        Response<List<Embedding>> through = model(Side.gateway(stack)).embedAll(segments);

        assertThat(through.content()).hasSize(TEXTS.size()).isEqualTo(direct.content());
        assertThat(through.tokenUsage()).isEqualTo(direct.tokenUsage());
    }

    @Test
    void secret_is_never_embedded() {
        Side side = Side.gateway(stack, "guarded");
        EmbeddingCreateParams params = EmbeddingCreateParams.builder()
                .model(side.model())
                .input("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx")
                .build();

        assertThatThrownBy(() -> OpenAiLibrary.client(side).embeddings().create(params))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        refusal -> assertThat(refusal.code()).contains("policy_blocked"));
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void streamed_completion_equals_the_direct_one_event_by_event() {
        List<Completion> direct = completion(Side.direct(stack));
        List<Completion> through = completion(Side.gateway(stack));

        assertThat(through.stream().map(OpenAiLibrary::comparable))
                .containsExactlyElementsOf(
                        direct.stream().map(OpenAiLibrary::comparable).toList());
    }

    private static CreateEmbeddingResponse embeddings(Side side, String encoding) {
        EmbeddingCreateParams.Builder params =
                EmbeddingCreateParams.builder().model(side.model()).inputOfArrayOfStrings(TEXTS);
        if (encoding.equals("float")) {
            params.encodingFormat(EncodingFormat.FLOAT);
        }
        return OpenAiLibrary.client(side).embeddings().create(params.build());
    }

    /** Without the time, which OpenAI's API does not have. */
    private static JsonNode comparable(CreateEmbeddingResponse embeddings) {
        return Bare.without("created").of(OpenAiLibrary.comparable(embeddings));
    }

    private static OpenAiEmbeddingModel model(Side side) {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(side.api().toString())
                .apiKey(side.key())
                .modelName(side.model())
                .maxRetries(0)
                .build();
    }

    private static List<Completion> completion(Side side) {
        CompletionCreateParams params = CompletionCreateParams.builder()
                .model(side.model())
                .prompt("rain")
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<Completion> stream =
                OpenAiLibrary.client(side).completions().createStreaming(params)) {
            return stream.stream().toList();
        }
    }
}
