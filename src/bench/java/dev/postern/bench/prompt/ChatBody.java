package dev.postern.bench.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chat requests as a client of the OpenAI API writes them. */
public final class ChatBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatBody() {}

    /** Every request of a book, ready to be sent. */
    public static List<byte[]> all(PromptBook book, String model, boolean stream) {
        return IntStream.range(0, book.size())
                .mapToObj(number -> of(model, book.prompt(number), stream))
                .toList();
    }

    private static byte[] of(String model, String prompt, boolean stream) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", model);
        request.put(
                "messages",
                List.of(
                        Map.of("role", "system", "content", "You help colleagues with their everyday writing."),
                        Map.of("role", "user", "content", prompt)));
        request.put("temperature", 0.2);
        request.put("max_tokens", 512);
        if (stream) {
            request.put("stream", true);
            request.put("stream_options", Map.of("include_usage", true));
        }
        try {
            return JSON.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }
}
