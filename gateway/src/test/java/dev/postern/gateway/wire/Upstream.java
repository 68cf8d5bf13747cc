package dev.postern.gateway.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Events as the real model servers send them (vLLM 0.32, llama.cpp of autumn 2026), text cut where a test wants it. */
public final class Upstream {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Upstream() {}

    /** vLLM: an empty text first, extra fields, the finish reason on the last text. */
    public static List<String> vllm(String... pieces) {
        List<String> events = new ArrayList<>();
        ObjectNode first = vllmChunk();
        choice(first, 0).putObject("delta").put("role", "assistant").put("content", "");
        first.putNull("prompt_token_ids").putNull("prompt_text");
        events.add(first.toString());
        for (int i = 0; i < pieces.length; i++) {
            ObjectNode chunk = vllmChunk();
            ObjectNode choice = choice(chunk, 0);
            choice.putObject("delta").put("content", pieces[i]);
            choice.putNull("logprobs").putNull("token_ids");
            if (i == pieces.length - 1) {
                choice.put("finish_reason", "stop").putNull("stop_reason");
            } else {
                choice.putNull("finish_reason");
            }
            events.add(chunk.toString());
        }
        ObjectNode last = vllmChunk();
        last.putArray("choices");
        last.putObject("usage").put("prompt_tokens", 32).put("total_tokens", 35).put("completion_tokens", 3);
        last.put("system_fingerprint", "vllm-0.32.0-24d0eaf3");
        events.add(last.toString());
        return events;
    }

    /** llama.cpp: null first, a finish chunk of its own, timings beside the usage. */
    public static List<String> llamaCpp(String... pieces) {
        List<String> events = new ArrayList<>();
        ObjectNode first = llamaChunk();
        choice(first, 0)
                .putNull("finish_reason")
                .putObject("delta")
                .put("role", "assistant")
                .putNull("content");
        events.add(first.toString());
        for (String piece : pieces) {
            ObjectNode chunk = llamaChunk();
            choice(chunk, 0).putNull("finish_reason").putObject("delta").put("content", piece);
            events.add(chunk.toString());
        }
        ObjectNode end = llamaChunk();
        choice(end, 0).put("finish_reason", "stop").putObject("delta");
        events.add(end.toString());
        ObjectNode last = llamaChunk();
        last.putArray("choices");
        last.putObject("usage")
                .put("completion_tokens", 3)
                .put("prompt_tokens", 32)
                .put("total_tokens", 35)
                .putObject("prompt_tokens_details")
                .put("cached_tokens", 24);
        last.putObject("timings").put("prompt_ms", 12.5);
        events.add(last.toString());
        return events;
    }

    /** A call of a tool whose arguments come in pieces. */
    public static List<String> call(String... pieces) {
        List<String> events = new ArrayList<>();
        ObjectNode first = vllmChunk();
        choice(first, 0).putObject("delta").put("role", "assistant").put("content", "");
        events.add(first.toString());
        for (int i = 0; i < pieces.length; i++) {
            ObjectNode chunk = vllmChunk();
            ObjectNode call = choice(chunk, 0)
                    .putObject("delta")
                    .putArray("tool_calls")
                    .addObject()
                    .put("index", 0);
            if (i == 0) {
                call.put("id", "chatcmpl-tool-1").put("type", "function");
                call.putObject("function").put("name", "pay").put("arguments", pieces[i]);
            } else {
                call.putObject("function").put("arguments", pieces[i]);
            }
            events.add(chunk.toString());
        }
        ObjectNode end = vllmChunk();
        choice(end, 0).put("finish_reason", "tool_calls").putObject("delta");
        events.add(end.toString());
        return events;
    }

    public static ObjectNode vllmChunk() {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-9151")
                .put("object", "chat.completion.chunk")
                .put("created", 1_795_000_000)
                .put("model", "smollm2-135m");
    }

    private static ObjectNode llamaChunk() {
        return JSON.createObjectNode()
                .put("created", 1_795_000_000)
                .put("id", "chatcmpl-xyz")
                .put("model", "smollm2-135m")
                .put("object", "chat.completion.chunk");
    }

    /** Adds a choice to a chunk. */
    public static ObjectNode choice(ObjectNode chunk, int index) {
        ArrayNode choices = chunk.has("choices") ? (ArrayNode) chunk.get("choices") : chunk.putArray("choices");
        return choices.addObject().put("index", index);
    }

    /** The event's bytes, with escapes for all that is not ASCII: half a character has no other form. */
    public static byte[] bytes(String event) {
        StringBuilder out = new StringBuilder(event.length());
        for (int i = 0; i < event.length(); i++) {
            char c = event.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Ways to cut a text: whole, each letter alone, in two everywhere, with a short piece in the middle everywhere. */
    public static List<String[]> cuts(String text) {
        List<String[]> cuts = new ArrayList<>();
        cuts.add(new String[] {text});
        cuts.add(text.split(""));
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= Math.min(text.length(), first + 2); second++) {
                cuts.add(
                        new String[] {text.substring(0, first), text.substring(first, second), text.substring(second)});
            }
        }
        return cuts;
    }
}
