package dev.postern.gateway.assistant;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Headers that keep browsers strict, on everything but the endpoints for clients. */
@Singleton
final class PageHeaders {
    private static final int BEFORE_AUTHENTICATION = 1_000;

    /** Who may make mark-up of text: lit, of the templates in its sources. It names its policy so. */
    private static final String PAGES_OWN = "lit-html";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types " + PAGES_OWN);

    void add(@Observes Filters filters) {
        filters.register(PageHeaders::write, BEFORE_AUTHENTICATION);
    }

    private static void write(RoutingContext call) {
        if (!call.normalizedPath().startsWith("/v1/")) {
            MultiMap headers = call.response().headers();
            headers.set("content-security-policy", POLICY);
            headers.set("x-content-type-options", "nosniff");
            headers.set("referrer-policy", "no-referrer");
            headers.set("cross-origin-opener-policy", "same-origin");
            headers.set("cross-origin-resource-policy", "same-origin");
            headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            if (call.request().isSSL()) {
                headers.set("strict-transport-security", "max-age=31536000");
            }
        }
        call.next();
    }
}
