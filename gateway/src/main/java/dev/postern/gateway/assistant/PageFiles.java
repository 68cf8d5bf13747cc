package dev.postern.gateway.assistant;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * How the files of the pages are served. The bundler names a page after its file, so the audit desk gets its address
 * here. The platform lets browsers and proxies keep every file for a day; that suits scripts, whose names carry their
 * hash, but a page stands behind a login and names the scripts of one build, so nobody keeps it.
 */
@Singleton
final class PageFiles {
    private static final String AUDIT = "/audit.html";
    private static final List<String> PAGES = List.of("/", "/index.html", AUDIT);

    /** Ahead of the platform's own handler for files. */
    private static final int BEFORE_FILES = -1;

    void register(@Observes Router router) {
        router.get("/audit").order(BEFORE_FILES).handler(call -> call.reroute(AUDIT));
        PAGES.forEach(page -> router.get(page).order(BEFORE_FILES).handler(PageFiles::unkept));
    }

    private static void unkept(RoutingContext call) {
        call.response().putHeader("cache-control", "no-store");
        call.next();
    }
}
