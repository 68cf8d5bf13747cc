package dev.postern.gateway.model.health;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.health.BreakerRules;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What this gateway knows of each model server, by its address. Thread-safe. */
@Singleton
public final class ServerStates {
    private final Map<ServerProcess, ServerState> byAddress = new ConcurrentHashMap<>();
    private final BreakerRules breaker;
    private final ProbeRules probes;

    @Inject
    ServerStates(PosternConfig config) {
        this(
                new BreakerRules(
                        config.upstream().breaker().failures(),
                        config.upstream().breaker().rest(),
                        config.upstream().breaker().longestRest()),
                new ProbeRules(
                        config.upstream().probe().down(),
                        config.upstream().probe().up()));
    }

    ServerStates(BreakerRules breaker, ProbeRules probes) {
        this.breaker = breaker;
        this.probes = probes;
    }

    public ServerState of(ModelServer server) {
        return of(ServerProcess.of(server));
    }

    ServerState of(ServerProcess address) {
        return byAddress.computeIfAbsent(address, fresh -> new ServerState(fresh, breaker, probes));
    }

    /** Lets go of servers that are in no catalogue any more; a request that is still there ends as it would have. */
    void keepOnly(Set<ServerProcess> known) {
        byAddress.keySet().retainAll(known);
    }
}
