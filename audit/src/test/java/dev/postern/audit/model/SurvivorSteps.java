package dev.postern.audit.model;

import dev.postern.audit.model.Session.Answer;
import dev.postern.audit.model.Survivor.LaneEnd;
import dev.postern.audit.model.Survivor.Phase;
import dev.postern.audit.model.Survivor.Suspect;
import dev.postern.audit.model.Survivor.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The threads that look after unfinished exchanges. A lane that did not move between two looks may be taken for dead at
 * any time: how long a lease is does not matter to what must hold.
 */
record SurvivorSteps(Mutant mutant) {
    void add(World world, List<Step> steps) {
        for (int process = 0; process < world.processes().size(); process++) {
            if (world.processes().get(process).up()) {
                new Turn(world, process, world.processes().get(process).survivor(), steps).add();
            }
        }
    }

    /** The steps of one survivor. */
    private final class Turn {
        private final World world;
        private final int process;
        private final Survivor survivor;
        private final List<Step> steps;

        Turn(World world, int process, Survivor survivor, List<Step> steps) {
            this.world = world;
            this.process = process;
            this.survivor = survivor;
            this.steps = steps;
        }

        void add() {
            if (survivor.phase() == Phase.RESTING && world.budget().looks().get(process) == 0) {
                return;
            }
            if (survivor.session() < 0) {
                int id = Names.survivor(process, survivor.connects());
                alone("connects", world.with(world.db().connect(id)).with(process, survivor.connected(id)));
            } else if (!world.db().lives(survivor.session()) && survivor.phase() != Phase.CLOSING) {
                alone("sees that its session is gone", world.with(process, survivor.forget()));
            } else {
                turn();
            }
        }

        private void turn() {
            switch (survivor.phase()) {
                case RESTING -> look();
                case EXPIRED -> evict(Objects.requireNonNull(survivor.expired()));
                case EVICTED -> close(Objects.requireNonNull(survivor.expired()));
                case CLOSING -> hear();
                case LOOKING -> know();
                case KNOWING -> judge(Objects.requireNonNull(survivor.view()));
            }
        }

        private void look() {
            Session own = world.db().session(survivor.session()).orElseThrow();
            Optional<Session> leader = world.db().holder(Database.SURVIVOR);
            boolean leads = leader.isEmpty() || leader.get().equals(own);
            World now = leader.isEmpty() ? world.with(world.db().with(own.locked(Database.SURVIVOR))) : world;
            World looked = now.with(now.budget().look(process));
            List<LaneEnd> ends = LaneEnd.of(world.db());
            List<LaneEnd> expired = ends.stream()
                    .filter(end -> !end.over() && survivor.seen().contains(end))
                    .toList();
            step("looks", looked.with(process, survivor.looked(Phase.LOOKING, leads, ends, null)));
            for (LaneEnd end : expired) {
                if (leads) {
                    step(
                            "takes the writer behind " + end.last() + " for dead",
                            looked.with(process, survivor.looked(Phase.EXPIRED, true, ends, end)));
                }
            }
            if (!leads && !expired.isEmpty()) {
                step(
                        "puts the leader out of charge",
                        looked.with(looked.db().end(leader.get().id()))
                                .with(process, survivor.looked(Phase.LOOKING, false, ends, null)));
            }
        }

        private void evict(LaneEnd expired) {
            Database db = world.db();
            Optional<Session> holder = mutant == Mutant.CLOSES_WITHOUT_LOCK
                    ? Optional.empty()
                    : db.holder(expired.last().lane());
            step(
                    "ends the session that writes lane " + expired.last().lane(),
                    world.with(holder.map(session -> db.end(session.id())).orElse(db))
                            .with(
                                    process,
                                    survivor.at(
                                            mutant == Mutant.ORPHANS_WITHOUT_CLOSING ? Phase.LOOKING : Phase.EVICTED)));
        }

