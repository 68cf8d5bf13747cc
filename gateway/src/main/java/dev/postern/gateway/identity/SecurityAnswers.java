package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers what the platform refuses on behalf of a resource method, like {@link RefusalAnswer}. Only exceptions of the
 * platform here: the annotation makes the build load them, and Maven may run on an older JDK than our classes need.
 */
public final class SecurityAnswers {
    private final RefusalAnswer answers = new RefusalAnswer();

    /** A credential that was looked at and refused. */
    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException failure) {
        return answers.toResponse(
                failure.getCause() instanceof RefusedException refusal
                        ? refusal
                        : new RefusedException(ErrorCode.INVALID_TOKEN, "The credential is not valid."));
    }

    /** No credential where one is needed. */
    @ServerExceptionMapper
    public Response nobody(UnauthorizedException failure) {
        return answers.toResponse(
                new RefusedException(ErrorCode.UNAUTHENTICATED, "This needs a login or an access token."));
    }

    /** Somebody without the role that the method asks for. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return answers.toResponse(
                new RefusedException(ErrorCode.FORBIDDEN, "Your account does not have the role that this needs."));
    }
}
