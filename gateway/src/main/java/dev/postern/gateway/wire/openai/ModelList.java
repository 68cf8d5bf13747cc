package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.model.Capability;
import dev.postern.policy.decision.Zone;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The models of the catalogue in OpenAI's shape, with what else helps to choose one. */
public final class ModelList {
    /** Clients expect a date, the catalogue has none: the beginning of time stands for "not known". */
    private static final long CREATED = 0;

    /**
     * One model.
     *
     * @param name what requests call it
     * @param aliases what else they may call it
     * @param capabilities what it can do
     * @param contextLength tokens that prompt and answer may have together, where known
     * @param zone how far away its server stands
     * @param simulated whether its answers are made up
     */
    public record Entry(
            String name,
            Set<String> aliases,
            Set<Capability> capabilities,
            Optional<Integer> contextLength,
            Zone zone,
            boolean simulated) {}

    private ModelList() {}

    /** The body of {@code GET /v1/models}. */
    public static byte[] of(List<Entry> entries) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("object", "list");
            out.writeArrayFieldStart("data");
            for (Entry entry : entries) {
                write(out, entry);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    /** The body of {@code GET /v1/models/{id}}. */
    public static byte[] one(Entry entry) {
        return JsonBytes.of(out -> write(out, entry));
    }

    private static void write(JsonGenerator out, Entry entry) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", entry.name());
        out.writeStringField("object", "model");
        out.writeNumberField("created", CREATED);
        out.writeStringField("owned_by", "postern");
        if (entry.contextLength().isPresent()) {
            out.writeNumberField("context_length", entry.contextLength().get());
            out.writeNumberField("max_model_len", entry.contextLength().get());
        }
        out.writeStringField("zone", word(entry.zone()));
        writeAll(out, "aliases", entry.aliases().stream().sorted());
        writeAll(out, "capabilities", entry.capabilities().stream().sorted().map(ModelList::word));
        out.writeBooleanField("audio", entry.capabilities().contains(Capability.AUDIO));
        out.writeBooleanField("simulated", entry.simulated());
        out.writeEndObject();
    }

    private static void writeAll(JsonGenerator out, String name, Stream<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts.toList()) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
