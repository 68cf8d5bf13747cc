package dev.postern.bench.scenario;

import dev.postern.bench.scenario.Scenario.Arrivals;
import dev.postern.bench.standin.Mode;
import java.util.List;
import java.util.Optional;

/** The scenarios there are. */
public final class Scenarios {
    private static final int SMALL = 2 * 1024;
    private static final int LARGE = 16 * 1024;
    private static final int STREAM_TOKENS = 100;

    private final List<Scenario> all;

    /**
     * @param answerTokens length of an answer that comes at once
     * @param openRate requests per second of the open loop
     */
    public Scenarios(int answerTokens, double openRate) {
        Mode atOnce = new Mode(answerTokens, 0);
        this.all = List.of(
                // First, because one client alone would not get a cold gateway to compile what it runs.
                new Scenario("small", "16 clients, 2 KB prompt", SMALL, false, atOnce, new Arrivals.Closed(16, 0)),
                new Scenario("latency", "1 client, 2 KB prompt", SMALL, false, atOnce, new Arrivals.Closed(1, 0)),
                new Scenario("large", "16 clients, 16 KB prompt", LARGE, false, atOnce, new Arrivals.Closed(16, 0)),
                streams("streams", 256, 50),
                streams("many-streams", 1_024, 10),
                new Scenario(
                        "open",
                        "%.0f requests/s, 2 KB prompt".formatted(openRate),
                        SMALL,
                        false,
                        atOnce,
                        new Arrivals.Open(openRate)));
    }

    /** Streams of one length, their beginnings spread so that they stay spread. */
    private static Scenario streams(String name, int clients, int rate) {
        return new Scenario(
                name,
                "%,d streams, %d tokens/s each".formatted(clients, rate),
                SMALL,
                true,
                new Mode(STREAM_TOKENS, rate),
                new Arrivals.Closed(clients, 1_000L * STREAM_TOKENS / rate));
    }

    /** What {@code all} runs: everything but the open loop, whose rate somebody has to choose. */
    public List<Scenario> standard() {
        return all.stream()
                .filter(scenario -> scenario.arrivals() instanceof Arrivals.Closed)
                .toList();
    }

    public Optional<Scenario> named(String name) {
        return all.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
