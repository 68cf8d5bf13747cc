package dev.postern.gateway.exchange;

import dev.postern.gateway.wire.ErrorShape;
import dev.postern.gateway.wire.RequestReader;

/**
 * An endpoint where a model is asked something.
 *
 * @param route its path
 * @param reader reads them
 * @param errors how its clients expect errors
 */
record Endpoint(String route, RequestReader reader, ErrorShape errors) {}
