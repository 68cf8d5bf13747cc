package dev.postern.gateway.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** The cookie of a session, and the session that a call was found to have. */
final class SessionCookie {
    /** As quarkus-oidc calls it; browsers may know it by {@link HostCookies another name}. */
    static final String NAME = OidcUtils.SESSION_COOKIE_NAME;

    private static final String KEPT = SessionCookie.class.getName();

    private record Kept(String id, Session session) {}

    private SessionCookie() {}

    /** Notes the session of a call, so that it need not be looked up again. */
    static void keep(RoutingContext call, String id, Session session) {
        call.put(KEPT, new Kept(id, session));
    }

    /** The session that was noted under this id. */
    static @Nullable Session session(RoutingContext call, String id) {
        return call.get(KEPT) instanceof Kept kept && kept.id().equals(id) ? kept.session() : null;
    }
}
