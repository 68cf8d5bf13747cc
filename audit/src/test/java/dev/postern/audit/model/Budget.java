package dev.postern.audit.model;

import java.util.List;

/**
 * How much may still go wrong or go on, which bounds the exploration.
 *
 * @param crashes processes that die
 * @param cuts connections that are lost without the server knowing
 * @param refusals statements that the server undoes
 * @param deadlines records that become too late
 * @param heartbeats records of lanes about themselves
 * @param looks rounds of the survivor of each process
 * @param seals checkpoints, and takings over of the seal
 * @param failovers databases that take the place of another and are behind it
 */
record Budget(
        int crashes,
        int cuts,
        int refusals,
        int deadlines,
        int heartbeats,
        List<Integer> looks,
        int seals,
        int failovers) {
    /** Nothing that was confirmed is lost. */
    Budget(int crashes, int cuts, int refusals, int deadlines, int heartbeats, List<Integer> looks, int seals) {
        this(crashes, cuts, refusals, deadlines, heartbeats, looks, seals, 0);
    }

    Budget crash() {
        return new Budget(crashes - 1, cuts, refusals, deadlines, heartbeats, looks, seals, failovers);
    }

    Budget cut() {
        return new Budget(crashes, cuts - 1, refusals, deadlines, heartbeats, looks, seals, failovers);
    }

    Budget refusal() {
        return new Budget(crashes, cuts, refusals - 1, deadlines, heartbeats, looks, seals, failovers);
    }

    Budget deadline() {
        return new Budget(crashes, cuts, refusals, deadlines - 1, heartbeats, looks, seals, failovers);
    }

    Budget heartbeat() {
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats - 1, looks, seals, failovers);
    }

    Budget look(int process) {
        List<Integer> fewer = Lists.put(looks, process, looks.get(process) - 1);
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats, fewer, seals, failovers);
    }

    Budget seal() {
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats, looks, seals - 1, failovers);
    }

    Budget failover() {
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats, looks, seals, failovers - 1);
    }
}
