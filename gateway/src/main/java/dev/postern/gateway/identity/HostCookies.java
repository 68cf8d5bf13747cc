package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the cookies of the login so that browsers let nobody else set them: what begins with {@code __Host-} is taken only
 * from this very host, over https, for all paths (RFC 6265bis, section 4.1.3.2). quarkus-oidc can only put something behind
 * its names, so the name is changed on the way: it gets its cookies under its own names and sets them so. What comes under
 * those names from a browser is thrown away, because another host of the domain may have put it there. Over plain http,
 * which is for trials on one machine, browsers take no such cookie, and the names stay. Thread-safe.
 */
@Singleton
final class HostCookies {
    static final String PREFIX = "__Host-";

    /** Before everything that reads cookies, behind what refuses requests of a bad form. */
    private static final int BEFORE_READERS = 9_000;

    /** What all cookies of quarkus-oidc begin with. */
    private static final String LOGIN = "q_";

    private final boolean always;

    @Inject
    HostCookies(PosternConfig config) {
        this.always = config.identity()
                .web()
                .address()
                .map(address -> "https".equals(address.getScheme()))
                .orElse(false);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::rename, BEFORE_READERS);
    }

    private void rename(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (always || "https".equals(request.scheme())) {
            List<String> received = request.headers().getAll("cookie");
            if (!received.isEmpty()) {
                request.headers().set("cookie", received(received));
            }
            call.addHeadersEndHandler(ignored -> send(request, call.response()));
        }
        call.next();
    }

    /** The header as quarkus-oidc is to see it. */
    static String received(List<String> headers) {
        List<String> kept = new ArrayList<>();
        for (String pair : String.join(";", headers).split(";", -1)) {
            String cookie = pair.strip();
            if (cookie.startsWith(PREFIX + LOGIN)) {
                kept.add(cookie.substring(PREFIX.length()));
            } else if (!cookie.startsWith(LOGIN) && !cookie.isEmpty()) {
                kept.add(cookie);
            }
        }
        return String.join("; ", kept);
    }

    private static void send(HttpServerRequest request, HttpServerResponse response) {
        for (Cookie cookie : List.copyOf(request.cookies())) {
            if (cookie.getName().startsWith(LOGIN) && cookie instanceof ServerCookie server && server.isChanged()) {
                response.removeCookie(cookie.getName(), false);
                response.addCookie(named(cookie));
            }
        }
    }

    /** The same cookie as browsers take it under the name: secure, for all paths, of no domain. */
    private static Cookie named(Cookie cookie) {
        CookieSameSite site = cookie.getSameSite();
        return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(site == null ? CookieSameSite.LAX : site)
                .setMaxAge(cookie.getMaxAge());
    }
}
