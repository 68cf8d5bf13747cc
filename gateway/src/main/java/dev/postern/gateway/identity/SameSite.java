package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from using a browser's session: the browser must not say that the request comes from
 * elsewhere, and whatever changes something must carry the session's own token, which only our pages can read.
 */
final class SameSite {
    static final String CSRF_HEADER = "x-postern-csrf";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private SameSite() {}

    /**
     * Looks at a request that comes with a session cookie.
     *
     * @param authority host and port as the client wrote them
     * @throws RefusedException {@code forbidden}
     */
    static void require(String method, @Nullable String authority, MultiMap headers, Session session) {
        if (!comesFromHere(authority, headers)) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN, "The browser says that this request comes from a page of another site.");
        }
        if (READS.contains(method)) {
            return;
        }
        String sent = headers.get(CSRF_HEADER);
        if (sent == null || !session.hasCsrf(sent)) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "A request with a session cookie needs the session's token in the header 'x-postern-csrf'; load the"
                            + " page again.");
        }
    }

    /** False where Fetch Metadata or the Origin header (RFC 6454) name another origin; old browsers may send neither. */
    static boolean comesFromHere(@Nullable String authority, MultiMap headers) {
        String site = headers.get("sec-fetch-site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = headers.get("origin");
        // The scheme is left out: behind a proxy that ends TLS the gateway sees http where the browser sees https.
        return origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(authority);
    }
}
