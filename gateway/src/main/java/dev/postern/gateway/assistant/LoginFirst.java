package dev.postern.gateway.assistant;

import dev.postern.gateway.identity.RequesterResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the part of an address that browsers tell no server. A view of a desk is one, such as {@code /audit#reveals}; who
 * opens it without a session would find the start of the desk after the login, because the issuer's form does not keep what
 * follows the hash. So a browser first gets a page that only goes to {@code /login/back} with its whole address. Whoever
 * does not say that it shows a document (Fetch Metadata) is redirected to the issuer at once.
 */
@Singleton
final class LoginFirst {
    private static final int BEFORE_AUTHENTICATION = 890;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="color-scheme" content="light dark">
                <title>Postern</title>
                <script src="/static/login-first.js"></script>
                <noscript><meta http-equiv="refresh" content="0;url=HERE"></noscript>
              </head>
            </html>
            """;

    private final RequesterResolver requesters;

    @Inject
    LoginFirst(RequesterResolver requesters) {
        this.requesters = requesters;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext call) {
        String desk = call.normalizedPath();
        if (!PageAddresses.DESKS.contains(desk)
                || !"document".equals(call.request().getHeader("sec-fetch-dest"))
                || !call.request().method().name().equals("GET")) {
            call.next();
            return;
        }
        requesters.withSession(call, known -> {
            if (known) {
                call.next();
            } else {
                leadToLogin(call, desk);
            }
        });
    }

    private static void leadToLogin(RoutingContext call, String desk) {
        String withoutScript = PageAddresses.LOGIN_BACK + "?back=" + URLEncoder.encode(desk, StandardCharsets.UTF_8);
        call.response()
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .end(PAGE.replace("HERE", withoutScript));
    }
}
