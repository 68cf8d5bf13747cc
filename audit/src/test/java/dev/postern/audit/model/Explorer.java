package dev.postern.audit.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through every state that can be reached, breadth first, so that the first trace to a bad one is a shortest. */
final class Explorer {
    private final List<StepSource> sources;
    private final Map<World, Arrival> seen = new HashMap<>();
    private final Deque<World> next = new ArrayDeque<>();

    /** What a thread or the world may do in a state. */
    interface StepSource {
        void add(World world, List<Step> steps);
    }

    /** How a state was reached first. */
    private record Arrival(@Nullable World from, String label) {}

    /**
     * What came out.
     *
     * @param states how many different states there are
     * @param broken the invariant that does not hold, if any
     * @param trace the steps to the state where it does not
     */
    record Result(int states, Optional<String> broken, List<String> trace) {
        @Override
        public String toString() {
            return broken.map(what -> what + "\n  " + String.join("\n  ", trace))
                    .orElse(states + " states");
        }
    }

    private Explorer(Mutant mutant) {
        sources = List.of(
                new RequestSteps(mutant)::add,
                new WriterSteps(mutant)::add,
                new SurvivorSteps(mutant)::add,
                new SealerSteps(mutant)::add,
                new FaultSteps(mutant)::add);
    }

    /** Explores everything that can be reached from a world, under a broken rule or none. */
    static Result explore(World start, Mutant mutant, int most) {
        return new Explorer(mutant).explore(start, most);
    }

    private Result explore(World start, int most) {
        arrive(start, new Arrival(null, ""));
        while (!next.isEmpty() && seen.size() < most) {
            World world = next.removeFirst();
            Optional<String> broken = Invariants.broken(world);
            if (broken.isPresent()) {
                return new Result(seen.size(), broken, trace(world));
            }
            List<Step> steps = new ArrayList<>();
            sources.forEach(source -> source.add(world, steps));
            steps.stream()
                    .filter(Step::alone)
                    .findFirst()
                    .map(List::of)
                    .orElse(steps)
                    .forEach(step -> arrive(step.next(), new Arrival(world, step.label())));
        }
        return new Result(seen.size(), Optional.empty(), List.of());
    }

    private void arrive(World world, Arrival arrival) {
        if (seen.putIfAbsent(world, arrival) == null) {
            next.addLast(world);
        }
    }

    private List<String> trace(World end) {
        List<String> labels = new ArrayList<>();
        World here = end;
        for (Arrival arrival = seen.get(end); arrival != null && arrival.from() != null; arrival = seen.get(here)) {
            labels.addFirst(arrival.label());
            here = arrival.from();
        }
        return labels;
    }
}
