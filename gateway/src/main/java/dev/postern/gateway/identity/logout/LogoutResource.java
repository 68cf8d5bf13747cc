package dev.postern.gateway.identity.logout;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Where the identity provider tells of logouts (OpenID Connect Back-Channel Logout 1.0, section 2.5). For everybody: what
 * it is told counts only with the signature of the issuer.
 */
@Path("/api/logout")
public final class LogoutResource {
    private final Logouts logouts;
    private final HttpServerRequest request;

    @Inject
    LogoutResource(Logouts logouts, HttpServerRequest request) {
        this.logouts = logouts;
        this.request = request;
    }

    /** Ends the sessions and tokens that the logout token is about. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> logout(@RestForm("logout_token") List<String> tokens) {
        if (tokens.size() != 1) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "Send one logout_token, as a form.", "logout_token");
        }
        logouts.end(tokens.getFirst(), request.remoteAddress().hostAddress());
        return ResponseBuilder.<Void>ok().header("cache-control", "no-store").build();
    }
}
