package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the endpoints besides chat as vLLM 0.32 does: legacy completions that repeat their prompt, and embeddings,
 * rankings, scores and tokens that are always the same.
 */
public final class EndpointScript implements Script {
    /** The numbers of every embedding, in digits that a careless reader would change. */
    public static final String EMBEDDING = "[-0.010000000000000002,1e-07,0.30000001192092896]";

    /** The same as 32-bit numbers, the lowest byte first. */
    private static final String PACKED = "\"CtcjvJW/1jOamZk+\"";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":6,\"total_tokens\":6,\"completion_tokens\":0,\"prompt_tokens_details\":null}";

    @Override
    public Answer answer(ReceivedRequest request) {
        JsonNode body = request.json();
        return switch (request.path()) {
            case "/v1/completions" -> completion(body.path("prompt").asText());
            case "/v1/embeddings" -> document(embeddings(body));
            case "/v1/rerank" -> document(ranking(body.path("documents")));
            case "/v1/score" -> document(scores(body.path("text_2")));
            case "/tokenize" ->
                document("{\"count\":2,\"max_model_len\":2048,\"tokens\":[28120,905],\"token_strs\":null}");
            default -> Answer.error(404, "{\"detail\":\"Not Found\"}");
        };
    }

    /** Each character of the prompt comes back in an event of its own. */
    private static Answer completion(String prompt) {
        List<String> events = new ArrayList<>();
        prompt.codePoints().forEach(letter -> events.add(event(Character.toString(letter), null)));
        events.add(event("", "stop"));
        events.add("data: {\"id\":\"cmpl-9\",\"object\":\"text_completion\",\"created\":1795392000,"
                + "\"model\":\"scripted\",\"choices\":[],\"usage\":{\"prompt_tokens\":6,\"total_tokens\":9,"
                + "\"completion_tokens\":3}}\n\n");
        events.add("data: [DONE]\n\n");
        return Answer.stream(events.toArray(String[]::new));
    }

    private static String event(String text, @Nullable String finish) {
        ObjectNode event = JSON.createObjectNode().put("id", "cmpl-9").put("object", "text_completion");
        event.put("created", 1_795_392_000).put("model", "scripted");
        ObjectNode choice =
                event.putArray("choices").addObject().put("index", 0).put("text", text);
        choice.putNull("logprobs").put("finish_reason", finish).putNull("stop_reason");
        choice.putNull("prompt_token_ids").putNull("token_ids");
        event.putNull("usage");
        return "data: " + event + "\n\n";
    }

    private static String embeddings(JsonNode body) {
        String embedding = body.path("encoding_format").asText().equals("base64") ? PACKED : EMBEDDING;
        List<String> data = new ArrayList<>();
        for (int i = 0; i < count(body.path("input")); i++) {
            data.add("{\"index\":" + i + ",\"object\":\"embedding\",\"embedding\":" + embedding + "}");
        }
        return head("embd-9") + ",\"data\":" + data + "," + USAGE + "}";
    }

    private static String ranking(JsonNode documents) {
        List<String> results = new ArrayList<>();
        for (int i = documents.size() - 1; i >= 0; i--) {
            ObjectNode document = JSON.createObjectNode().set("text", documents.get(i));
            document.putNull("multi_modal");
            results.add("{\"index\":" + i + ",\"document\":" + document + ",\"relevance_score\":0." + (i + 1) + "}");
        }
        return "{\"id\":\"rerank-9\",\"model\":\"scripted\",\"usage\":{\"prompt_tokens\":6,\"total_tokens\":6},"
                + "\"results\":" + results + "}";
    }

    private static String scores(JsonNode texts) {
        List<String> data = new ArrayList<>();
        for (int i = 0; i < count(texts); i++) {
            data.add("{\"index\":" + i + ",\"object\":\"score\",\"score\":0.10000000149011612}");
        }
        return head("score-9") + ",\"data\":" + data + "," + USAGE + "}";
    }

    private static String head(String id) {
        return "{\"id\":\"" + id + "\",\"object\":\"list\",\"created\":1795392000,\"model\":\"scripted\"";
    }

    private static int count(JsonNode texts) {
        return texts.isArray() ? texts.size() : 1;
    }

    private static Answer document(String json) {
        return Answer.whole(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
