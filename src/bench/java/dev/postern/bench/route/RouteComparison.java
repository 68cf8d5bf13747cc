package dev.postern.bench.route;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Prints how round robin, least load and the gateway's own way of dealing requests to four simulated servers compare on the same
 * traces. Nothing is timed: the figures are the same on every machine. Argument: a seed, 8 where there is none.
 */
public final class RouteComparison {
    private static final int SERVERS = 4;
    private static final double SECONDS = 1_800;
    private static final double[] CONVERSATIONS_PER_SECOND = {0.5, 1.0, 1.5, 2.0};
    private static final double MILLIS = 1_000;

    private RouteComparison() {}

    public static void main(String... arguments) {
        long seed = arguments.length == 0 ? 8 : Long.parseLong(arguments[0]);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("| Conversations/s | Requests | Dealing | first token, mean ms | p95 ms | found in cache"
                + " | most loaded server over mean |");
        out.println("|---|---|---|---|---|---|---|");
        for (double rate : CONVERSATIONS_PER_SECOND) {
            List<Ask> trace = Trace.of(seed, rate, SECONDS);
            ways().forEach((name, way) -> {
                Result result = Simulation.run(trace, SERVERS, Machine.CARD, way.get());
                out.printf(
                        Locale.ROOT,
                        "| %.1f | %d | %s | %.0f | %.0f | %.0f %% | %.2f |%n",
                        rate,
                        trace.size(),
                        name,
                        result.mean() * MILLIS,
                        result.p95() * MILLIS,
                        result.found() * 100,
                        result.mostLoaded());
            });
        }
    }

    static Map<String, Supplier<Dealing>> ways() {
        Map<String, Supplier<Dealing>> ways = new LinkedHashMap<>();
        ways.put("round robin", Dealing.RoundRobin::new);
        ways.put("least load", Dealing.LeastLoad::new);
        ways.put("by prefix", Dealing.ByPrefix::new);
        return ways;
    }
}
