package dev.postern.audit.model;

import dev.postern.audit.model.Request.Stage;
import java.util.List;
import java.util.Set;

/** What is explored: how many of each there are, where they begin, and what may happen to them. */
enum Scope {
    /** One process with one lane, from its first connection on: batches, lost answers, undone statements, late records. */
    LANE,

    /** Two processes, each with a lane. One may die or stand still, and the other ends what it left. */
    SURVIVOR,

    /** The same where a connection is lost instead. */
    LOST,

    /** Both look after what is unfinished: one takes the other for dead while that one only stood still. */
    BOTH_LOOK,

    /** One was shut out and wakes up while the other is about to end its exchange. */
    SHUT_OUT,

    /** A process alone, which ends what it could not end in time. */
    OWN,

    /** A process with two lanes, of which one may be closed while the other is written. */
    TWO_LANES,

    /** Two sealers while a lane is written. */
    SEAL,

    /** One lane, and a database takes over that lacks the end of it. */
    FAILOVER;

    World start() {
        Request one = Request.of(0, 0);
        return switch (this) {
            case LANE -> fresh(new Budget(0, 2, 1, 1, 0, List.of(0), 0), List.of(1), List.of(one, one));
            case SURVIVOR -> underWay(fresh(new Budget(1, 0, 0, 0, 1, List.of(0, 2), 0), List.of(1, 1), List.of(one)));
            case LOST -> underWay(fresh(new Budget(0, 1, 0, 0, 1, List.of(0, 2), 0), List.of(1, 1), List.of(one)));
            case BOTH_LOOK -> underWay(fresh(new Budget(0, 0, 0, 0, 2, List.of(2, 2), 0), List.of(1, 1), List.of(one)));
            case SHUT_OUT ->
                shutOut(underWay(fresh(new Budget(0, 0, 0, 0, 1, List.of(2, 0), 0), List.of(1, 1), List.of(one))));
            case OWN -> underWay(fresh(new Budget(0, 1, 0, 1, 1, List.of(2), 0), List.of(1), List.of(one)));
            case TWO_LANES ->
                underWay(fresh(
                        new Budget(0, 0, 0, 0, 1, List.of(0, 2), 0), List.of(2, 1), List.of(one, Request.of(0, 1))));
            case FAILOVER -> fresh(new Budget(0, 1, 1, 0, 1, List.of(0), 0, 2), List.of(1), List.of(one));
            case SEAL -> fresh(new Budget(1, 0, 0, 0, 0, List.of(0, 0), 3), List.of(1, 0), List.of(one));
        };
    }

    private static World fresh(Budget budget, List<Integer> lanes, List<Request> requests) {
        return new World(
                Database.empty(lanes.stream().mapToInt(Integer::intValue).sum()),
                lanes.stream().map(Gateway::fresh).toList(),
                requests,
                List.of(),
                budget);
    }

    /** Lane 0 is closed, and the survivor has seen its exchange twice. */
    private static World shutOut(World world) {
        Row start = world.db().last(0).epoch().next(Pending.of(Kind.CLOSING_START, -1), 1);
        Row end = Head.at(start).next(Pending.of(Kind.END, -1), 1);
        Database db = append(append(world.db(), start), end).end(Names.writer(0, 0, 0));
        int id = Names.survivor(1, 0);
        Session leader = new Session(id, List.of(Database.SURVIVOR), List.of(), Session.Answer.NONE);
        Survivor.View view = new Survivor.View(Set.of(1), List.of(db.last(1)), Set.of());
        Survivor about = Survivor.fresh()
                .connected(id)
                .looked(Survivor.Phase.LOOKING, true, List.of(), null)
                .rests(List.of(new Survivor.Suspect(0, List.of())))
                .knows(view);
        return world.with(db.end(Names.survivor(0, 0)).with(leader))
                .with(0, Survivor.fresh())
                .with(1, about);
    }

    /** Every lane is written, every prompt has left, and whoever looks after others has looked once. */
    private static World underWay(World fresh) {
        World world = fresh;
        int lane = 0;
        for (int process = 0; process < fresh.processes().size(); process++) {
            for (int index = 0; index < fresh.processes().get(process).writers().size(); index++) {
                world = begun(world, process, index, lane);
                lane++;
            }
        }
        for (int process = fresh.processes().size() - 1; process >= 0; process--) {
            if (fresh.budget().looks().get(process) > 0) {
                world = looked(world, process);
            }
        }
        return world;
    }

    private static World begun(World world, int process, int index, int lane) {
        Row last = Head.none(lane).epoch().next(Pending.of(Kind.START, -1), process);
        Database db = append(world.db(), last);
        World now = world;
        for (int number : world.requestsOf(process)) {
            if (world.requests().get(number).writer() == index) {
                last = Head.at(last).next(Pending.of(Kind.INTENT, number), process);
                db = append(db, last);
                now = now.request(number, request -> request.begun().leaves().at(Stage.FORWARDED));
            }
        }
        int id = Names.writer(process, index, 0);
        Session session = new Session(id, List.of(lane), List.of(), Session.Answer.NONE);
        Writer writer = Writer.fresh().connected(id).lockedBy(id).writing(Head.at(last));
        return now.with(db.with(session)).with(process, index, writer);
    }

    private static World looked(World world, int process) {
        int id = Names.survivor(process, 0);
        boolean leads = world.db().holder(Database.SURVIVOR).isEmpty();
        Session session =
                new Session(id, leads ? List.of(Database.SURVIVOR) : List.of(), List.of(), Session.Answer.NONE);
        Survivor survivor = Survivor.fresh()
                .connected(id)
                .looked(Survivor.Phase.RESTING, leads, Survivor.LaneEnd.of(world.db()), null);
        return world.with(world.db().with(session)).with(process, survivor);
    }

    private static Database append(Database db, Row row) {
        int lane = row.place().lane();
        return new Database(
                Lists.put(db.lanes(), lane, Lists.add(db.lanes().get(lane), row)),
                db.seals(),
                db.published(),
                db.sessions());
    }
}