        private void close(LaneEnd expired) {
            int lane = expired.last().lane();
            Head last = world.db().last(lane);
            boolean held = world.db().holder(lane).isPresent() && mutant != Mutant.CLOSES_WITHOUT_LOCK;
            if (held || !last.place().equals(expired.last())) {
                step(
                        "leaves lane " + lane + " alone, which is written",
                        world.with(process, survivor.at(Phase.LOOKING)));
                return;
            }
            int id = Names.survivor(process, survivor.connects());
            Row start = last.epoch().next(Pending.of(Kind.CLOSING_START, -1), process);
            Row end = Head.at(start).next(Pending.of(Kind.END, -1), process);
            Session fresh = new Session(
                    id,
                    mutant == Mutant.CLOSES_WITHOUT_LOCK ? List.of() : List.of(lane),
                    List.of(new Statement.Insert(List.of(start, end))),
                    Answer.NONE);
            step("closes lane " + lane, world.with(world.db().with(fresh)).with(process, survivor.closes(id)));
        }

        private void hear() {
            Optional<Session> closing = world.db().session(survivor.closing());
            if (closing.isEmpty()) {
                step("loses the session it closes by", world.with(process, survivor.forget()));
            } else if (closing.get().answer() == Answer.DONE) {
                step(
                        "hears that the lane is closed",
                        world.with(world.db().end(survivor.closing())).with(process, survivor.at(Phase.LOOKING)));
            } else if (closing.get().answer() != Answer.NONE) {
                step(
                        "hears that the lane is not closed",
                        world.with(world.db().end(survivor.closing())).with(process, survivor.forget()));
            }
        }

        private void know() {
            LaneEnd expired = survivor.expired();
            boolean dead = mutant == Mutant.EXPIRED_COUNTS_AS_DEAD || mutant == Mutant.ORPHANS_WITHOUT_CLOSING;
            Set<Integer> alive = new HashSet<>();
            LaneEnd.of(world.db()).stream()
                    .filter(end -> !end.over() && !(dead && end.equals(expired)))
                    .forEach(end -> alive.add(end.by()));
            Set<Integer> ongoing = new HashSet<>();
            world.requestsOf(process).stream()
                    .filter(number -> world.requests().get(number).open())
                    .forEach(ongoing::add);
            step(
                    "knows who lives: " + alive,
                    world.with(process, survivor.knows(new View(Set.copyOf(alive), heads(), Set.copyOf(ongoing)))));
        }

        private List<Head> heads() {
            return world.processes().get(process).writers().stream()
                    .flatMap(writer -> Stream.ofNullable(writer.head()))
                    .toList();
        }

        private void judge(View view) {
            List<Suspect> still = new ArrayList<>();
            World now = world;
            for (Row row : world.db().rows()) {
                if (isUnfinished(row) && isMine(row, view)) {
                    Optional<Suspect> before = survivor.suspects().stream()
                            .filter(suspect -> suspect.request() == row.about())
                            .findFirst();
                    boolean waits = before.isEmpty() || hasAnyIn(before.get(), view.heads());
                    if (waits && mutant != Mutant.ORPHANS_OWN_AT_ONCE) {
                        still.add(before.orElse(new Suspect(row.about(), view.heads())));
                    } else {
                        now = orphan(now, row.about());
                    }
                }
            }
            step("has judged", now.with(process, survivor.rests(List.copyOf(still))));
        }

        private boolean isUnfinished(Row row) {
            return row.kind() == Kind.INTENT
                    && !world.db().has(Kind.OUTCOME, row.about())
                    && !world.db().has(Kind.ORPHANED, row.about());
        }

        private boolean isMine(Row row, View view) {
            boolean gone = survivor.leads() && !view.alive().contains(row.by());
            return !view.ongoing().contains(row.about()) && (row.by() == process || gone);
        }

        private static boolean hasAnyIn(Suspect suspect, List<Head> now) {
            return now.isEmpty() || suspect.heads().stream().anyMatch(now::contains);
        }

        private World orphan(World now, int about) {
            int index = about % now.processes().get(process).writers().size();
            Writer writer = now.writer(process, index);
            return now.with(process, index, writer.queue(Lists.add(writer.queue(), Pending.of(Kind.ORPHANED, about))));
        }

        private void alone(String what, World next) {
            steps.add(new Step("the survivor of process " + process + " " + what, next, true));
        }

        private void step(String what, World next) {
            steps.add(new Step("the survivor of process " + process + " " + what, next));
        }
    }
}
