package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;

/**
 * Holds a request to the one form the gateway reads: JSON in UTF-8, not compressed. Anything else is refused as
 * {@code unsupported_media_type}, because a body that is read differently here and at a model server is not guarded.
 */
final class JsonMediaType {
    private JsonMediaType() {}

    static void require(MultiMap headers) {
        List<String> types = headers.getAll("content-type");
        if (types.size() != 1 || !isJson(types.getFirst())) {
            throw unsupported("Send the body as 'Content-Type: application/json' in UTF-8.");
        }
        requireUncompressed(headers);
    }

    static void requireUncompressed(MultiMap headers) {
        for (String encoding : headers.getAll("content-encoding")) {
            if (!encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
                throw unsupported("Send the body without a content encoding; compressed bodies are not read.");
            }
        }
    }

    private static boolean isJson(String value) {
        String[] parts = value.split(";", -1);
        if (!"application/json".equalsIgnoreCase(parts[0].strip())) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (!parameter.equals("charset=utf-8") && !parameter.equals("charset=\"utf-8\"")) {
                return false;
            }
        }
        return true;
    }

    private static RefusedException unsupported(String message) {
        return new RefusedException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, message);
    }
}
