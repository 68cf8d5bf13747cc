package dev.postern.gateway.assistant;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/**
 * The addresses that lead a person to the login. The pages themselves hold no data, so this is a courtesy and no access
 * rule: whatever they show comes from resources and endpoints that check for themselves.
 */
@Singleton
final class Pages {
    void secure(@Observes HttpSecurity security) {
        security.path(Stream.concat(
                                PageAddresses.pages().stream(),
                                Stream.of(PageAddresses.LOGIN, PageAddresses.LOGIN_BACK, PageAddresses.LOGOUT))
                        .toArray(String[]::new))
                .authenticated();
    }

    void route(@Observes Router router) {
        router.get(PageAddresses.LOGIN).failureHandler(Pages::failed);
    }

    /** The issuer sent the browser back without a code, or with one that it does not take. */
    private static void failed(RoutingContext call) {
        if (!(call.failure() instanceof AuthenticationCompletionException)) {
            call.next();
            return;
        }
        call.response()
                .setStatusCode(401)
                .putHeader("content-type", "text/plain; charset=utf-8")
                .end("The login did not succeed. Open the start page to try again.\n");
    }
}
