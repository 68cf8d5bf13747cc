package dev.postern.policy.transform;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sightings;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Shows every piece of an answer to a watcher before another guard gets it. */
public final class WatchedGuard implements TextGuard {
    private final TextGuard guard;
    private final Consumer<String> watcher;

    public WatchedGuard(TextGuard guard, Consumer<String> watcher) {
        this.guard = guard;
        this.watcher = watcher;
    }

    @Override
    public Guarded push(String piece) {
        watcher.accept(piece);
        return guard.push(piece);
    }

    @Override
    public Guarded finish() {
        return guard.finish();
    }

    @Override
    public Set<String> notEvaluated() {
        return guard.notEvaluated();
    }

    @Override
    public Sightings sightings() {
        return guard.sightings();
    }

    @Override
    public List<Ruling> simulated() {
        return guard.simulated();
    }
}
