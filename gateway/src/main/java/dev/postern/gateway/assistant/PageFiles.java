package dev.postern.gateway.assistant;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * How the files of the pages are served. The bundler names a page after its file, so the desks get their addresses
 * here. The platform lets browsers and proxies keep every file for a day; that suits scripts, whose names carry their
 * hash, but a page stands behind a login and names the scripts of one build, so nobody keeps it.
 */
@Singleton
final class PageFiles {
    /** Ahead of the platform's own handler for files. */
    private static final int BEFORE_FILES = -1;

    void register(@Observes Router router) {
        PageAddresses.DESKS.forEach(
                desk -> router.get(desk).order(BEFORE_FILES).handler(call -> call.reroute(PageAddresses.file(desk))));
        PageAddresses.pages()
                .forEach(page -> router.get(page).order(BEFORE_FILES).handler(PageFiles::unkept));
    }

    private static void unkept(RoutingContext call) {
        call.response().putHeader("cache-control", "no-store");
        call.next();
    }
}
