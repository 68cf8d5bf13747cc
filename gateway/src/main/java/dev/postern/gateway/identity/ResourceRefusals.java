package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.openai.ErrorBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers refused calls of resources in the shape that the endpoints for clients use. */
public final class ResourceRefusals {
    private static final String RETRY_SECONDS = "2";

    /** What a resource method or what it calls refused. */
    @ServerExceptionMapper
    public RestResponse<byte[]> refused(RefusedException refusal) {
        ErrorCode code = refusal.code();
        ResponseBuilder<byte[]> answer = ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(code.status()), ErrorBody.of(refusal, null))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("cache-control", "no-store");
        switch (code.status()) {
            case 401, 403 -> answer.header("www-authenticate", BearerChallenge.of(code));
            case 503 -> answer.header("retry-after", RETRY_SECONDS);
            default -> {}
        }
        return answer.build();
    }

    /** A credential that was looked at and refused. */
    @ServerExceptionMapper
    public RestResponse<byte[]> failed(AuthenticationFailedException failure) {
        return refused(
                failure.getCause() instanceof RefusedException refusal
                        ? refusal
                        : new RefusedException(ErrorCode.INVALID_TOKEN, "The credential is not valid."));
    }

    /** No credential where one is needed. */
    @ServerExceptionMapper
    public RestResponse<byte[]> nobody(UnauthorizedException failure) {
        return refused(new RefusedException(ErrorCode.UNAUTHENTICATED, "This needs a login or an access token."));
    }

    /** Somebody without the role that the method asks for. */
    @ServerExceptionMapper
    public RestResponse<byte[]> forbidden(ForbiddenException failure) {
        return refused(
                new RefusedException(ErrorCode.FORBIDDEN, "Your account does not have the role that this needs."));
    }
}
