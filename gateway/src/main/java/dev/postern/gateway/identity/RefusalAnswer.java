package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.openai.ErrorBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what a resource method, or something that it calls, refused; in the shape of the endpoints for clients. */
@Provider
public final class RefusalAnswer implements ExceptionMapper<RefusedException> {
    private static final String RETRY_SECONDS = "2";

    @Override
    public Response toResponse(RefusedException refusal) {
        ErrorCode code = refusal.code();
        Response.ResponseBuilder answer = Response.status(code.status())
                .entity(ErrorBody.of(refusal, null))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("cache-control", "no-store");
        switch (code.status()) {
            case 401, 403 -> answer.header("www-authenticate", BearerChallenge.of(code));
            case 503 -> answer.header("retry-after", RETRY_SECONDS);
            default -> {}
        }
        return answer.build();
    }
}
