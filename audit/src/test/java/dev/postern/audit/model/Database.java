package dev.postern.audit.model;

import dev.postern.audit.model.Session.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server has.
 *
 * @param lanes the rows of each lane, in the order in which they were committed
 * @param seals in the order in which they were committed
 * @param published how many seals are noted as published
 * @param sessions by id
 */
record Database(List<List<Row>> lanes, List<Seal> seals, int published, List<Session> sessions) {
    /** The lock of whoever looks after the dead. */
    static final int SURVIVOR = 100;

    /** The lock of whoever seals. */
    static final int SEALER = 101;

    static Database empty(int lanes) {
        return new Database(Stream.generate(List::<Row>of).limit(lanes).toList(), List.of(), 0, List.of());
    }

    Optional<Session> session(int id) {
        return sessions.stream().filter(session -> session.id() == id).findFirst();
    }

    boolean lives(int id) {
        return session(id).isPresent();
    }

    /** The session that holds a lock. */
    Optional<Session> holder(int lock) {
        return sessions.stream()
                .filter(session -> session.locks().contains(lock))
                .findFirst();
    }

    Database connect(int id) {
        return with(new Session(id, List.of(), List.of(), Answer.NONE));
    }

    /** Puts a session as it is now. */
    Database with(Session changed) {
        List<Session> sorted = new ArrayList<>(end(changed.id()).sessions);
        sorted.add(changed);
        sorted.sort(Comparator.comparingInt(Session::id));
        return new Database(lanes, seals, published, List.copyOf(sorted));
    }

    /** Ends a session; what it was asked and has not done is never done. */
    Database end(int id) {
        return new Database(
                lanes,
                seals,
                published,
                sessions.stream().filter(session -> session.id() != id).toList());
    }

    /** A database in place of this one that has not got so far: the end of a lane is missing, and nobody is connected. */
    Database behind(int lane, int missing) {
        List<Row> rows = lanes.get(lane);
        List<Row> left = List.copyOf(rows.subList(0, rows.size() - missing));
        return new Database(Lists.put(lanes, lane, left), seals, published, List.of());
    }

    Database noted(int number) {
        return new Database(lanes, seals, Math.max(published, number), sessions);
    }

    List<Row> rows() {
        return lanes.stream().flatMap(List::stream).toList();
    }

    boolean has(Kind kind, int about) {
        return rows().stream().anyMatch(row -> row.kind() == kind && row.about() == about);
    }

    Optional<Row> at(Place place) {
        return lanes.get(place.lane()).stream()
                .filter(row -> row.place().equals(place))
                .findFirst();
    }

    /** The last row of a lane by its place. */
    Head last(int lane) {
        return lanes.get(lane).stream()
                .max(Comparator.comparingInt((Row row) -> row.place().epoch())
                        .thenComparingInt(row -> row.place().sequence()))
                .map(Head::at)
                .orElse(Head.none(lane));
    }

    /** Does the first thing that a session was asked, or says why not. */
    Database execute(Session session, Mutant mutant) {
        return switch (session.asked().getFirst()) {
            case Statement.Insert(var rows) -> insert(session, rows, mutant);
            case Statement.Store(var seal) -> store(session, seal, mutant);
        };
    }

    private Database insert(Session session, List<Row> rows, Mutant mutant) {
        if (rows.stream().anyMatch(row -> at(row.place()).isPresent())) {
            return with(session.answers(Answer.PLACE_TAKEN));
        }
        if (mutant != Mutant.ORPHANS_ARE_NOT_UNIQUE
                && rows.stream().anyMatch(row -> row.kind() == Kind.ORPHANED && has(Kind.ORPHANED, row.about()))) {
            return with(session.answers(Answer.ENDED_BEFORE));
        }
        int lane = rows.getFirst().place().lane();
        return new Database(Lists.put(lanes, lane, Lists.join(lanes.get(lane), rows)), seals, published, sessions)
                .with(session.answers(Answer.DONE));
    }

    private Database store(Session session, Seal seal, Mutant mutant) {
        boolean taken = seals.stream().anyMatch(stored -> stored.number() == seal.number());
        if (taken
                && mutant != Mutant.SEALS_ARE_NEITHER_LOCKED_NOR_NUMBERED
                && mutant != Mutant.SEALS_ARE_NOT_NUMBERED) {
            return with(session.answers(Answer.PLACE_TAKEN));
        }
        return new Database(lanes, Lists.add(seals, seal), published, sessions).with(session.answers(Answer.DONE));
    }
}
