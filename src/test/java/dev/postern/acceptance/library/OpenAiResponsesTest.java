package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.ObjectMappers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIServiceException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OpenAI's library reads responses through the gateway, which asks for chat completions, as from its own API. */
@OnStack
class OpenAiResponsesTest {
    /** One second is promised; a machine that is busy with tests gets five. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Besides the model's name: ids of items, which the gateway makes, and their numbers, which are looked at apart. */
    private static final Bare EVENT = Bare.without("model", "id", "item_id", "sequence_number");

    private final Stack stack;

    OpenAiResponsesTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "a text",
                        ResponsesCalls::aQuestion,
                        Answer.text("Grüße 😀 aus Köln.").inPiecesOf(3)),
                call("reasoning", ResponsesCalls::thought, Answer.text("42").thinking("Let me ", "see.")),
                call(
                        "several calls",
                        ResponsesCalls::tools,
                        Answer.toolCall("weather", "{\"city\":", "\"Köln\"}")
                                .callingTool("time", "{\"city\":\"Köln\"}")),
                call("a result", ResponsesCalls::resultOfATool, Answer.text("Take an umbrella.")),
                call(
                        "structured output",
                        ResponsesCalls::structuredOutput,
                        Answer.text("{\"city\":\"Köln\"}").inPiecesOf(4)),
                call(
                        "a limit",
                        ResponsesCalls::aQuestion,
                        Answer.text("It was a").finishing("length")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void response_in_one_piece_equals_the_direct_one(
            String what, Consumer<ResponseCreateParams.Builder> call, ChatScript script) {
        stack.model().answers(script);

        Response direct = whole(Side.direct(stack), call);
        Response through = whole(Side.gateway(stack), call);

        assertThat(comparable(through.validate())).isEqualTo(comparable(direct.validate()));
        assertThat(through.id()).isEqualTo(direct.id());
        assertThat(stack.model().received())
                .extracting(ReceivedRequest::path)
                .containsExactly("/v1/responses", "/v1/chat/completions");
    }

    /** The gateway keeps items open until the answer ends, so events are compared item by item. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void streamed_response_equals_the_direct_one_item_by_item(
            String what, Consumer<ResponseCreateParams.Builder> call, ChatScript script) {
        stack.model().answers(script);

        List<ResponseStreamEvent> direct = events(Side.direct(stack), call);
        List<ResponseStreamEvent> through = events(Side.gateway(stack), call);

        for (int item = -1; item < 2; item++) {
            assertThat(of(item, through)).as("item %d", item).containsExactlyElementsOf(of(item, direct));
        }
        assertThat(through).hasSameSizeAs(direct).allMatch(ResponseStreamEvent::isValid);
        assertThat(through.stream()
                        .map(event -> tree(event).path("sequence_number").asInt()))
                .containsExactlyElementsOf(
                        IntStream.range(0, through.size()).boxed().toList());
        assertThat(comparable(accumulated(through))).isEqualTo(comparable(accumulated(direct)));
    }

    static Stream<Refused> refusals() {
        return Refused.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusal_is_the_librarys_own_exception_with_our_code(Refused refused) {
        stack.model().answers(refused.script());
        Side side = refused.side(stack);
        ResponseCreateParams params = ResponseCreateParams.builder()
                .model(refused.model())
                .input(refused.text())
                .build();

        assertRefused(refused, () -> OpenAiLibrary.client(side).responses().create(params));
        assertRefused(refused, () -> OpenAiLibrary.client(side).responses().createStreaming(params));
    }

    @Test
    void failure_in_the_middle_of_a_stream_is_an_event_with_our_code() {
        stack.model().answers(Answer.text("One, two, three.").inPiecesOf(4).after(3, new Step.Close()));

        ResponseStreamEvent last =
                events(Side.gateway(stack), ResponsesCalls::aQuestion).getLast();

        assertThat(tree(last.asFailed()).at("/response/error/code").asText()).isEqualTo("upstream_failed");
    }

    @Test
    void answer_that_policy_ends_is_told_as_filtered() {
        stack.model().answers(Answer.text("The key is ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx."));

        Response response = whole(Side.gateway(stack, "guarded"), ResponsesCalls::aQuestion);

        assertThat(response.status()).contains(ResponseStatus.INCOMPLETE);
        assertThat(response.incompleteDetails().orElseThrow().reason())
                .contains(Response.IncompleteDetails.Reason.CONTENT_FILTER);
    }

    @Test
    void closing_a_stream_stops_the_model_server() throws InterruptedException {
        stack.model().answers(Answer.endlessChat());
        ResponseCreateParams params =
                params(Side.gateway(stack), ResponsesCalls::aQuestion).build();

        ReceivedRequest upstream;
        try (StreamResponse<ResponseStreamEvent> stream =
                OpenAiLibrary.client(Side.gateway(stack)).responses().createStreaming(params)) {
            assertThat(stream.stream().iterator().next().isCreated()).isTrue();
            upstream = stack.model().only();
        }

        assertThat(upstream.clientGone(PATIENCE)).isPresent();
    }

    private static Response whole(Side side, Consumer<ResponseCreateParams.Builder> call) {
        return OpenAiLibrary.client(side).responses().create(params(side, call).build());
    }

    private static List<ResponseStreamEvent> events(Side side, Consumer<ResponseCreateParams.Builder> call) {
        try (StreamResponse<ResponseStreamEvent> stream = OpenAiLibrary.client(side)
                .responses()
                .createStreaming(params(side, call).build())) {
            return stream.stream().toList();
        }
    }

    /** The events of one item in their order; with -1 those of the response. */
    private static List<JsonNode> of(int item, List<ResponseStreamEvent> events) {
        return events.stream()
                .map(OpenAiResponsesTest::tree)
                .filter(event -> event.path("output_index").asInt(-1) == item)
                .map(EVENT::of)
                .toList();
    }

    private static Response accumulated(List<ResponseStreamEvent> events) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        events.forEach(accumulator::accumulate);
        return accumulator.response();
    }

    private static ResponseCreateParams.Builder params(Side side, Consumer<ResponseCreateParams.Builder> call) {
        ResponseCreateParams.Builder params = ResponseCreateParams.builder().model(side.model());
        call.accept(params);
        return params;
    }

    private static void assertRefused(Refused refused, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(OpenAIServiceException.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(refused.status());
            assertThat(refusal.code()).contains(refused.code());
        });
    }

    private static JsonNode comparable(Response response) {
        return EVENT.of(tree(response));
    }

    private static JsonNode tree(Object typed) {
        return ObjectMappers.jsonMapper().valueToTree(typed);
    }

    private static Arguments call(String what, Consumer<ResponseCreateParams.Builder> call, ChatScript script) {
        return Arguments.of(what, call, script);
    }
}
