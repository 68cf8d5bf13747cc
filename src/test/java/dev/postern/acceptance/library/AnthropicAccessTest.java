package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.ContentTooLargeException;
import com.anthropic.errors.GatewayTimeoutException;
import com.anthropic.errors.InternalServerException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.errors.PermissionDeniedException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.errors.ServiceUnavailableException;
import com.anthropic.errors.SseException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.models.ErrorType;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Anthropic's library: refusals as its own exceptions, and streams that are closed early. */
@OnStack
class AnthropicAccessTest {
    /** One second is promised; a machine that is busy with tests gets five. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stack stack;

    AnthropicAccessTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Refused> refusals() {
        return Refused.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusal_is_the_librarys_own_exception_with_our_code(Refused refused) {
        stack.model().answers(refused.script());
        AnthropicClient client = AnthropicLibrary.client(refused.side(stack));
        MessageCreateParams params = asking(refused.model(), refused.text());

        assertRefused(refused, () -> client.messages().create(params));
        assertRefused(refused, () -> client.messages().createStreaming(params));
    }

    @Test
    void failure_in_the_middle_of_a_stream_is_thrown_with_our_code() {
        stack.model().answers(Answer.text("One, two, three.").inPiecesOf(4).after(3, new Step.Close()));

        try (StreamResponse<RawMessageStreamEvent> stream =
                AnthropicLibrary.client(Side.gateway(stack)).messages().createStreaming(asking("plain", "Count"))) {
            assertThatThrownBy(() -> stream.stream().toList())
                    .isInstanceOfSatisfying(
                            SseException.class,
                            failure -> assertThat(code(failure)).isEqualTo("upstream_failed"));
        }
    }

    @Test
    void answer_that_policy_ends_is_told_as_refused() {
        stack.model().answers(Answer.text("The key is ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx."));

        Message message =
                AnthropicLibrary.client(Side.gateway(stack)).messages().create(asking("guarded", "Which key?"));

        assertThat(message.stopReason()).contains(StopReason.REFUSAL);
        assertThat(message.content().getFirst().asText().text()).isEqualTo("The key is ");
    }

    @Test
    void closing_a_stream_stops_the_model_server() throws InterruptedException {
        stack.model().answers(Answer.endlessChat());
        ReceivedRequest upstream;
        try (StreamResponse<RawMessageStreamEvent> stream =
                AnthropicLibrary.client(Side.gateway(stack)).messages().createStreaming(asking("plain", "Go on"))) {
            assertThat(stream.stream().iterator().next().isMessageStart()).isTrue();
            upstream = stack.model().only();
        }

        assertThat(upstream.clientGone(PATIENCE)).isPresent();
    }

    private static MessageCreateParams asking(String model, String text) {
        return MessageCreateParams.builder()
                .model(model)
                .maxTokens(64)
                .addUserMessage(text)
                .build();
    }

    private static void assertRefused(Refused refused, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AnthropicServiceException.class, refusal -> {
            assertThat(refusal).isInstanceOf(exception(refused.status()));
            assertThat(refusal.statusCode()).isEqualTo(refused.status());
            assertThat(code(refusal)).isEqualTo(refused.code());
            assertThat(refusal.type()).contains(type(refused.status()));
            assertThat(refusal.headers().values("retry-after")).hasSize(refused.saysWhen() ? 1 : 0);
        });
    }

    private static String code(AnthropicServiceException refusal) {
        JsonNode body = AnthropicLibrary.json(refusal.body());
        return body.at("/error/code").asText();
    }

    private static Class<? extends AnthropicServiceException> exception(int status) {
        return switch (status) {
            case 400 -> BadRequestException.class;
            case 401 -> UnauthorizedException.class;
            case 403 -> PermissionDeniedException.class;
            case 404 -> NotFoundException.class;
            case 413 -> ContentTooLargeException.class;
            case 429 -> RateLimitException.class;
            case 503 -> ServiceUnavailableException.class;
            case 504 -> GatewayTimeoutException.class;
            default -> InternalServerException.class;
        };
    }

    private static ErrorType type(int status) {
        return switch (status) {
            case 400 -> ErrorType.INVALID_REQUEST_ERROR;
            case 401 -> ErrorType.AUTHENTICATION_ERROR;
            case 403 -> ErrorType.PERMISSION_ERROR;
            case 404 -> ErrorType.NOT_FOUND_ERROR;
            case 413 -> ErrorType.of("request_too_large");
            case 429 -> ErrorType.RATE_LIMIT_ERROR;
            case 503 -> ErrorType.OVERLOADED_ERROR;
            case 504 -> ErrorType.TIMEOUT_ERROR;
            default -> ErrorType.API_ERROR;
        };
    }
}
