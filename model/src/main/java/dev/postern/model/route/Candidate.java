package dev.postern.model.route;

/**
 * A server that a request may go to.
 *
 * @param name tells it from the others; the same on all replicas
 * @param weight its share beside the others, at least 1
 * @param load requests it has, running and waiting
 * @param cacheUse how full its cache is, 0 to 1; 0 where nobody knows
 * @param matched how much of the prompt's beginning it has met, in hashes of the {@link Prefix}
 */
public record Candidate(String name, int weight, int load, double cacheUse, int matched) {}
