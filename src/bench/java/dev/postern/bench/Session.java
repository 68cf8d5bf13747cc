package dev.postern.bench;

import dev.postern.bench.load.Target;
import dev.postern.bench.prompt.PromptBook;
import dev.postern.bench.report.Comparison;
import dev.postern.bench.scenario.Figures;
import dev.postern.bench.scenario.Run;
import dev.postern.bench.scenario.Scenario;
import dev.postern.bench.scenario.Timing;
import dev.postern.bench.setup.GatewayUnderTest;
import dev.postern.bench.setup.SetupException;
import dev.postern.bench.setup.StandInControl;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Measures scenarios one after the other: the direct call first, then the same through the gateway. */
final class Session {
    private static final long SEED = 20_261_123;
    private static final Duration DIRECT_WARM_UP = Duration.ofSeconds(3);
    private static final String STAND_INS_MODEL = "stand-in";

    private final Vertx vertx;
    private final StandInControl standIn;
    private final Optional<GatewayUnderTest> gateway;
    private final Timing timing;
    private final boolean mixed;

    Session(Vertx vertx, StandInControl standIn, Optional<GatewayUnderTest> gateway, Timing timing, boolean mixed) {
        this.vertx = vertx;
        this.standIn = standIn;
        this.gateway = gateway;
        this.timing = timing;
        this.mixed = mixed;
    }

    Comparison measure(Scenario scenario) throws SetupException, InterruptedException {
        standIn.become(scenario.mode());
        PromptBook prompts = PromptBook.of(scenario.promptBytes(), mixed, SEED);
        Target model = new Target("direct", standIn.api(), STAND_INS_MODEL, Optional.empty());
        Figures direct = new Run(vertx, scenario, prompts, directTiming()).of(model, OptionalLong.empty());
        if (gateway.isEmpty()) {
            return new Comparison(scenario, direct, Optional.empty());
        }
        GatewayUnderTest tested = gateway.get();
        Figures through = new Run(vertx, scenario, prompts, timing).of(tested.target(), tested.pid());
        return new Comparison(scenario, direct, Optional.of(through));
    }

    /** The stand-in is warm sooner than a gateway. */
    private Timing directTiming() {
        Duration warmUp = timing.warmUp().compareTo(DIRECT_WARM_UP) < 0 ? timing.warmUp() : DIRECT_WARM_UP;
        return new Timing(warmUp, timing.measured());
    }
}
