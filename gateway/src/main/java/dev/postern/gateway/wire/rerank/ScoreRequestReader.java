package dev.postern.gateway.wire.rerank;

import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.document.DocumentRequest;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.openai.RequestValues;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads requests to score texts. Immutable and thread-safe. */
public final class ScoreRequestReader implements RequestReader {
    private final Map<ScoreFields, Shape.Struct> shapes = new EnumMap<>(ScoreFields.class);

    /** A reader for all pairs of names. */
    public ScoreRequestReader() {
        for (ScoreFields pair : ScoreFields.values()) {
            shapes.put(pair, pair.shape());
        }
    }

    @Override
    public DocumentRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        ScoreFields pair = pair(request);
        Shaped shaped = RequestShaper.shape(request, shapes.getOrDefault(pair, pair.shape()))
                .translated(members -> renamed(members, pair));
        int scores = RequestValues.size(request.get(pair.second()));
        return new DocumentRequest(
                RequestValues.model(request),
                "/score",
                Set.of(Capability.RERANK),
                shaped,
                (guards, rulings) -> new ScoreAnswer(scores));
    }

    /** The pair that is there, or that of which one side is there, so that the refusal names what is missing. */
    private static ScoreFields pair(JsonObject request) {
        for (ScoreFields pair : ScoreFields.values()) {
            if (has(request, pair.first()) && has(request, pair.second())) {
                return pair;
            }
        }
        for (ScoreFields pair : ScoreFields.values()) {
            if (has(request, pair.first()) || has(request, pair.second())) {
                return pair;
            }
        }
        return ScoreFields.TEXTS;
    }

    private static boolean has(JsonObject request, String name) {
        return !(request.get(name) instanceof JsonNull);
    }

    /** Every version of the model server knows the first pair. */
    private static Outgoing.Members renamed(Outgoing.Members request, ScoreFields pair) {
        return new Outgoing.Members(request.members().stream()
                .map(member -> member instanceof Outgoing.Member.Known known ? renamed(known, pair) : member)
                .toList());
    }

    private static Outgoing.Member renamed(Outgoing.Member.Known member, ScoreFields pair) {
        if (member.name().equals(pair.first())) {
            return new Outgoing.Member.Known(ScoreFields.TEXTS.first(), member.value());
        }
        return member.name().equals(pair.second())
                ? new Outgoing.Member.Known(ScoreFields.TEXTS.second(), member.value())
                : member;
    }
}
