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
    private final Queue<StubEntry> entries = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Optional<Set<String>>> atFirstByte = ThreadLocal.withInitial(Optional::empty);
    private volatile String trial = "";

    public StubLog(TrailWitness trail) {
        this.trail = trail;
    }

    /** Writes down what that server sees from now on. */
    public void listenTo(ScriptedModelServer server) {
        server.whenFirstByteComes(() -> atFirstByte.set(trail.intents()));
        server.whenHeadComes(this::headCame);
    }

    /** What is tried from now on. */
    public void during(String name) {
        trial = name;
    }

    public List<StubEntry> entries() {
        return List.copyOf(entries);
    }

    private void headCame(String path, Map<String, String> fields) {
        String request = fields.getOrDefault("x-request-id", "");
        if (!path.startsWith("/v1/chat")) {
            return;
        }
        Presence intent = atFirstByte
                .get()
                .map(there -> there.contains(request) ? Presence.THERE : Presence.MISSING)
                .orElse(Presence.NOT_SEEN);
        entries.add(new StubEntry(trial, request, intent));
    }
}
