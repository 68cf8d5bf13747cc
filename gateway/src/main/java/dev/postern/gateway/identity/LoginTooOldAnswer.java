package dev.postern.gateway.identity;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells clients to log their person in again, as RFC 9470, section 3, words it. */
@Provider
public final class LoginTooOldAnswer implements ExceptionMapper<LoginTooOldException> {
    private final RefusalAnswer answers = new RefusalAnswer();

    @Override
    public Response toResponse(LoginTooOldException old) {
        Response refused = answers.toResponse(old.refusal());
        refused.getHeaders().putSingle("www-authenticate", BearerChallenge.recentLogin(old.mostSeconds()));
        return refused;
    }
}
