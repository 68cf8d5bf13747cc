package dev.postern.gateway.exchange;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Where findings stand in a request: paths and offsets, never a value. The last places come first, because they are in the
 * message that is new, and there is a bound, because they go in a header.
 */
final class FindingPlaces {
    private static final int MOST = 32;

    private FindingPlaces() {}

    static JsonArray of(List<Ruling> rulings, String type, String rule, Action action) {
        JsonArray places = new JsonArray();
        rulings.reversed().stream()
                .filter(ruling -> ruling.type().equals(type) && ruling.rule().equals(rule) && ruling.action() == action)
                .limit(MOST)
                .forEach(ruling -> places.add(new JsonObject()
                        .put("path", ruling.path())
                        .put("start", ruling.start())
                        .put("end", ruling.end())));
        return places;
    }
}
