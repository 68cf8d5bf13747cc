package dev.postern.model.fit;

/**
 * What a model needs in one combination of precisions, in bytes.
 *
 * @param cacheBytes for all users
 * @param overheadBytes scales of quantised numbers, buffers of the server; an estimate, see {@link FitPlanner}
 */
public record Need(Precision weights, Precision cache, long weightBytes, long cacheBytes, long overheadBytes) {
    /** All of it; {@link Long#MAX_VALUE} where it is beyond 64 bits. */
    public long totalBytes() {
        return Saturated.add(weightBytes, Saturated.add(cacheBytes, overheadBytes));
    }
}
