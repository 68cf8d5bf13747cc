package dev.postern.audit.model;

import dev.postern.audit.model.Sealer.Phase;
import dev.postern.audit.model.Session.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads that seal: take the lock, take up the last seal, publish what is not published, add another seal. */
record SealerSteps(Mutant mutant) {
    void add(World world, List<Step> steps) {
        for (int process = 0; process < world.processes().size(); process++) {
            if (world.processes().get(process).up()) {
                new Turn(world, process, world.processes().get(process).sealer(), steps).add();
            }
        }
    }

    /** The steps of one sealer. */
    private final class Turn {
        private final World world;
        private final int process;
        private final Sealer sealer;
        private final List<Step> steps;

        Turn(World world, int process, Sealer sealer, List<Step> steps) {
            this.world = world;
            this.process = process;
            this.sealer = sealer;
            this.steps = steps;
        }

        void add() {
            if (sealer.phase() == Phase.DISCONNECTED) {
                if (world.budget().seals() > 0) {
                    int id = Names.sealer(process, sealer.connects());
                    alone("connects", world.with(world.db().connect(id)).with(process, sealer.connected(id)));
                }
            } else if (sealer.phase() == Phase.APPENDING) {
                append(Objects.requireNonNull(sealer.note()));
            } else if (!world.db().lives(sealer.session())) {
                alone("sees that its session is gone", world.with(process, sealer.forget()));
            } else {
                turn();
            }
        }

        private void turn() {
            switch (sealer.phase()) {
                case CONNECTED -> lead();
                case PUBLISHING -> publish();
                case NOTING ->
                    step(
                            "notes that " + sealer.note() + " is published",
                            world.with(world.db()
                                            .noted(Objects.requireNonNull(sealer.note())
                                                    .number()))
                                    .with(process, sealer.at(Phase.PUBLISHING, sealer.tree(), null)));
                case GROWING -> grow();
                case STORING -> hear();
                case DISCONNECTED, APPENDING -> {}
            }
        }

        private void lead() {
            Session own = world.db().session(sealer.session()).orElseThrow();
            Optional<Session> leader = world.db().holder(Database.SEALER);
            boolean unlocked =
                    mutant == Mutant.SEALS_ARE_NOT_LOCKED || mutant == Mutant.SEALS_ARE_NEITHER_LOCKED_NOR_NUMBERED;
            if (leader.isEmpty() || unlocked) {
                World led = leader.isEmpty() ? world.with(world.db().with(own.locked(Database.SEALER))) : world;
                Phase next = mutant == Mutant.PUBLISHES_ITS_OWN_ONLY ? Phase.GROWING : Phase.PUBLISHING;
                step("takes up the seal", led.with(process, sealer.at(next, last(), null)));
            } else if (world.budget().seals() > 0) {
                step(
                        "puts the sealer out that does not seal",
                        world.with(world.db().end(leader.get().id()))
                                .with(world.budget().seal()));
            }
        }

        private @Nullable Seal last() {
            return world.db().seals().isEmpty() ? null : world.db().seals().getLast();
        }

        private void publish() {
            int from = mutant == Mutant.PUBLISHES_ITS_OWN_ONLY && sealer.tree() != null
                    ? sealer.tree().number() - 1
                    : world.db().published();
            Optional<Seal> next = world.db().seals().stream()
                    .filter(seal -> seal.number() > Math.max(from, world.db().published()))
                    .findFirst();
            step(
                    next.map(seal -> "is about to publish " + seal).orElse("has published everything"),
                    world.with(
                            process,
                            next.isPresent()
                                    ? sealer.at(Phase.APPENDING, sealer.tree(), next.get())
                                    : sealer.at(Phase.GROWING, sealer.tree(), null)));
        }

        private void append(Seal note) {
            boolean there = !world.file().isEmpty() && world.file().getLast().equals(note);
            step(
                    "adds " + note + " to the file",
                    (there ? world : world.published(note))
                            .with(process, sealer.at(Phase.NOTING, sealer.tree(), note)));
        }

        private void grow() {
            if (world.budget().seals() == 0) {
                return;
            }
            Seal tree = sealer.tree();
            List<Row> leaves = new ArrayList<>(tree == null ? List.of() : tree.leaves());
            for (int lane = 0; lane < world.db().lanes().size(); lane++) {
                leaves.addAll(fresh(lane, leaves));
            }
            Seal next = new Seal(tree == null ? 1 : tree.number() + 1, List.copyOf(leaves));
            Session own = world.db().session(sealer.session()).orElseThrow();
            World sent = world.with(world.db().with(own.asked(new Statement.Store(next))))
                    .with(world.budget().seal())
                    .with(process, sealer.at(Phase.STORING, next, null));
            step("signs " + next, mutant == Mutant.PUBLISHES_BEFORE_STORING ? sent.published(next) : sent);
        }

        /** The records of a lane behind those that are sealed, up to the first that is missing. */
        private List<Row> fresh(int lane, List<Row> sealed) {
            Place last = sealed.stream()
                    .map(Row::place)
                    .filter(place -> place.lane() == lane)
                    .reduce((a, b) -> b)
                    .orElse(new Place(lane, 1, 0));
            List<Row> fresh = new ArrayList<>();
            for (Optional<Row> next = after(last); next.isPresent(); next = after(last)) {
                fresh.add(next.get());
                last = next.get().place();
            }
            return fresh;
        }

        private Optional<Row> after(Place last) {
            Place epoch = new Place(last.lane(), last.epoch() + 1, 1);
            return visible()
                    .filter(row -> row.place().equals(last.next()))
                    .findFirst()
                    .or(() -> visible()
                            .filter(row -> row.place().equals(epoch) && last.sequence() > 0)
                            .findFirst());
        }

        private Stream<Row> visible() {
            Stream<Row> sent = mutant == Mutant.SEALS_WHAT_IS_NOT_COMMITTED
                    ? world.db().sessions().stream()
                            .flatMap(session -> session.asked().stream())
                            .flatMap(asked -> asked instanceof Statement.Insert(var rows) ? rows.stream() : Stream.of())
                    : Stream.of();
            return Stream.concat(world.db().rows().stream(), sent);
        }

        private void hear() {
            Session own = world.db().session(sealer.session()).orElseThrow();
            if (own.answer() == Answer.DONE) {
                step(
                        "hears that " + sealer.tree() + " is stored",
                        world.with(world.db().with(own.heard()))
                                .with(process, sealer.at(Phase.PUBLISHING, sealer.tree(), null)));
            } else if (own.answer() != Answer.NONE) {
                step(
                        "hears that its seal is not stored",
                        world.with(world.db().end(own.id())).with(process, sealer.forget()));
            }
        }

        private void alone(String what, World next) {
            steps.add(new Step("the sealer of process " + process + " " + what, next, true));
        }

        private void step(String what, World next) {
            steps.add(new Step("the sealer of process " + process + " " + what, next));
        }
    }
}
