package dev.postern.gateway.exchange;

import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;

/** Tells whoever left the choice of the model to the gateway how it fell. */
final class ChoiceHeaders {
    private ChoiceHeaders() {}

    /** Before the head of the answer is written. */
    static void announce(Settled settled, HttpServerResponse response) {
        settled.way().ifPresent(way -> response.putHeader("x-postern-choice", way.word()));
        settled.preset().ifPresent(preset -> response.putHeader("x-postern-preset", preset.word()));
        if (settled.way().isPresent() || settled.preset().isPresent()) {
            response.putHeader("x-postern-model", settled.model().name());
            response.putHeader("x-postern-zone", settled.model().zone().name().toLowerCase(Locale.ROOT));
        }
    }
}
