package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a chat answer as vLLM 0.32 and llama.cpp's server do: the same fields in the same places, also the ones no
 * client needs.
 */
final class ChatJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "chatcmpl-9155f0d2ab6c4c3e";
    private static final long CREATED = 1_795_392_000;
    private static final String MODEL = "scripted";

    private final Dialect dialect;
    private final int promptTokens;
    private final List<Choice> choices;

    ChatJson(Dialect dialect, int promptTokens, List<Choice> choices) {
        this.dialect = dialect;
        this.promptTokens = promptTokens;
        this.choices = choices;
    }

    /** The events of a stream without the last one, {@code [DONE]}. Choices arrive side by side, piece by piece. */
    List<String> events(boolean withUsage) {
        List<List<ObjectNode>> streams = new ArrayList<>();
        for (int index = 0; index < choices.size(); index++) {
            streams.add(chunks(index));
        }
        int longest = streams.stream().mapToInt(List::size).max().orElse(0);
        List<String> events = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<ObjectNode> stream : streams) {
                if (turn < stream.size()) {
                    events.add(stream.get(turn).toString());
                }
            }
        }
        if (withUsage) {
            ObjectNode chunk = chunk();
            chunk.putArray("choices");
            chunk.set("usage", usage());
            timed(chunk);
            events.add(chunk.toString());
        }
        return events;
    }

    /** The answer in one piece. */
    byte[] whole() {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", ID)
                .put("object", "chat.completion")
                .put("created", CREATED)
                .put("model", MODEL);
        ArrayNode all = answer.putArray("choices");
        for (int index = 0; index < choices.size(); index++) {
            Choice choice = choices.get(index);
            ObjectNode node = all.addObject().put("index", index);
            node.set("message", message(choice));
            if (choice.logprob().isPresent()) {
                ArrayNode tokens = node.putObject("logprobs").putArray("content");
                choice.content()
                        .forEach(piece ->
                                tokens.add(logprob(piece, choice.logprob().getAsDouble())));
            } else {
                node.putNull("logprobs");
            }
            node.put("finish_reason", choice.finish()).putNull("stop_reason");
        }
        answer.putNull("service_tier").putNull("system_fingerprint");
        answer.set("usage", usage());
        answer.putNull("prompt_logprobs").putNull("kv_transfer_params");
        timed(answer);
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<ObjectNode> chunks(int index) {
        Choice choice = choices.get(index);
        List<ObjectNode> chunks = new ArrayList<>();
        ObjectNode opening = JSON.createObjectNode().put("role", "assistant");
        chunks.add(chunk(index, dialect == Dialect.VLLM ? opening.put("content", "") : opening.putNull("content")));
        choice.reasoning().forEach(piece -> chunks.add(chunk(index, delta("reasoning_content", piece))));
        for (String piece : choice.content()) {
            ObjectNode chunk = chunk(index, delta("content", piece));
            if (choice.logprob().isPresent()) {
                only(chunk)
                        .putObject("logprobs")
                        .putArray("content")
                        .add(logprob(piece, choice.logprob().getAsDouble()));
            }
            chunks.add(chunk);
        }
        for (int call = 0; call < choice.toolCalls().size(); call++) {
            chunks.addAll(toolCall(index, call, choice.toolCalls().get(call)));
        }
        if (dialect == Dialect.LLAMA_CPP || chunks.size() == 1) {
            chunks.add(chunk(index, JSON.createObjectNode()));
        }
        only(chunks.getLast()).put("finish_reason", choice.finish());
        return chunks;
    }

    private List<ObjectNode> toolCall(int index, int number, Choice.ToolCall call) {
        List<ObjectNode> chunks = new ArrayList<>();
        ObjectNode opening = JSON.createObjectNode();
        ObjectNode first = opening.putArray("tool_calls").addObject();
        first.put("id", callId(number)).put("type", "function").put("index", number);
        first.putObject("function").put("name", call.name()).put("arguments", "");
        chunks.add(chunk(index, opening));
        for (String piece : call.arguments()) {
            ObjectNode delta = JSON.createObjectNode();
            ObjectNode next = delta.putArray("tool_calls").addObject().put("index", number);
            next.putObject("function").put("arguments", piece);
            chunks.add(chunk(index, delta));
        }
        return chunks;
    }

    private ObjectNode message(Choice choice) {
        ObjectNode message = JSON.createObjectNode().put("role", "assistant");
        if (choice.content().isEmpty()) {
            message.putNull("content");
        } else {
            message.put("content", String.join("", choice.content()));
        }
        message.putNull("refusal").putNull("annotations").putNull("audio").putNull("function_call");
        ArrayNode calls = message.putArray("tool_calls");
        for (int number = 0; number < choice.toolCalls().size(); number++) {
            Choice.ToolCall call = choice.toolCalls().get(number);
            ObjectNode node = calls.addObject().put("id", callId(number)).put("type", "function");
            node.putObject("function").put("name", call.name()).put("arguments", String.join("", call.arguments()));
        }
        String reasoning = choice.reasoning().stream().collect(Collectors.joining());
        return reasoning.isEmpty() ? message.putNull("reasoning_content") : message.put("reasoning_content", reasoning);
    }

    private ObjectNode chunk(int index, ObjectNode delta) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.putNull("logprobs").putNull("finish_reason");
        return chunk;
    }

    private ObjectNode chunk() {
        ObjectNode chunk = JSON.createObjectNode().put("id", ID).put("object", "chat.completion.chunk");
        return chunk.put("created", CREATED).put("model", MODEL);
    }

    private ObjectNode usage() {
        int completion = choices.stream().mapToInt(Choice::tokens).sum();
        ObjectNode usage = JSON.createObjectNode().put("prompt_tokens", promptTokens);
        return usage.put("total_tokens", promptTokens + completion).put("completion_tokens", completion);
    }

    private void timed(ObjectNode node) {
        if (dialect == Dialect.LLAMA_CPP) {
            node.putObject("timings").put("prompt_n", promptTokens).put("predicted_per_second", 118.2);
        }
    }

    private static ObjectNode delta(String field, String piece) {
        return JSON.createObjectNode().put(field, piece);
    }

    private static ObjectNode logprob(String token, double chance) {
        ObjectNode entry = JSON.createObjectNode().put("token", token).put("logprob", chance);
        ArrayNode bytes = entry.putArray("bytes");
        for (byte b : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b & 0xFF);
        }
        entry.putArray("top_logprobs");
        return entry;
    }

    private static ObjectNode only(ObjectNode chunk) {
        return (ObjectNode) chunk.path("choices").path(0);
    }

    static String callId(int number) {
        return "chatcmpl-tool-" + number + "b41d90a7";
    }
}
