package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.key.InvalidKey;
import dev.postern.gateway.identity.key.KeyText;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The only place that looks for credentials. Header grammar is that of RFC 6750, section 2.1, taken strictly: one header,
 * {@code Bearer} in any case, one space, a token or a key. Clients of other vendors send their key as {@code x-api-key} or
 * {@code api-key}: there it stands alone, and everything else is the same. What begins like a key of ours is a key or nothing;
 * anything else is an access token. Nothing is looked for in the query or in a form. A header wins over a session cookie, because a page of another site can make a browser send the cookie but not the header; any other
 * pair of credentials is refused, so that no two readers can pick different ones.
 */
final class CredentialReader {
    /** Longest token that is looked at; Keycloak's have about 1,500 characters. */
    static final int LONGEST_TOKEN = 16 * 1024;

    private static final String SCHEME = "bearer ";
    private static final int LONGEST_PADDING = 2;
    /** A bit per character of ASCII; a regular expression here would cost more than everything else about a token. */
    private static final BitSet TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private CredentialReader() {}

    /**
     * Finds the credential of a call.
     *
     * @param headers the request's headers
     * @param sessionCookies values of the session cookie; browsers send one
     * @throws RefusedException {@code unauthenticated} without a credential, {@code invalid_request} with several,
     *     {@code invalid_token} with one that cannot be read
     */
    static Credential read(MultiMap headers, Collection<String> sessionCookies) {
        List<String> authorizations = headers.getAll("authorization");
        List<String> keys = new ArrayList<>(headers.getAll("x-api-key"));
        keys.addAll(headers.getAll("api-key"));
        boolean several = authorizations.size() + keys.size() > 1
                || (!keys.isEmpty() && !sessionCookies.isEmpty())
                || (authorizations.isEmpty() && sessionCookies.size() > 1);
        if (several) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST, "The request carries more than one credential; send exactly one.");
        }
        if (!keys.isEmpty()) {
            return credential(
                    keys.getFirst(),
                    "What stands in place of an API key must be a key of this gateway or an access token; send one there.");
        }
        if (!authorizations.isEmpty()) {
            return bearer(authorizations.getFirst());
        }
        return sessionCookies.stream()
                .findFirst()
                .map(Credential.Cookie::new)
                .orElseThrow(
                        () -> new RefusedException(
                                ErrorCode.UNAUTHENTICATED,
                                "The request carries no credential; send an access token or an API key as 'Authorization: Bearer ...'."));
    }

    private static Credential bearer(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw invalid("The Authorization header must be 'Bearer', one space, and an access token or an API key.");
        }
        return credential(
                header.substring(SCHEME.length()), "What follows 'Bearer ' is neither an access token nor an API key.");
    }

    private static Credential credential(String text, String otherwise) {
        return text.startsWith(KeyText.MARK)
                ? new Credential.Key(KeyText.read(text).orElseThrow(InvalidKey::refusal))
                : new Credential.Bearer(token(text, otherwise));
    }

    private static BearerToken token(String token, String otherwise) {
        if (token.length() > LONGEST_TOKEN || !isToken(token)) {
            throw invalid(otherwise);
        }
        return new BearerToken(token);
    }

    /** {@code b64token} of RFC 6750: at least one character, then padding. */
    private static boolean isToken(String text) {
        int end = text.length();
        while (end > 0 && text.length() - end < LONGEST_PADDING && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (!TOKEN.get(text.charAt(i))) {
                return false;
            }
        }
        return end > 0;
    }

    private static RefusedException invalid(String message) {
        return new RefusedException(ErrorCode.INVALID_TOKEN, message);
    }
}
