package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal in OpenAI's shape. */
public final class ErrorBody {
    private record Place(String type, String path, String rule) {}

    private ErrorBody() {}

    /**
     * The body of an error response.
     *
     * @param verdict where policy blocks: its rules and what they found, by type and place, are named; never a value
     */
    public static byte[] of(RefusedException refusal, @Nullable Verdict verdict) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("error");
            out.writeStringField("message", refusal.getMessage());
            out.writeStringField("type", refusal.code().type());
            out.writeStringField("param", refusal.param());
            out.writeStringField("code", refusal.code().code());
            if (refusal.code() == ErrorCode.POLICY_BLOCKED && verdict != null) {
                writeFindings(out, verdict);
            }
            out.writeEndObject();
            out.writeEndObject();
        });
    }

    private static void writeFindings(JsonGenerator out, Verdict verdict) throws IOException {
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
