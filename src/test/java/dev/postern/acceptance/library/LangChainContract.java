package dev.postern.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ChatScript;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.Stack;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for LangChain4j whatever API it speaks: it reads through the gateway what it reads from the model server. */
abstract class LangChainContract {
    /** One second is promised; a machine that is busy with tests gets five. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final Stack stack;

    LangChainContract(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> calls() {
        return LangChainCalls.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void answer_in_one_piece_equals_the_direct_one(String what, ChatRequest call, ChatScript script) {
        stack.model().answers(script);

        ChatResponse direct = chat(Side.direct(stack)).chat(call);
        ChatResponse through = chat(Side.gateway(stack)).chat(call);

        assertThat(LangChainCalls.comparable(through)).isEqualTo(LangChainCalls.comparable(direct));
        assertThat(through.id()).isEqualTo(direct.id());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void streamed_answer_equals_the_direct_one_piece_by_piece(String what, ChatRequest call, ChatScript script)
            throws Exception {
        stack.model().answers(script);

        LangChainListener direct = LangChainListener.listenTo(streaming(Side.direct(stack)), call);
        ChatResponse said = direct.whole();
        LangChainListener through = LangChainListener.listenTo(streaming(Side.gateway(stack)), call);

        assertThat(LangChainCalls.comparable(through.whole())).isEqualTo(LangChainCalls.comparable(said));
        assertThat(through.pieces()).isNotEmpty().isEqualTo(direct.pieces());
    }

    static Stream<Refused> refusals() {
        return Refused.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusal_is_the_librarys_own_exception_with_our_body(Refused refused) {
        stack.model().answers(refused.script());
        Side side = refused.side(stack);
        ChatRequest call = LangChainCalls.question(refused.text());

        assertThatThrownBy(() -> chat(side).chat(call))
                .satisfies(failure -> LangChainCalls.assertRefused(refused, failure));
        assertThatThrownBy(
                        () -> LangChainListener.listenTo(streaming(side), call).whole())
                .isInstanceOf(ExecutionException.class)
                .satisfies(failure -> LangChainCalls.assertRefused(refused, failure.getCause()));
    }

    @Test
    void cancelling_a_stream_stops_the_model_server() throws Exception {
        stack.model().answers(Answer.endlessChat());
        LangChainListener listener =
                LangChainListener.listenTo(streaming(Side.gateway(stack)), LangChainCalls.question("Go on"));

        listener.cancelAtFirstPiece();

        ReceivedRequest upstream = stack.model().only();
        assertThat(upstream.clientGone(PATIENCE)).isPresent();
    }

    @Test
    void answer_that_policy_ends_is_told_as_filtered() {
        stack.model().answers(Answer.text("The key is ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx."));

        ChatResponse response = chat(Side.gateway(stack, "guarded")).chat(LangChainCalls.question("Which key?"));

        assertThat(response.finishReason()).isEqualTo(filtered());
        assertThat(response.aiMessage().text()).isEqualTo("The key is ");
    }

    /** Listens to a stream of which the model server breaks off in the middle. */
    final LangChainListener brokenOff() {
        stack.model().answers(Answer.text("One, two, three.").inPiecesOf(4).after(3, new Step.Close()));
        return LangChainListener.listenTo(streaming(Side.gateway(stack)), LangChainCalls.question("Count"));
    }

    /** A model that tries everything once and keeps what is thought. */
    abstract ChatModel chat(Side side);

    /** The same for streams. */
    abstract StreamingChatModel streaming(Side side);

    /** How the library calls the end of an answer by policy. */
    abstract FinishReason filtered();
}
