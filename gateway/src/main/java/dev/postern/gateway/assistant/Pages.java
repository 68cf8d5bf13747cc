package dev.postern.gateway.assistant;

import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The addresses that lead a person to the login. The pages themselves hold no data, so this is a courtesy and no access
 * rule: whatever they show comes from resources and endpoints that check for themselves.
 */
@Singleton
final class Pages {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    private static final String[] ALL = {
        "/", "/index.html", "/audit", "/audit/", "/audit.html", "/audit/index.html", LOGIN, LOGOUT
    };

    void secure(@Observes HttpSecurity security) {
        security.path(ALL).authenticated();
    }
}
