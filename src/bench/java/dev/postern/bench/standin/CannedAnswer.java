package dev.postern.bench.standin;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one answer the stand-in gives, cut to a number of tokens, in the shapes of a vLLM server. The client of the
 * benchmark knows it as well and holds every answer against it. Immutable and thread-safe.
 *
 * <p>The words hold nothing that a detector looks for and no character that JSON escapes.
 */
public final class CannedAnswer {
    private static final String[] WORDS = {
        "The", " short", " version", " is", " that", " the", " plan", " holds", ":", " costs", " stay", " within",
                " the",
        " frame", ",", " the", " open", " points", " have", " an", " owner", ",", " and", " the", " next", " review",
        " can", " take", " place", " as", " agreed", ".", " "
    };
    private static final String HEAD =
            "{\"id\":\"chatcmpl-7d0f4c52a1b84e0d\",\"object\":\"chat.completion.chunk\",\"created\":1795392000,"
                    + "\"model\":\"stand-in\",\"choices\":[";
    private static final byte[] DONE = bytes("data: [DONE]\n\n");

    private final int tokens;
    private final byte[][] events;
    private final byte[] usage;

    /** @param tokens length of the answer, at least 1 */
    public CannedAnswer(int tokens) {
        if (tokens < 1) {
            throw new IllegalArgumentException("an answer has at least one token");
        }
        this.tokens = tokens;
        this.events = IntStream.range(0, tokens)
                .mapToObj(token -> event(delta("\"content\":\"" + word(token) + "\"", token == tokens - 1)))
                .toArray(byte[][]::new);
        this.usage = bytes("data: " + HEAD + "]," + usageOf(tokens) + "}\n\n");
    }

    public int tokens() {
        return tokens;
    }

    /** The whole text. */
    public String text() {
        return IntStream.range(0, tokens).mapToObj(CannedAnswer::word).collect(Collectors.joining());
    }

    /** The event before the first token: the role and no text. */
    public byte[] opening() {
        return event(delta("\"role\":\"assistant\",\"content\":\"\"", false));
    }

    /** The event of one token; the last carries the finish reason. */
    public byte[] event(int token) {
        return events[token];
    }

    /** Everything after the last token. */
    public byte[] closing(boolean withUsage) {
        return withUsage ? join(usage, DONE) : DONE;
    }

    /** The whole event stream at once. */
    public byte[] stream(boolean withUsage) {
        byte[] all = opening();
        for (byte[] event : events) {
            all = join(all, event);
        }
        return join(all, closing(withUsage));
    }

    /** The answer in one piece. */
    public byte[] whole() {
        return bytes("{\"id\":\"chatcmpl-7d0f4c52a1b84e0d\",\"object\":\"chat.completion\",\"created\":1795392000,"
                + "\"model\":\"stand-in\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
                + text() + "\"},\"logprobs\":null,\"finish_reason\":\"stop\"}]," + usageOf(tokens) + "}");
    }

    private static String word(int token) {
        return WORDS[token % WORDS.length];
    }

    private static String delta(String fields, boolean last) {
        return HEAD + "{\"index\":0,\"delta\":{" + fields + "},\"logprobs\":null,\"finish_reason\":"
                + (last ? "\"stop\"" : "null") + "}]}";
    }

    private static String usageOf(int tokens) {
        return "\"usage\":{\"prompt_tokens\":400,\"total_tokens\":" + (400 + tokens) + ",\"completion_tokens\":"
                + tokens + "}";
    }

    private static byte[] event(String json) {
        return bytes("data: " + json + "\n\n");
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
