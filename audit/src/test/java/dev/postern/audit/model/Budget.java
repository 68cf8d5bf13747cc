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
 */
record Budget(int crashes, int cuts, int refusals, int deadlines, int heartbeats, List<Integer> looks, int seals) {
    Budget crash() {
        return new Budget(crashes - 1, cuts, refusals, deadlines, heartbeats, looks, seals);
    }

    Budget cut() {
        return new Budget(crashes, cuts - 1, refusals, deadlines, heartbeats, looks, seals);
    }

    Budget refusal() {
        return new Budget(crashes, cuts, refusals - 1, deadlines, heartbeats, looks, seals);
    }

    Budget deadline() {
        return new Budget(crashes, cuts, refusals, deadlines - 1, heartbeats, looks, seals);
    }

    Budget heartbeat() {
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats - 1, looks, seals);
    }

    Budget look(int process) {
        List<Integer> fewer = Lists.put(looks, process, looks.get(process) - 1);
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats, fewer, seals);
    }

    Budget seal() {
        return new Budget(crashes, cuts, refusals, deadlines, heartbeats, looks, seals - 1);
    }
}
