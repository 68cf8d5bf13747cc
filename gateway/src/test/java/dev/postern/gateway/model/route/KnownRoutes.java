package dev.postern.gateway.model.route;

import dev.postern.gateway.config.HedgeSettings;
import dev.postern.gateway.model.health.ServerStates;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Routes and hedges for tests of what stands on them. */
public final class KnownRoutes {
    private KnownRoutes() {}

    /** Every server has room. */
    public static Routes over(ServerStates states) {
        return new Routes(states, 1.25, 100, Integer.MAX_VALUE);
    }

    /** A second server may be asked after that time, by this share of the requests. */
    public static Hedges after(Duration after, double share) {
        return new Hedges(new Rules(Optional.of(after), Map.of(), share));
    }

    record Rules(Optional<Duration> after, Map<String, Duration> models, double share) implements HedgeSettings {}
}
