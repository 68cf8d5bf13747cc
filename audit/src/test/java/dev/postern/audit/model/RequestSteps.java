package dev.postern.audit.model;

import dev.postern.audit.model.Request.Stage;
import java.util.List;

/** What gateways do with exchanges: ask, forward once told, end once told. */
record RequestSteps(Mutant mutant) {
    void add(World world, List<Step> steps) {
        for (int number = 0; number < world.requests().size(); number++) {
            Request request = world.requests().get(number);
            if (world.processes().get(request.process()).up()) {
                add(world, number, request, steps);
            }
        }
    }

    private void add(World world, int number, Request request, List<Step> steps) {
        switch (request.stage()) {
            case NEW -> steps.add(new Step("request " + number + " is asked", ask(world, number)));
            case FORWARDED -> steps.add(new Step("request " + number + " has its answer", answered(world, number)));
            case MAY_END -> steps.add(new Step("the end of request " + number + " waits", ends(world, number)));
            case INTENT_WAITS, OUTCOME_WAITS, OVER -> {}
        }
    }

    private World ask(World world, int number) {
        World asked = append(world, number, Kind.INTENT)
                .request(number, request -> request.begun().at(Stage.INTENT_WAITS));
        return mutant == Mutant.FORWARDS_BEFORE_COMMIT ? asked.request(number, Request::leaves) : asked;
    }

    /** An exchange that was given up is not ended. */
    private World answered(World world, int number) {
        return world.request(
                number,
                request -> request.renounced() && mutant != Mutant.ENDS_WHAT_WAS_CLOSED
                        ? request.over()
                        : request.at(Stage.MAY_END));
    }

    private World ends(World world, int number) {
        World ending = append(world, number, Kind.OUTCOME).request(number, request -> request.at(Stage.OUTCOME_WAITS));
        return mutant == Mutant.COMPLETES_BEFORE_COMMIT ? ending.request(number, Request::completed) : ending;
    }

    private static World append(World world, int number, Kind kind) {
        Request request = world.requests().get(number);
        Writer writer = world.writer(request.process(), request.writer());
        return world.with(
                request.process(), request.writer(), writer.queue(Lists.add(writer.queue(), Pending.of(kind, number))));
    }
}
