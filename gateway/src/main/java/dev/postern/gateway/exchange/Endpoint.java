package dev.postern.gateway.exchange;

import dev.postern.gateway.front.BodyType;
import dev.postern.gateway.wire.ErrorShape;
import dev.postern.gateway.wire.RequestReader;

/**
 * An endpoint where a model is asked something.
 *
 * @param route its path
 * @param reader reads them
 * @param errors how its clients expect errors
 * @param body what its requests send
 */
record Endpoint(String route, RequestReader reader, ErrorShape errors, BodyType body) {

    /** One that takes JSON. */
    Endpoint(String route, RequestReader reader, ErrorShape errors) {
        this(route, reader, errors, BodyType.JSON);
    }
}
