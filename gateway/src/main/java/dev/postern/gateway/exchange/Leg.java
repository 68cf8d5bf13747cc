package dev.postern.gateway.exchange;

import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.health.Visit;
import dev.postern.gateway.wire.UpstreamRequest;
import java.util.Optional;

/**
 * One server on an exchange's way.
 *
 * @param visit the server has the request among its load until this ends
 * @param prompt the request written afresh for it; never the client's bytes
 * @param plain the same without what the gateway asks for of its own, where it asks for anything
 */
record Leg(Visit visit, UpstreamRequest prompt, Optional<UpstreamRequest> plain) {

    /** Why a prompt goes to the same server again: it did not take what the gateway asked for of its own. */
    static final String PLAINLY = "probabilities";

    /** The same visit with nothing but what the client asks for; nothing where that is all it asks for already. */
    Optional<Leg> plainly() {
        return plain.map(prompt -> new Leg(visit, prompt, Optional.empty()));
    }

    /**
     * The server is done with the request, which may say something of its health.
     *
     * @param nanos when, of {@link System#nanoTime()}
     */
    void failed(TryFailure failure, long nanos) {
        if (failure.fault() == null) {
            visit.left();
        } else {
            visit.failed(failure.fault(), nanos);
        }
    }

    ModelServer server() {
        return visit.server();
    }
}
