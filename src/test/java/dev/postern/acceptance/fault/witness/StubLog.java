package dev.postern.acceptance.fault.witness;

import dev.postern.acceptance.fault.oracle.Presence;
import dev.postern.acceptance.fault.oracle.StubEntry;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What the model server saw arrive. With the first byte of a request it looks which INTENTs the database has, and only
 * then reads whose request it is. Thread-safe.
 */
public final class StubLog {
    private final TrailWitness trail;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<FirstByte> firstByte = ThreadLocal.withInitial(() -> new FirstByte(0, Optional.empty()));
    private volatile String trial = "";

    /** When a request began to arrive, and which INTENTs stood then. */
    private record FirstByte(long nanos, Optional<Set<String>> intents) {}

    private record Arrival(long nanos, StubEntry entry) {}

    public StubLog(TrailWitness trail) {
        this.trail = trail;
    }

    /** Writes down what that server sees from now on. */
    public void listenTo(ScriptedModelServer server) {
        server.whenFirstByteComes(this::firstByteCame);
        server.whenHeadComes(this::headCame);
    }

    /** What is tried from now on. */
    public void during(String name) {
        trial = name;
    }

    public List<StubEntry> entries() {
        return arrivals.stream().map(Arrival::entry).toList();
    }

    /**
     * How many requests began to arrive between two moments on the clock of {@link System#nanoTime()}. A request is in the
     * log only once the database was asked about it, so ask when the database answers again.
     */
    public long between(long fromNanos, long toNanos) {
        return arrivals.stream()
                .filter(arrival -> arrival.nanos() - fromNanos > 0 && arrival.nanos() - toNanos < 0)
                .count();
    }

    private void firstByteCame() {
        long now = System.nanoTime();
        firstByte.set(new FirstByte(now, trail.intents()));
    }

    private void headCame(String path, Map<String, String> fields) {
        String request = fields.getOrDefault("x-request-id", "");
        if (!path.startsWith("/v1/chat")) {
            return;
        }
        FirstByte first = firstByte.get();
        Presence intent = first.intents()
                .map(there -> there.contains(request) ? Presence.THERE : Presence.MISSING)
                .orElse(Presence.NOT_SEEN);
        arrivals.add(new Arrival(first.nanos(), new StubEntry(trial, request, intent)));
    }
}
