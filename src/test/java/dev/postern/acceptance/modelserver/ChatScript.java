package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * An answer that a test describes by what is said and how it arrives. Answers a request for a stream with events and any
 * other in one piece, with the same content. Chat completions are its form; where it is asked for a response or a message,
 * it says the same, its first choice, as the API of that vendor does.
 *
 * <p>Built step by step before it is handed to a server; not changed afterwards.
 */
public final class ChatScript implements Script {
    private static final double USUAL_LOGPROB = -0.25;

    private final List<Choice> choices = new ArrayList<>();
    private final TreeMap<Integer, Step> interruptions = new TreeMap<>();
    private Dialect dialect = Dialect.VLLM;
    private Duration before = Duration.ZERO;
    private Duration between = Duration.ZERO;
    private int promptTokens = 12;
    private boolean done = true;
    private int chunkBytes = Integer.MAX_VALUE;

    ChatScript(String text) {
        choices.add(new Choice(text));
    }

    /** The pieces in which the text of the last choice arrives; together they replace it. */
    public ChatScript inPieces(String... pieces) {
        last().content(List.of(pieces));
        return this;
    }

    /** The text of the last choice arrives in pieces of so many characters. */
    public ChatScript inPiecesOf(int characters) {
        last().cut(characters);
        return this;
    }

    /** One more choice, as asked for by {@code n}. */
    public ChatScript andChoice(String text) {
        choices.add(new Choice(text));
        return this;
    }

    /** The model thinks aloud before it answers. */
    public ChatScript thinking(String... pieces) {
        last().reasoning(List.of(pieces));
        return this;
    }

    /** The last choice calls a tool. */
    public ChatScript callingTool(String name, String... argumentPieces) {
        last().toolCall(name, List.of(argumentPieces));
        return this;
    }

    /** Every piece comes with the probability of its token. */
    public ChatScript withLogprobs() {
        return withLogprobs(USUAL_LOGPROB);
    }

    /** The same with a probability of this logarithm. */
    public ChatScript withLogprobs(double each) {
        choices.forEach(choice -> choice.withLogprobs(each));
        return this;
    }

    /** The finish reason of the last choice. */
    public ChatScript finishing(String reason) {
        last().finishing(reason);
        return this;
    }

    /** How many tokens the prompt is said to have had. */
    public ChatScript withPromptTokens(int tokens) {
        promptTokens = tokens;
        return this;
    }

    public ChatScript in(Dialect which) {
        dialect = which;
        return this;
    }

    /** Waits before the head of the answer. */
    public ChatScript firstAfter(Duration time) {
        before = time;
        return this;
    }

    /** Waits between any two events. */
    public ChatScript every(Duration time) {
        between = time;
        return this;
    }

    /** Does something after so many events, then goes on. */
    public ChatScript after(int events, Step step) {
        interruptions.put(events, step);
        return this;
    }

    /** Sends something of the test's own making after so many events. */
    public ChatScript after(int events, String bytes) {
        return after(events, new Step.Send(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    /** Never says {@code [DONE]}. */
    public ChatScript withoutDone() {
        done = false;
        return this;
    }

    /** The bytes of the stream are cut every so many bytes, wherever that is. */
    public ChatScript inChunksOf(int bytes) {
        chunkBytes = bytes;
        return this;
    }

    @Override
    public Answer answer(ReceivedRequest request) {
        return switch (request.path()) {
            case "/v1/messages" -> {
                MessageJson message = new MessageJson(promptTokens, choices.getFirst());
                yield isStream(request) ? named(message.events()) : document(message.whole());
            }
            case "/v1/messages/count_tokens" -> document(MessageJson.count(promptTokens));
            case "/v1/responses" -> {
                ResponseJson response = new ResponseJson(request.json(), promptTokens, choices.getFirst());
                yield isStream(request) ? named(response.events()) : document(response.whole());
            }
            default -> chat(request);
        };
    }

    private Answer chat(ReceivedRequest request) {
        ChatJson json = new ChatJson(dialect, promptTokens, choices);
        if (!isStream(request)) {
            return document(json.whole());
        }
        boolean usage = request.json().at("/stream_options/include_usage").asBoolean();
        Answer answer = Answer.streamOf(steps(json.events(usage)));
        return chunkBytes == Integer.MAX_VALUE ? answer : answer.inChunksOf(chunkBytes);
    }

    private static boolean isStream(ReceivedRequest request) {
        return request.json().path("stream").asBoolean();
    }

    private static Answer document(byte[] json) {
        return Answer.whole(200, "application/json", json);
    }

    /** Events that are named by their type, as these vendors frame them. */
    private static Answer named(List<ObjectNode> events) {
        return Answer.stream(events.stream()
                .map(event -> "event: " + event.path("type").asText() + "\ndata: " + event + "\n\n")
                .toArray(String[]::new));
    }

    private List<Step> steps(List<String> events) {
        List<Step> steps = new ArrayList<>();
        if (!before.isZero()) {
            steps.add(new Step.Wait(before));
        }
        for (int sent = 0; sent < events.size(); sent++) {
            interrupt(steps, sent);
            if (sent > 0 && !between.isZero()) {
                steps.add(new Step.Wait(between));
            }
            steps.add(event(events.get(sent)));
        }
        interrupt(steps, events.size());
        if (done) {
            steps.add(event("[DONE]"));
        }
        return steps;
    }

    private void interrupt(List<Step> steps, int sent) {
        if (interruptions.containsKey(sent)) {
            steps.add(interruptions.get(sent));
        }
    }

    private static Step event(String data) {
        return new Step.Send(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private Choice last() {
        return choices.getLast();
    }
}
