package dev.postern.bench.route;

import java.util.List;

/**
 * How one way of dealing did.
 *
 * @param mean time to the first token, in seconds
 * @param p95 of the same
 * @param found share of the prompts' blocks that were in a cache
 * @param mostLoaded requests of the server that got most, over the mean
 */
record Result(double mean, double p95, double found, double mostLoaded) {
    private static final double P95 = 0.95;

    static Result of(List<Double> firstTokens, List<SimulatedServer> servers) {
        double[] sorted =
                firstTokens.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double asked = servers.stream().mapToLong(SimulatedServer::blocksAsked).sum();
        double found = servers.stream().mapToLong(SimulatedServer::blocksFound).sum();
        double served =
                servers.stream().mapToInt(SimulatedServer::served).average().orElse(0);
        double most = servers.stream().mapToInt(SimulatedServer::served).max().orElse(0);
        return new Result(
                firstTokens.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                sorted[(int) (P95 * (sorted.length - 1))],
                found / asked,
                most / served);
    }
}
