package dev.postern.gateway.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwx.Headers;

/** What the header of a signed token says of itself. jose4j takes members of a wrong kind for a fault of its caller. */
final class TokenHeader {
    private TokenHeader() {}

    /** The id of the key that the token says to be signed with. */
    static Optional<String> keyId(Headers header) {
        return header.getObjectHeaderValue("kid") instanceof String id ? Optional.of(id) : Optional.empty();
    }

    /**
     * Whether the token may be read as one of these types, or names none, and asks for nothing beyond RFC 7515: there is no
     * extension that had to be understood here.
     *
     * @param types in small letters
     */
    static boolean isOf(Headers header, Set<String> types) {
        Object type = header.getObjectHeaderValue("typ");
        return header.getObjectHeaderValue("crit") == null
                && (type == null || types.contains(type.toString().toLowerCase(Locale.ROOT)));
    }
}
