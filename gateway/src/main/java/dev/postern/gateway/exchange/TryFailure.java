package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.model.health.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How one try at a model server failed.
 *
 * @param cause what the client gets where no other server takes over
 * @param why in a word, for the trail
 * @param fault what it says of the server; nothing where the server is not to blame
 * @param elsewhere whether another server may do better
 */
record TryFailure(Throwable cause, String why, @Nullable Fault fault, boolean elsewhere) {
    private static final String REFUSED = "refused";

    /** No connection came about. */
    static TryFailure unreachable(Throwable cause) {
        RefusedException reason = UpstreamAnswer.unreachable(cause);
        boolean silent = reason.code() == ErrorCode.UPSTREAM_TIMEOUT;
        return new TryFailure(reason, "unreachable", silent ? Fault.SILENT : Fault.UNREACHABLE, true);
    }

    /** The connection broke, or ended before the answer did. */
    static TryFailure broken(Throwable cause) {
        return new TryFailure(UpstreamAnswer.broken(cause), "broken", Fault.WRONG, true);
    }

    /** The server did not say a word in time. */
    static TryFailure silent(RefusedException cause) {
        return new TryFailure(cause, "silent", Fault.SILENT, true);
    }

    /** What came is no answer; everything that is not the server's doing goes on as it came. */
    static TryFailure unreadable(Throwable cause) {
        boolean servers = cause instanceof RefusedException refusal && refusal.code() == ErrorCode.UPSTREAM_FAILED;
        return new TryFailure(cause, "unreadable", servers ? Fault.WRONG : null, servers);
    }

    /** Whether the server has something against the request itself. */
    boolean refusesRequest() {
        return why.equals(REFUSED);
    }

    /**
     * The server refused. What is wrong with the request is wrong everywhere; an endpoint that a server does not have says
     * nothing against it, and neither does a queue that is full.
     */
    static TryFailure refused(int status, RefusedException cause) {
        return switch (status) {
            case 400, 413, 422 -> new TryFailure(cause, REFUSED, null, false);
            case 404, 405, 501 -> new TryFailure(cause, "not-offered", null, true);
            case 429 -> new TryFailure(cause, "busy", null, true);
            default -> new TryFailure(cause, "status-" + status, Fault.WRONG, true);
        };
    }
}
