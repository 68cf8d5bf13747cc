package dev.postern.gateway.exchange;

import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.health.Visit;
import dev.postern.gateway.wire.UpstreamRequest;

/**
 * One server on an exchange's way.
 *
 * @param visit the server has the request among its load until this ends
 * @param prompt the request written afresh for it; never the client's bytes
 */
record Leg(Visit visit, UpstreamRequest prompt) {

    ModelServer server() {
        return visit.server();
    }
}
