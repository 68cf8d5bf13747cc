package dev.postern.gateway.wire;

/** Reads the requests of one endpoint. Immutable and thread-safe. */
@FunctionalInterface
public interface RequestReader {

    /**
     * Reads a request.
     *
     * @throws dev.postern.gateway.error.RefusedException {@code invalid_request}, {@code duplicate_key} or
     *     {@code unknown_field} with the place
     */
    ClientRequest read(ReceivedBody body);

    /** What the trail keeps of a body, read or not: all of it, unless it carries what nobody reads again. */
    default byte[] recorded(ReceivedBody body) {
        return body.bytes();
    }
}
