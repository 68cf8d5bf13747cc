package dev.postern.gateway.model.health;

import dev.postern.model.health.Breaker;
import dev.postern.model.health.BreakerRules;
import dev.postern.model.health.Fault;
import org.jspecify.annotations.Nullable;

/** What this gateway knows of one model server. Thread-safe. */
public final class ServerState {
    private final ServerProcess address;
    private final Breaker breaker;
    private final ProbeRules probes;
    private int inFlight;
    private LoadFigures figures = LoadFigures.NONE;
    private int inFlightThen;
    private boolean down;
    private int probesInARow;

    ServerState(ServerProcess address, BreakerRules breaker, ProbeRules probes) {
        this.address = address;
        this.breaker = new Breaker(breaker);
        this.probes = probes;
    }

    public ServerProcess address() {
        return address;
    }

    /** What requests made of it, and whether the next may go there. */
    public Breaker.State state(long now) {
        return isDown() ? Breaker.State.OPEN : breaker.state(now);
    }

    /** Why it is left alone; nothing where it is not. */
    public @Nullable Fault fault() {
        Fault opened = breaker.opened();
        return opened == null && isDown() ? Fault.UNREACHABLE : opened;
    }

    /** Takes the one trial of a server that rested. */
    public boolean tryOnce(long now) {
        return !isDown() && breaker.tryOnce(now);
    }

    /** Requests it has: this gateway's, and as many of others as it said lately. */
    public synchronized int load() {
        int others = figures.running() + figures.waiting() - inFlightThen;
        return inFlight + Math.max(0, others);
    }

    /** What it said of itself lately. */
    public synchronized LoadFigures figures() {
        return figures;
    }

    /** Requests of this gateway that it has. */
    public synchronized int inFlight() {
        return inFlight;
    }

    synchronized void begun() {
        inFlight++;
    }

    synchronized void over() {
        inFlight--;
    }

    void answers() {
        breaker.began();
    }

    void answered() {
        breaker.answered();
        synchronized (this) {
            down = false;
            probesInARow = 0;
        }
    }

    void failed(Fault fault, long now) {
        breaker.failed(fault, now);
    }

    void unknown() {
        breaker.unknown();
    }

    /** It said what it has to do. */
    synchronized void says(LoadFigures said) {
        figures = said;
        inFlightThen = inFlight;
    }

    /** A probe went well or did not. Returns whether the server came up or went down with it. */
    boolean probed(boolean well, long now) {
        boolean changed;
        synchronized (this) {
            boolean agrees = well != down;
            probesInARow = agrees ? 0 : probesInARow + 1;
            changed = probesInARow >= (down ? probes.up() : probes.down());
            if (changed) {
                down = !down;
                probesInARow = 0;
                figures = LoadFigures.NONE;
            }
        }
        if (well) {
            breaker.reachable(now);
        }
        return changed;
    }

    public synchronized boolean isDown() {
        return down;
    }
}
