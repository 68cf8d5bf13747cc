package dev.postern.gateway.model.health;

import dev.postern.model.health.BreakerRules;
import java.time.Duration;

/** Server states for tests of what stands on them. */
public final class KnownStates {
    private KnownStates() {}

    /** Nothing is known yet; servers rest for a minute. */
    public static ServerStates fresh() {
        return resting(60_000);
    }

    /** Nothing is known yet; servers rest for so many milliseconds. */
    public static ServerStates resting(int milliseconds) {
        Duration rest = Duration.ofMillis(milliseconds);
        return new ServerStates(new BreakerRules(3, rest, rest), new ProbeRules(2, 2));
    }
}
