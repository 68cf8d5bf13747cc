package dev.postern.bench.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Runs a trace against servers, event by event, without a clock. */
final class Simulation {
    private final List<SimulatedServer> servers = new ArrayList<>();
    private final List<Double> firstTokens = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));

    private record Event(double at, Runnable what) {}

    private Simulation(int count, Machine machine) {
        for (int i = 0; i < count; i++) {
            servers.add(new SimulatedServer("server-" + i, machine));
        }
    }

    /** How one way of dealing did. */
    static Result run(List<Ask> trace, int servers, Machine machine, Dealing dealing) {
        Simulation simulation = new Simulation(servers, machine);
        for (Ask ask : trace) {
            simulation.until(ask.seconds());
            SimulatedServer server = simulation.servers.get(dealing.choose(simulation.servers, ask));
            server.take(ask);
            simulation.go(server, ask.seconds());
        }
        simulation.until(Double.MAX_VALUE);
        return Result.of(simulation.firstTokens, simulation.servers);
    }

    private void until(double moment) {
        while (!events.isEmpty() && events.element().at() <= moment) {
            events.remove().what().run();
        }
    }

    private void go(SimulatedServer server, double now) {
        if (server.isReady()) {
            SimulatedServer.Reading reading = server.read(now);
            events.add(new Event(reading.until(), () -> read(reading)));
        }
    }

    private void read(SimulatedServer.Reading reading) {
        SimulatedServer server = reading.server();
        firstTokens.add(reading.until() - reading.ask().seconds());
        double end = server.write(reading.ask(), reading.until());
        events.add(new Event(end, () -> {
            server.written(reading.ask());
            go(server, end);
        }));
        go(server, reading.until());
    }
}
