package dev.postern.gateway.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an error says of a prompt that policy blocks, in every dialect: rules, types and places, never a value. */
public final class BlockingFindings {
    private record Place(String type, String path, String rule) {}

    private BlockingFindings() {}

    /** Writes the members {@code rules} and {@code findings} into an object that is open. */
    public static void write(JsonGenerator out, Verdict verdict) throws IOException {
        List<Ruling> blocking = verdict.rulings().stream()
                .filter(ruling -> ruling.action() == Action.BLOCK)
                .toList();
        out.writeArrayFieldStart("rules");
        for (String rule : blocking.stream().map(Ruling::rule).distinct().toList()) {
            out.writeString(rule);
        }
        out.writeEndArray();
        Map<Place, Integer> counts = new LinkedHashMap<>();
        for (Ruling ruling : blocking) {
            counts.merge(new Place(ruling.type(), ruling.path(), ruling.rule()), 1, Integer::sum);
        }
        out.writeArrayFieldStart("findings");
        for (Map.Entry<Place, Integer> count : counts.entrySet()) {
            out.writeStartObject();
            out.writeStringField("type", count.getKey().type());
            out.writeNumberField("count", count.getValue());
            out.writeStringField("path", count.getKey().path());
            out.writeStringField("rule", count.getKey().rule());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
