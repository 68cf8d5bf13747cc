package dev.postern.audit.model;

import dev.postern.audit.model.Session.Answer;
import dev.postern.audit.model.Writer.Flight;
import dev.postern.audit.model.Writer.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threads of lanes: connect, find out where the lane stands, write one batch at a time, tell. */
record WriterSteps(Mutant mutant) {
    void add(World world, List<Step> steps) {
        for (int process = 0; process < world.processes().size(); process++) {
            List<Writer> writers = world.processes().get(process).writers();
            for (int index = 0; index < writers.size(); index++) {
                new Turn(world, process, index, writers.get(index), steps).add();
            }
        }
    }

    /** The steps of one lane. */
    private final class Turn {
        private final World world;
        private final int process;
        private final int index;
        private final Writer writer;
        private final List<Step> steps;

        Turn(World world, int process, int index, Writer writer, List<Step> steps) {
            this.world = world;
            this.process = process;
            this.index = index;
            this.writer = writer;
            this.steps = steps;
        }

        void add() {
            switch (writer.phase()) {
                case DISCONNECTED -> connect();
                case CONNECTED -> {
                    if (alive()) {
                        resume();
                    }
                }
                case BEGINNING, PUTTING_BACK, WRITING -> {
                    hear();
                    send();
                }
            }
        }

        private boolean alive() {
            if (!world.db().lives(writer.session())) {
                alone("sees that its session is gone", world.with(process, index, writer.disconnected()));
                return false;
            }
            return true;
        }

        private void connect() {
            int id = Names.writer(process, index, writer.connects());
            alone("connects", world.with(world.db().connect(id)).with(process, index, writer.connected(id)));
        }

        private void resume() {
            Head last = writer.head();
            if (last == null || writer.needsEpoch()) {
                begin(last == null ? world : world.renounced(process), writer);
                return;
            }
            Database ended = world.db().end(writer.lockedBy());
            int lane = last.place().lane();
            if (ended.holder(lane).isPresent()) {
                begin(world.with(ended).renounced(process), writer);
                return;
            }
            Database locked =
                    ended.with(ended.session(writer.session()).orElseThrow().locked(lane));
            Writer holds = writer.lockedBy(writer.session());
            World held = world.with(locked);
            if (locked.last(lane).place().epoch() > last.place().epoch()) {
                begin(held.renounced(process), holds);
                return;
            }
            boolean stands = held.db()
                    .at(last.place())
                    .filter(row -> row.hash() == last.hash())
                    .isPresent();
            if (stands || mutant == Mutant.GOES_ON_AS_IF_NOTHING_WERE_LOST) {
                settle(held, holds);
            } else if (mutant == Mutant.BEGINS_AN_EPOCH_BEHIND_A_LOSS) {
                begin(held.renounced(process), holds);
            } else {
                putBack(held, holds);
            }
        }

        /** The database is behind what it had confirmed: it gets the rest again, in the same places, and a record of it. */
        private void putBack(World held, Writer holds) {
            Head last = known(holds);
            List<Row> lost = holds.memory().stream()
                    .filter(row -> held.db().at(row.place()).isEmpty())
                    .toList();
            Head stored = held.db().last(last.place().lane());
            if (lost.isEmpty() || lost.getFirst().previous() != stored.hash()) {
                begin(held.renounced(process), holds);
                return;
            }
            Row notice = last.next(Pending.of(Kind.PUT_BACK, -1), process);
            List<Flight> again = new ArrayList<>();
            if (lost.size() > 1) {
                again.add(new Flight(List.of(), List.copyOf(lost.subList(0, lost.size() - 1))));
            }
            again.add(new Flight(List.of(), List.of(lost.getLast(), notice)));
            List<Pending> waiting = holds.flights().stream()
                    .flatMap(flight -> waiting(flight).stream())
                    .toList();
            Writer writes = holds.queue(Lists.join(waiting, holds.queue())).puttingBack(List.copyOf(again));
            Session asks = held.db()
                    .session(holds.session())
                    .orElseThrow()
                    .asked(new Statement.Insert(again.getFirst().rows()));
            step("puts back " + lost, held.with(held.db().with(asks)).with(process, index, writes));
        }

