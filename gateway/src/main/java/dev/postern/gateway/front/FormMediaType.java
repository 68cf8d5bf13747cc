package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;

/** Holds a request to a form that is not compressed; whoever reads the form looks at its boundary. */
final class FormMediaType {
    private FormMediaType() {}

    static void require(MultiMap headers) {
        List<String> types = headers.getAll("content-type");
        if (types.size() != 1 || !types.getFirst().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new RefusedException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as 'Content-Type: multipart/form-data' with its boundary.");
        }
        JsonMediaType.requireUncompressed(headers);
    }
}
