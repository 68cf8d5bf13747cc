package dev.postern.gateway.model.route;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.health.ServerProcess;
import dev.postern.gateway.model.health.ServerState;
import dev.postern.gateway.model.health.ServerStates;
import dev.postern.gateway.model.health.ServersKnown;
import dev.postern.gateway.model.health.Visit;
import dev.postern.model.health.Breaker;
import dev.postern.model.health.Fault;
import dev.postern.model.route.Candidate;
import dev.postern.model.route.Choice;
import dev.postern.model.route.Chooser;
import dev.postern.model.route.Prefix;
import dev.postern.model.route.PrefixMemory;
import dev.postern.model.route.RouteReason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses a server for a request: one that rested and has to show that it is well, else one that is well and has a share, else one
 * that is well and has none, else one that fails quickly at the worst. A server that is known to keep requests waiting is
 * asked again only for a trial. Thread-safe.
 */
@Singleton
public final class Routes implements ServersKnown {
    private final ServerStates states;
    private final Chooser chooser;
    private final PrefixMemory memory;
    private final int room;

    @Inject
    Routes(ServerStates states, PosternConfig config) {
        this(
                states,
                config.upstream().routing().bound(),
                config.upstream().routing().prefixes(),
                config.upstream().admission().perServer());
    }

    /** @param room requests that a server may have at a time to get one beside another server */
    Routes(ServerStates states, double bound, int prefixes, int room) {
        this.states = states;
        this.room = room;
        this.chooser = new Chooser(bound);
        this.memory = new PrefixMemory(prefixes);
    }

    /**
     * The server that gets the request, which it has among its load from now on.
     *
     * @param tried servers that had it already
     * @return nothing where no server is left that could be well
     */
    public Optional<Visit> choose(Model model, Prefix prefix, Set<ModelServer> tried) {
        long now = System.nanoTime();
        List<ModelServer> left = model.servers().stream()
                .filter(server -> !tried.contains(server))
                .toList();
        Optional<Visit> chosen = trial(left, server -> server.weight() > 0, now)
                .or(() -> among(well(left, server -> server.weight() > 0, now), prefix)
                        .map(choice -> visit(choice, model)))
                .or(() -> spare(left, prefix, now))
                .or(() -> trial(left, server -> server.weight() == 0, now))
                .or(() -> among(quick(left), prefix)
                        .map(choice ->
                                new Visit(states.of(choice.server()), choice.server(), RouteReason.LAST_RESORT)));
        chosen.ifPresent(visit -> memory.met(name(visit.server()), prefix));
        return chosen;
    }

    /**
     * A server for a request that another one has already and does not answer. It has the request among its load from now on.
     *
     * @param tried servers that had it, under whatever name
     * @return nothing where no other one is well and has room
     */
    public Optional<Visit> beside(Model model, Prefix prefix, Set<ModelServer> tried) {
        long now = System.nanoTime();
        Set<ServerProcess> had = tried.stream().map(ServerProcess::of).collect(Collectors.toSet());
        List<ModelServer> left = model.servers().stream()
                .filter(server -> !had.contains(ServerProcess.of(server)))
                .filter(server -> states.of(server).load() < room)
                .toList();
        Optional<Visit> chosen = among(well(left, server -> server.weight() > 0, now), prefix)
                .map(choice -> visit(choice, model))
                .or(() -> spare(left, prefix, now));
        chosen.ifPresent(visit -> memory.met(name(visit.server()), prefix));
        return chosen;
    }

    @Override
    public void keepOnly(Set<String> names) {
        memory.keepOnly(names);
    }

    private Optional<Visit> spare(List<ModelServer> left, Prefix prefix, long now) {
        return among(well(left, server -> server.weight() == 0, now), prefix)
                .map(choice -> new Visit(states.of(choice.server()), choice.server(), RouteReason.SPARE));
    }

    private Optional<Visit> trial(List<ModelServer> left, Predicate<ModelServer> wanted, long now) {
        for (ModelServer server : left) {
            ServerState state = states.of(server);
            if (wanted.test(server) && state.tryOnce(now)) {
                return Optional.of(new Visit(state, server, RouteReason.TRIAL));
            }
        }
        return Optional.empty();
    }

    private List<ModelServer> well(List<ModelServer> left, Predicate<ModelServer> wanted, long now) {
        return left.stream()
                .filter(wanted)
                .filter(server -> states.of(server).state(now) == Breaker.State.CLOSED)
                .toList();
    }

    private List<ModelServer> quick(List<ModelServer> left) {
        return left.stream()
                .filter(server -> states.of(server).fault() != Fault.SILENT)
                .toList();
    }

    private Optional<Chosen> among(List<ModelServer> servers, Prefix prefix) {
        if (servers.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = chooser.choose(candidates(servers, prefix), prefix);
        return Optional.of(new Chosen(servers.get(choice.index()), choice.reason()));
    }

    /** The only one that is well is not the only one there is. */
    private Visit visit(Chosen chosen, Model model) {
        boolean left = chosen.reason() == RouteReason.ONLY && model.servers().size() > 1;
        return new Visit(states.of(chosen.server()), chosen.server(), left ? RouteReason.LEAST_LOAD : chosen.reason());
    }

    private List<Candidate> candidates(List<ModelServer> servers, Prefix prefix) {
        List<Candidate> candidates = new ArrayList<>(servers.size());
        for (ModelServer server : servers) {
            ServerState state = states.of(server);
            candidates.add(new Candidate(
                    name(server),
                    Math.max(1, server.weight()),
                    state.load(),
                    state.figures().cacheUse(),
                    memory.matched(name(server), prefix)));
        }
        return candidates;
    }

    private static String name(ModelServer server) {
        return ServerProcess.of(server).name();
    }

    private record Chosen(ModelServer server, RouteReason reason) {}
}
