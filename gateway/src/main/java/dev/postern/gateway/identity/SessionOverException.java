package dev.postern.gateway.identity;

/** A browser came with the id of a session that is not kept any more: it ran out, was left, or the gateway was started anew. */
final class SessionOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionOverException() {
        super("The session is over", null, false, false);
    }
}
