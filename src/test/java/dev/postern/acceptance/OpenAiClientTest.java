package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** OpenAI's own client library works with nothing changed but base URL and token. */
@OnStack
class OpenAiClientTest {
    private final Stack stack;

    OpenAiClientTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void answer_is_read_in_one_piece() {
        stack.model().answers(Answer.text("Certainly."));
        OpenAIClient client = client(stack.tokenOf("employee"));

        ChatCompletion completion = client.chat().completions().create(asking("Can you?"));

        assertThat(completion.choices().getFirst().message().content()).contains("Certainly.");
        assertThat(completion.usage()).isPresent();
    }

    @Test
    void answer_is_read_as_a_stream() {
        stack.model().answers(Answer.text("One, two, three.").inPiecesOf(4));
        OpenAIClient client = client(stack.tokenOf("employee"));

        String text;
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(asking("Count"))) {
            text = stream.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .collect(Collectors.joining());
        }

        assertThat(text).isEqualTo("One, two, three.");
    }

    @Test
    void models_are_listed() {
        OpenAIClient client = client(stack.tokenOf("employee"));

        assertThat(client.models().list().data())
                .extracting(model -> model.id())
                .contains("guarded", "plain");
    }

    @Test
    void refusals_become_the_librarys_own_exceptions() {
        OpenAIClient client = client(stack.tokenOf("employee"));
        ChatCompletionCreateParams leaking = asking("ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx");

        assertThatThrownBy(() -> client.chat().completions().create(leaking))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        refusal -> assertThat(refusal.code()).contains("policy_blocked"));
        assertThatThrownBy(() -> client("nobody").chat().completions().create(asking("Hello")))
                .isInstanceOf(UnauthorizedException.class);
    }

    private OpenAIClient client(String token) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(stack.api().toString())
                .apiKey(token)
                .maxRetries(0)
                .build();
    }

    private static ChatCompletionCreateParams asking(String text) {
        return ChatCompletionCreateParams.builder()
                .model("guarded")
                .addUserMessage(text)
                .build();
    }
}
