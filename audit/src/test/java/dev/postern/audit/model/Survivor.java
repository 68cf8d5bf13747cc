package dev.postern.audit.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thread of a process that looks after unfinished exchanges.
 *
 * @param session its session, or -1
 * @param connects how often it connected
 * @param leads whether it is in charge of the dead
 * @param seen ends of lanes as it saw them in the look before; empty where it lost sight of them
 * @param expired the end of a lane it takes for dead
 * @param closing the session that closes that lane, or -1
 * @param view what it knows of the living, before it asks for unfinished exchanges
 * @param suspects what looked unfinished in the look before
 */
record Survivor(
        Phase phase,
        int session,
        int connects,
        boolean leads,
        List<LaneEnd> seen,
        @Nullable LaneEnd expired,
        int closing,
        @Nullable View view,
        List<Suspect> suspects) {

    enum Phase {
        RESTING,
        EXPIRED,
        EVICTED,
        CLOSING,
        LOOKING,
        KNOWING
    }

    /** The newest epoch of a lane. */
    record LaneEnd(Place last, boolean over, int by) {

        /** How every lane ends. */
        static List<LaneEnd> of(Database db) {
            return db.lanes().stream()
                    .filter(rows -> !rows.isEmpty())
                    .map(List::getLast)
                    .map(last -> new LaneEnd(last.place(), last.kind() == Kind.END, last.by()))
                    .toList();
        }
    }

    /** What was known before the database was asked. */
    record View(Set<Integer> alive, List<Head> heads, Set<Integer> ongoing) {}

    /** An exchange that looked unfinished, and the ends of the process's own lanes then. */
    record Suspect(int request, List<Head> heads) {}

    static Survivor fresh() {
        return new Survivor(Phase.RESTING, -1, 0, false, List.of(), null, -1, null, List.of());
    }

    Survivor connected(int id) {
        return new Survivor(phase, id, connects + 1, false, seen, expired, closing, view, suspects);
    }

    /** Begins again with the next look. */
    Survivor forget() {
        return new Survivor(Phase.RESTING, -1, connects, false, List.of(), null, -1, null, suspects);
    }

    Survivor looked(Phase next, boolean inCharge, List<LaneEnd> ends, @Nullable LaneEnd dead) {
        return new Survivor(next, session, connects, inCharge, ends, dead, -1, null, suspects);
    }

    Survivor at(Phase next) {
        return new Survivor(next, session, connects, leads, seen, expired, -1, view, suspects);
    }

    Survivor closes(int id) {
        return new Survivor(Phase.CLOSING, session, connects + 1, leads, seen, expired, id, view, suspects);
    }

    Survivor knows(View known) {
        return new Survivor(Phase.KNOWING, session, connects, leads, seen, null, -1, known, suspects);
    }

    Survivor rests(List<Suspect> still) {
        return new Survivor(Phase.RESTING, session, connects, leads, seen, null, -1, null, still);
    }
}
