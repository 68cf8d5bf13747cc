package dev.postern.audit.model;

import dev.postern.audit.model.Session.Answer;
import dev.postern.audit.model.Writer.Flight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the server and the world do: work, undo, lose connections, notice that clients are gone, kill. */
record FaultSteps(Mutant mutant) {
    void add(World world, List<Step> steps) {
        server(world, steps);
        if (world.budget().failovers() > 0) {
            failover(world, steps);
        }
        for (int process = 0; process < world.processes().size(); process++) {
            if (world.processes().get(process).up()) {
                client(world, process, steps);
            }
        }
    }

    private void server(World world, List<Step> steps) {
        Set<Integer> used = used(world);
        for (Session session : world.db().sessions()) {
            boolean works = !session.asked().isEmpty() && session.answer() == Answer.NONE;
            if (works) {
                steps.add(new Step(
                        "the server does " + session.asked().getFirst(),
                        world.with(world.db().execute(session, mutant))));
            }
            if (works && world.budget().refusals() > 0) {
                steps.add(new Step(
                        "the server undoes " + session.asked().getFirst(),
                        world.with(world.db().with(session.answers(Answer.ROLLED_BACK)))
                                .with(world.budget().refusal())));
            }
            if (!used.contains(session.id())) {
                steps.add(new Step(
                        "the server notices that the client of session " + session.id() + " is gone",
                        world.with(world.db().end(session.id())),
                        session.locks().isEmpty() && session.asked().isEmpty()));
            }
        }
    }

    /** Another database takes over, which has not heard the end of one lane. */
    private static void failover(World world, List<Step> steps) {
        for (int lane = 0; lane < world.db().lanes().size(); lane++) {
            List<Row> rows = world.db().lanes().get(lane);
            for (int missing = 1; missing <= rows.size(); missing++) {
                if (rows.get(rows.size() - missing).kind() == Kind.LOST) {
                    // It was committed with the record before it, and an epoch that is linked to what is lost never
                    // stands without.
                    continue;
                }
                steps.add(new Step(
                        "a database takes over that lacks the last " + missing + " of lane " + lane,
                        world.with(world.db().behind(lane, missing))
                                .with(world.budget().failover())));
            }
        }
    }

    private static Set<Integer> used(World world) {
        Set<Integer> used = new HashSet<>();
        for (Gateway process : world.processes()) {
            process.writers().forEach(writer -> used.add(writer.session()));
            used.add(process.survivor().session());
            used.add(process.survivor().closing());
            used.add(process.sealer().session());
        }
        return used;
    }

    private static void client(World world, int process, List<Step> steps) {
        Gateway here = world.processes().get(process);
        Budget left = world.budget();
        if (left.crashes() > 0) {
            steps.add(new Step("process " + process + " dies", died(world, process)));
        }
        for (int index = 0; index < here.writers().size(); index++) {
            Writer writer = here.writers().get(index);
            if (left.cuts() > 0 && writer.session() >= 0) {
                steps.add(new Step(
                        "lane " + index + " of process " + process + " loses its connection",
                        world.with(process, index, writer.disconnected()).with(left.cut())));
            }
            if (left.deadlines() > 0) {
                late(world, process, index, writer, steps);
            }
        }
        if (left.cuts() > 0 && here.survivor().closing() >= 0) {
            steps.add(new Step(
                    "the survivor of process " + process + " loses the connection it closes a lane by",
                    world.with(process, here.survivor().forget()).with(left.cut())));
        }
        if (left.cuts() > 0 && here.sealer().session() >= 0) {
            steps.add(new Step(
                    "the sealer of process " + process + " loses its connection",
                    world.with(process, here.sealer().forget()).with(left.cut())));
        }
    }

    private static World died(World world, int process) {
        World dead = world.with(process, world.processes().get(process).dead())
                .with(world.budget().crash());
        for (int number : world.requestsOf(process)) {
            dead = dead.request(number, Request::over);
        }
        return dead;
    }

    /** A record that waits too long is taken out; one that was sent stays sent, and nobody waits for it any more. */
    private static void late(World world, int process, int index, Writer writer, List<Step> steps) {
        for (int at = 0; at < writer.queue().size(); at++) {
            Pending record = writer.queue().get(at);
            if (record.kind() != Kind.ORPHANED) {
                steps.add(new Step(
                        record.kind() + " of request " + record.about() + " waited too long",
                        world.with(process, index, writer.queue(Lists.without(writer.queue(), at)))
                                .failed(List.of(record))
                                .with(world.budget().deadline())));
            }
        }
        for (int batch = 0; batch < writer.flights().size(); batch++) {
            Flight flight = writer.flights().get(batch);
            boolean waits = flight.pending().stream()
                    .anyMatch(record -> !record.done() && record.about() >= 0 && record.kind() != Kind.ORPHANED);
            if (waits) {
                List<Pending> done = new ArrayList<>();
                flight.pending().forEach(record -> done.add(new Pending(record.kind(), record.about(), true)));
                Flight late = new Flight(List.copyOf(done), flight.rows());
                steps.add(new Step(
                        "what was sent came too late: " + flight.pending(),
                        world.with(process, index, writer.flights(Lists.put(writer.flights(), batch, late)))
                                .failed(flight.pending())
                                .with(world.budget().deadline())));
            }
        }
    }
}
