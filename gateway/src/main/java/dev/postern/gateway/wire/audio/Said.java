package dev.postern.gateway.wire.audio;

/**
 * Something said at a time.
 *
 * @param start seconds from the beginning of the recording
 * @param end likewise
 */
record Said(double start, double end, String text) {
    Said with(String other) {
        return new Said(start, end, other);
    }
}