        /** What became of a batch whose answer was lost. */
        private void settle(World held, Writer holds) {
            if (holds.flights().isEmpty()) {
                step("goes on", held.with(process, index, holds.writing(known(holds))));
                return;
            }
            Flight flight = holds.flights().getFirst();
            List<Row> stored = flight.rows().stream()
                    .flatMap(row -> held.db().at(row.place()).stream())
                    .toList();
            boolean blind = mutant == Mutant.WRITES_LOST_BATCH_AGAIN_UNASKED;
            if (mutant == Mutant.TAKES_LOST_BATCH_FOR_DURABLE || (!blind && stored.equals(flight.rows()))) {
                step(
                        "goes on behind " + flight.end().place() + ", which is durable",
                        held.with(process, index, holds.told(flight)).told(flight.pending()));
            } else if (stored.isEmpty() || blind) {
                Head end = blind ? held.db().last(known(holds).place().lane()) : known(holds);
                Writer again = holds.writing(end).queue(Lists.join(waiting(flight), holds.queue()));
                step("goes on; what was sent is not there and waits again", held.with(process, index, again));
            } else {
                begin(held.renounced(process), holds);
            }
        }

        private static Head known(Writer writer) {
            Head head = writer.head();
            if (head == null) {
                throw new IllegalStateException("A lane goes on that never began");
            }
            return head;
        }

        private static List<Pending> waiting(Flight flight) {
            return flight.pending().stream().filter(record -> !record.done()).toList();
        }

        /** Begins an epoch in the lane that is held, or in the first one that is free. */
        private void begin(World before, Writer holds) {
            World failed = before.failed(holds.flights().stream()
                    .flatMap(flight -> flight.pending().stream())
                    .toList());
            Session session = failed.db().session(holds.session()).orElseThrow();
            for (int lane = 0; lane < failed.db().lanes().size(); lane++) {
                Optional<Session> holder = failed.db().holder(lane);
                if (session.locks().contains(lane) || (session.locks().isEmpty() && holder.isEmpty())) {
                    List<Row> first = first(failed.db().last(lane), holds.head());
                    Session asks = (session.locks().isEmpty() ? session.locked(lane) : session)
                            .asked(new Statement.Insert(first));
                    step(
                            "begins with " + first,
                            failed.with(failed.db().with(asks))
                                    .with(process, index, holds.beginning(new Flight(List.of(), first))));
                    return;
                }
            }
        }

        /** What was told counts, also where the database lost it: the epoch follows on that, and says so. */
        private List<Row> first(Head stored, @Nullable Head told) {
            if (told == null
                    || !told.place().isBeyond(stored.place())
                    || mutant == Mutant.BEGINS_AN_EPOCH_BEHIND_A_LOSS) {
                return List.of(stored.epoch().next(Pending.of(Kind.START, -1), process));
            }
            Row start = told.epoch().next(Pending.of(Kind.START, -1), process);
            return List.of(start, Head.at(start).next(Pending.of(Kind.LOST, -1), process));
        }

        private void hear() {
            Optional<Session> open = world.db().session(writer.session());
            if (open.isEmpty()) {
                alive();
                return;
            }
            Answer answer = open.get().answer();
            if (answer != Answer.NONE) {
                World heard = world.with(world.db().with(open.get().heard()));
                hear(heard, answer, writer.flights().getFirst());
            }
        }

