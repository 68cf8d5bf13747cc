package dev.postern.gateway.model.health;

/**
 * What a model server says it has to do.
 *
 * @param running requests it works on
 * @param waiting requests in its queue
 * @param cacheUse how full its KV cache is, 0 to 1; 0 where it does not say
 */
public record LoadFigures(int running, int waiting, double cacheUse) {
    /** Nobody asked yet, or it does not say. */
    public static final LoadFigures NONE = new LoadFigures(0, 0, 0);
}
