package dev.postern.gateway.modeldesk.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.gateway.model.ModelFacts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model in JSON: the one form in which it is sent, shown and stored. The same document has the same bytes always, so that its
 * hash says what it is. Amounts are texts, so that no reader rounds them.
 */
public final class DocumentJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentJson() {}

    /** The members, all of them, in order; null where something is not known. */
    public static Map<String, @Nullable Object> members(ModelDocument document) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        ModelFacts facts = document.facts();
        members.put("name", document.name());
        members.put("aliases", document.aliases());
        members.put("zone", Members.word(document.zone()));
        members.put("groups", document.groups());
        members.put(
                "capabilities",
                document.capabilities().stream().map(Members::word).toList());
        members.put("contextLength", document.contextLength().orElse(null));
        members.put("parameters", facts.parameters().orElse(null));
        members.put("quantisation", facts.quantisation().orElse(null));
        members.put("memoryBytes", facts.memoryBytes().orElse(null));
        members.put(
                "promptPrice",
                facts.promptPrice().map(BigDecimal::toPlainString).orElse(null));
        members.put(
                "answerPrice",
                facts.answerPrice().map(BigDecimal::toPlainString).orElse(null));
        members.put(
                "wattHours", facts.wattHours().map(BigDecimal::toPlainString).orElse(null));
        members.put("enabled", document.enabled());
        members.put("simulated", document.simulated());
        members.put(
                "servers", document.servers().stream().map(DocumentJson::server).toList());
        return members;
    }

    /** The text that is stored. */
    public static String text(ModelDocument document) {
        try {
            return JSON.writeValueAsString(members(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts, numbers and lists can be written", e);
        }
    }

    /** SHA-256 of the stored text: 64 hexadecimal digits. */
    public static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads what was stored.
     *
     * @throws IllegalStateException where it is no document of this gateway
     */
    public static ModelDocument stored(String text) {
        try {
            DocumentReader.Draft draft = DocumentReader.read(JSON.readValue(text, Map.class));
            if (draft.problems().isEmpty()) {
                return draft.document();
            }
            throw new IllegalStateException("A stored model cannot be read: " + draft.problems());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored model is no JSON", e);
        }
    }

    private static Map<String, @Nullable Object> server(ServerDocument server) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", server.name());
        members.put("kind", Members.word(server.kind()));
        members.put("upstreamName", server.upstreamName());
        members.put("url", server.url());
        members.put("key", server.key().orElse(null));
        members.put("weight", server.weight());
        return members;
    }

    /** Which members differ, by their names. */
    public static List<String> differing(ModelDocument before, ModelDocument after) {
        Map<String, @Nullable Object> one = members(before);
        Map<String, @Nullable Object> other = members(after);
        return one.keySet().stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }
}