        private void hear(World heard, Answer answer, Flight flight) {
            List<Flight> others = Lists.tail(writer.flights());
            switch (answer) {
                case NONE -> {}
                case DONE -> {
                    if (writer.phase() == Phase.PUTTING_BACK && !others.isEmpty()) {
                        Session open = heard.db().session(writer.session()).orElseThrow();
                        Session asks = open.asked(
                                new Statement.Insert(others.getFirst().rows()));
                        step(
                                "goes on to put back " + others.getFirst().rows(),
                                heard.with(heard.db().with(asks)).with(process, index, writer.flights(others)));
                        return;
                    }
                    Writer told = writer.phase() == Phase.PUTTING_BACK
                            ? writer.wasPutBack(flight.rows().getLast())
                            : writer.told(flight).flights(others);
                    step(
                            "hears that " + flight.end().place() + " is durable",
                            heard.with(process, index, told).told(flight.pending()));
                }
                case ROLLED_BACK, ENDED_BEFORE -> {
                    if (writer.phase() != Phase.WRITING) {
                        step("hears that it did not begin", heard.with(process, index, writer.disconnected()));
                    } else if (answer == Answer.ENDED_BEFORE && flight.pending().size() == 1) {
                        step("hears of an end before", heard.with(process, index, writer.flights(others)));
                    } else {
                        Writer again = writer.flights(others).queue(Lists.join(waiting(flight), writer.queue()));
                        step("hears that nothing was written", heard.with(process, index, again));
                    }
                }
                case PLACE_TAKEN ->
                    step("hears that its place is taken", heard.with(process, index, writer.disconnected()));
            }
        }

        private void send() {
            int most = mutant == Mutant.SENDS_A_SECOND_BATCH ? 2 : 1;
            Optional<Session> open = world.db().session(writer.session());
            boolean mayWrite =
                    writer.phase() == Phase.WRITING && writer.flights().size() < most;
            if (!mayWrite
                    || open.filter(session -> session.answer() == Answer.NONE).isEmpty()) {
                return;
            }
            if (!writer.queue().isEmpty()) {
                send(open.get(), writer.queue());
                if (writer.queue().size() > 1) {
                    send(open.get(), writer.queue().subList(0, 1));
                }
            } else if (world.budget().heartbeats() > 0) {
                send(open.get(), List.of(Pending.of(Kind.HEARTBEAT, -1)));
            }
        }

        private void send(Session open, List<Pending> batch) {
            boolean heartbeat = batch.getFirst().kind() == Kind.HEARTBEAT;
            List<Pending> left = heartbeat
                    ? List.of()
                    : writer.queue().subList(batch.size(), writer.queue().size());
            List<Pending> given = batch.stream().filter(this::isGivenUp).toList();
            List<Pending> kept =
                    batch.stream().filter(record -> !isGivenUp(record)).toList();
            World failed = world.failed(given).with(process, index, writer.queue(List.copyOf(left)));
            if (kept.isEmpty()) {
                step("drops what was given up", failed);
                return;
            }
            List<Row> rows = link(kept);
            Flight flight = new Flight(kept, rows);
            World sent = failed.with(failed.db().with(open.asked(new Statement.Insert(rows))))
                    .with(process, index, writer.queue(List.copyOf(left)).flights(Lists.add(writer.flights(), flight)))
                    .with(heartbeat ? world.budget().heartbeat() : world.budget());
            step("sends " + rows, mutant == Mutant.TELLS_BEFORE_COMMIT ? sent.told(kept) : sent);
        }

        private boolean isGivenUp(Pending record) {
            return record.about() >= 0
                    && record.kind() != Kind.ORPHANED
                    && world.requests().get(record.about()).renounced()
                    && mutant != Mutant.ENDS_WHAT_WAS_CLOSED
                    && mutant != Mutant.ENDS_WHAT_WAS_CLOSED_AFTER_THE_CHECK;
        }

        private List<Row> link(List<Pending> batch) {
            Head end = writer.flights().isEmpty()
                    ? known(writer)
                    : writer.flights().getLast().end();
            List<Row> rows = new ArrayList<>();
            for (Pending record : batch) {
                Row row = end.next(record, process);
                rows.add(row);
                end = Head.at(row);
            }
            return List.copyOf(rows);
        }

        private void alone(String what, World next) {
            steps.add(new Step("lane " + index + " of process " + process + " " + what, next, true));
        }

        private void step(String what, World next) {
            steps.add(new Step("lane " + index + " of process " + process + " " + what, next));
        }
    }
}
