package dev.postern.gateway.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * A claim with a list of names. Some issuers call it by an address with dots, others put it into an object: the whole name
 * is looked for first, then what stands before its first dot.
 */
final class ListClaim {
    private ListClaim() {}

    /**
     * The names; none where there is no such claim.
     *
     * @throws MalformedClaimException where it is no list of strings
     */
    static Set<String> read(JwtClaims claims, String name) throws MalformedClaimException {
        return names(name, find(claims.getClaimsMap(), name));
    }

    /** What stands in both. */
    static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Object find(Map<?, ?> members, String name) throws MalformedClaimException {
        if (members.containsKey(name)) {
            return members.get(name);
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return null;
        }
        Object inner = members.get(name.substring(0, dot));
        if (inner == null) {
            return null;
        }
        if (!(inner instanceof Map<?, ?> object)) {
            throw new MalformedClaimException(name.substring(0, dot) + " is not an object");
        }
        return find(object, name.substring(dot + 1));
    }

    private static Set<String> names(String name, @Nullable Object value) throws MalformedClaimException {
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new MalformedClaimException(name + " is not a list of strings");
        }
        return list.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
