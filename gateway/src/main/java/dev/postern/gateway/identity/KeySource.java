package dev.postern.gateway.identity;

import java.io.IOException;
import java.security.Key;
import java.util.Map;

/** Where the issuer's signature keys come from. */
@FunctionalInterface
interface KeySource {
    /**
     * Fetches the keys in force now. Blocks for a few seconds at most.
     *
     * @return public keys by key id, at least one
     * @throws IOException where the issuer cannot be reached or answers with something else
     */
    Map<String, Key> fetch() throws IOException;
}
