package dev.postern.gateway.assistant;

import dev.postern.gateway.identity.RequesterResolver;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A login anew for what needs a recent one (step-up, RFC 9470). {@code /login/again?back=…} forgets the session and goes
 * to {@code /login/back?back=…}, which nobody sees without a session; so quarkus-oidc leads to the issuer, where {@code
 * prompt=login} asks for the password however long the issuer's own session still lasts, and afterwards back to where
 * the person was.
 */
@Singleton
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
final class LoginAgain implements OidcRedirectFilter {
    private static final int BEFORE_AUTHENTICATION = 900;
    private static final String BACK = "back";

    private final RequesterResolver requesters;

    @Inject
    LoginAgain(RequesterResolver requesters) {
        this.requesters = requesters;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::forget, BEFORE_AUTHENTICATION);
    }

    void route(@Observes Router router) {
        router.get(PageAddresses.LOGIN_BACK)
                .handler(call -> call.redirect(BackAddress.of(call.request().getParam(BACK))));
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().equals(PageAddresses.LOGIN_BACK)) {
            redirect.additionalQueryParams().add("prompt", "login");
        }
    }

    /** A link of another site ends nobody's session. */
    private void forget(RoutingContext call) {
        if (!call.normalizedPath().equals(PageAddresses.LOGIN_AGAIN)) {
            call.next();
        } else if (!call.request().method().name().equals("GET")) {
            call.response().setStatusCode(405).putHeader("allow", "GET").end();
        } else if (!requesters.comesFromHere(call)) {
            call.redirect("/");
        } else {
            String back = BackAddress.of(call.request().getParam(BACK));
            String next = PageAddresses.LOGIN_BACK + "?" + BACK + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
            requesters.forget(call, () -> call.redirect(next));
        }
    }
}
