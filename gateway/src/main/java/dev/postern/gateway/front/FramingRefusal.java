package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.framing.Fault;

/** What a client is told whose bytes are no plain HTTP/1.1. */
final class FramingRefusal {
    private FramingRefusal() {}

    static RefusedException of(Fault fault) {
        return switch (fault) {
            case AMBIGUOUS ->
                new RefusedException(
                        ErrorCode.INVALID_REQUEST,
                        "The bytes of the request can be read in more than one way; send HTTP/1.1 with one Content-Length"
                                + " or plain chunks, CRLF after every line, and neither folded fields nor trailers.");
            case TOO_LARGE ->
                new RefusedException(
                        ErrorCode.HEAD_TOO_LARGE,
                        "The request line may have 4096 bytes, the head 16384 bytes and 100 fields; shorten it.");
            case TOO_SLOW ->
                new RefusedException(
                        ErrorCode.REQUEST_TIMEOUT, "The head of the request was not complete in time; send it again.");
        };
    }
}
