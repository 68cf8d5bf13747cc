package dev.postern.acceptance.library;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Notes what LangChain4j hands out while a stream goes on. Thread-safe. */
final class LangChainListener implements StreamingChatResponseHandler {
    private static final long PATIENCE_SECONDS = 30;

    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final CompletableFuture<ChatResponse> end = new CompletableFuture<>();
    private final CompletableFuture<PartialResponseContext> first = new CompletableFuture<>();

    /** Asks, and notes what comes until the end. */
    static LangChainListener listenTo(StreamingChatModel model, ChatRequest request) {
        LangChainListener listener = new LangChainListener();
        model.chat(request, listener);
        return listener;
    }

    /** Each piece with its kind, in the order in which they came. */
    List<String> pieces() {
        return List.copyOf(pieces);
    }

    /** Waits for the whole answer; throws what the library reports instead. */
    ChatResponse whole() throws ExecutionException, InterruptedException, TimeoutException {
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for the first piece of text and breaks off. */
    void cancelAtFirstPiece() throws ExecutionException, InterruptedException, TimeoutException {
        first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).streamingHandle().cancel();
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        pieces.add("text " + piece.text());
        first.complete(context);
    }

    @Override
    public void onPartialThinking(PartialThinking piece) {
        pieces.add("thinking " + piece.text());
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece) {
        pieces.add("call " + piece.index() + " " + piece.name() + " " + piece.partialArguments());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        end.complete(response);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
        first.completeExceptionally(failure);
    }
}
