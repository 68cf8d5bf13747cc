package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.AsyncStreamResponse;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.errors.UnexpectedStatusCodeException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.models.Model;
import com.openai.services.blocking.chat.ChatCompletionService;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** OpenAI's library: models, refusals as its own exceptions, and streams that are closed early. */
@OnStack
class OpenAiAccessTest {
    /** One second is promised; a machine that is busy with tests gets five. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stack stack;

    OpenAiAccessTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void models_are_listed_and_looked_up() {
        OpenAIClient client = OpenAiLibrary.client(Side.gateway(stack));

        Model one = client.models().retrieve("plain");

        assertThat(one.validate().id()).isEqualTo("plain");
        assertThat(client.models().list().data())
                .contains(one)
                .extracting(Model::id)
                .doesNotContain("closed");
        assertThatThrownBy(() -> client.models().retrieve("closed")).isInstanceOf(NotFoundException.class);
    }

    static Stream<Refused> refusals() {
        return Refused.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusal_is_the_librarys_own_exception_with_our_code(Refused refused) {
        stack.model().answers(refused.script());
        OpenAIClient client = OpenAiLibrary.client(refused.side(stack));
        ChatCompletionCreateParams params = asking(refused.model(), refused.text());

        assertRefused(refused, () -> client.chat().completions().create(params));
        assertRefused(refused, () -> client.chat().completions().createStreaming(params));
    }

    @Test
    void field_that_is_not_known_is_a_bad_request_that_names_it() {
        ChatCompletionCreateParams params = asking("plain", "Hello").toBuilder()
                .putAdditionalBodyProperty("surprise", JsonValue.from(1))
                .build();

        assertThatThrownBy(() -> OpenAiLibrary.client(Side.gateway(stack))
                        .chat()
                        .completions()
                        .create(params))
                .isInstanceOfSatisfying(BadRequestException.class, refusal -> {
                    assertThat(refusal.code()).contains("unknown_field");
                    assertThat(refusal.param()).contains("surprise");
                });
    }

    @Test
    void busy_model_server_is_tried_again_by_the_library_after_the_time_it_named() {
        AtomicInteger calls = new AtomicInteger();
        stack.model()
                .answers(request -> calls.getAndIncrement() == 0
                        ? Answer.busy(429, 1)
                        : Answer.text("At last.").answer(request));
        OpenAIClient client = OpenAiLibrary.client(Side.gateway(stack), 1);

        String text = client.chat()
                .completions()
                .create(asking("plain", "Hello"))
                .choices()
                .getFirst()
                .message()
                .content()
                .orElseThrow();

        assertThat(text).isEqualTo("At last.");
        assertThat(calls).hasValue(2);
    }

    @Test
    void failure_in_the_middle_of_a_stream_is_thrown_with_our_code() {
        stack.model().answers(Answer.text("One, two, three.").inPiecesOf(4).after(3, new Step.Close()));

        try (StreamResponse<ChatCompletionChunk> stream = completions().createStreaming(asking("plain", "Go on"))) {
            assertThatThrownBy(() -> stream.stream().toList())
                    .isInstanceOfSatisfying(
                            SseException.class,
                            failure -> assertThat(failure.code()).contains("upstream_failed"));
        }
    }

    @Test
    void answer_that_policy_ends_is_told_as_filtered() {
        stack.model().answers(Answer.text("The key is ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx."));

        ChatCompletion.Choice choice =
                completions().create(asking("guarded", "Which key?")).choices().getFirst();

        assertThat(choice.finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.CONTENT_FILTER);
        assertThat(choice.message().content()).contains("The key is ");
    }

    @Test
    void closing_a_stream_stops_the_model_server() throws InterruptedException {
        stack.model().answers(Answer.endlessChat());
        ReceivedRequest upstream;
        try (StreamResponse<ChatCompletionChunk> stream = completions().createStreaming(asking("guarded", "Go on"))) {
            assertThat(stream.stream().iterator().next().choices()).hasSize(1);
            upstream = stack.model().only();
        }

        assertThat(upstream.clientGone(PATIENCE)).isPresent();
    }

    @Test
    void closing_an_asynchronous_stream_stops_the_model_server() throws InterruptedException {
        stack.model().answers(Answer.endlessChat());
        AsyncStreamResponse<ChatCompletionChunk> stream = OpenAiLibrary.client(Side.gateway(stack, "guarded"))
                .async()
                .chat()
                .completions()
                .createStreaming(asking("guarded", "Go on"));

        stream.subscribe(chunk -> stream.close());

        ReceivedRequest upstream = stack.model().awaitRequest(PATIENCE);
        assertThat(upstream.clientGone(PATIENCE)).isPresent();
    }

    private ChatCompletionService completions() {
        return OpenAiLibrary.client(Side.gateway(stack)).chat().completions();
    }

    private static void assertRefused(Refused refused, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(OpenAIServiceException.class, refusal -> {
            assertThat(refusal).isInstanceOf(exception(refused.status()));
            assertThat(refusal.statusCode()).isEqualTo(refused.status());
            assertThat(refusal.code()).contains(refused.code());
            assertThat(refusal.headers().values("x-request-id")).hasSize(1);
            assertThat(refusal.headers().values("retry-after")).hasSize(refused.saysWhen() ? 1 : 0);
        });
    }

    private static Class<? extends OpenAIServiceException> exception(int status) {
        return switch (status) {
            case 400 -> BadRequestException.class;
            case 401 -> UnauthorizedException.class;
            case 403 -> PermissionDeniedException.class;
            case 404 -> NotFoundException.class;
            case 429 -> RateLimitException.class;
            case 413 -> UnexpectedStatusCodeException.class;
            default -> InternalServerException.class;
        };
    }

    private static ChatCompletionCreateParams asking(String model, String text) {
        return ChatCompletionCreateParams.builder()
                .model(model)
                .addUserMessage(text)
                .build();
    }
}
