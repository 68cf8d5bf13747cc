package dev.postern.gateway.identity;

/**
 * An access token as a client sent it, not verified yet. It is a secret: it prints as its length.
 *
 * @param compact the compact serialization
 */
record BearerToken(String compact) {
    @Override
    public String toString() {
        return "BearerToken[" + compact.length() + " characters]";
    }
}
