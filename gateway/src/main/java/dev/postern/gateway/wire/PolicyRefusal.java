package dev.postern.gateway.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an error says of a prompt that policy blocks or holds back, in every dialect: rules, types and places, never a value;
 * and of one that is held back, what the rules say and how to go on.
 */
public final class PolicyRefusal {
    private record Place(String type, String path, String rule) {}

    private PolicyRefusal() {}

    /** Writes the members into an object that is open; none where policy has nothing to do with the refusal. */
    public static void write(JsonGenerator out, RefusedException refusal, @Nullable Verdict verdict)
            throws IOException {
        if (verdict != null && refusal.code() == ErrorCode.POLICY_BLOCKED) {
            writeFindings(out, deciding(verdict, Action.BLOCK));
        } else if (verdict != null && refusal.code() == ErrorCode.POLICY_COACH) {
            List<Ruling> coaching = deciding(verdict, Action.COACH);
            writeFindings(out, coaching);
            writeTexts(out, "say", coaching.stream().map(Ruling::say).filter(say -> !say.isBlank()));
        }
        if (refusal.departure() != null) {
            DepartureWriter.write(out, refusal.departure());
        }
        if (refusal.ticket() != null) {
            out.writeStringField("ticket", refusal.ticket());
            out.writeStringField("expires", String.valueOf(refusal.ticketExpires()));
        }
    }

    private static List<Ruling> deciding(Verdict verdict, Action action) {
        return verdict.rulings().stream()
                .filter(ruling -> ruling.action() == action)
                .toList();
    }

    private static void writeFindings(JsonGenerator out, List<Ruling> deciding) throws IOException {
        writeTexts(out, "rules", deciding.stream().map(Ruling::rule));
        Map<Place, Integer> counts = new LinkedHashMap<>();
        for (Ruling ruling : deciding) {
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

    /** Each once. */
    private static void writeTexts(JsonGenerator out, String name, Stream<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts.distinct().toList()) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
