package dev.postern.bench.scenario;

import dev.postern.bench.load.Caller;
import dev.postern.bench.load.ClosedLoop;
import dev.postern.bench.load.Load;
import dev.postern.bench.load.LoadLoop;
import dev.postern.bench.load.OpenLoop;
import dev.postern.bench.load.Target;
import dev.postern.bench.measure.ProcessFigures;
import dev.postern.bench.measure.Tally;
import dev.postern.bench.prompt.ChatBody;
import dev.postern.bench.prompt.PromptBook;
import dev.postern.bench.standin.CannedAnswer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts one target under the load of one scenario and takes its figures. */
public final class Run {
    private final Vertx vertx;
    private final LoadLoop loop;
    private final Scenario scenario;
    private final PromptBook prompts;
    private final Timing timing;

    public Run(Vertx vertx, Scenario scenario, PromptBook prompts, Timing timing) {
        this.vertx = vertx;
        this.loop = new LoadLoop(vertx);
        this.scenario = scenario;
        this.prompts = prompts;
        this.timing = timing;
    }

    /**
     * Measures one target.
     *
     * @param pid the process to watch, where there is one
     */
    public Figures of(Target target, OptionalLong pid) throws InterruptedException {
        Tally tally = new Tally();
        Caller caller = new Caller(
                vertx,
                target,
                scenario.arrivals().connections(),
                ChatBody.all(prompts, target.model(), scenario.stream()),
                scenario.stream(),
                new CannedAnswer(scenario.mode().tokens()).text(),
                tally);
        Load load = load(caller, tally);

        loop.call(() -> {
            load.begin();
            return true;
        });
        Thread.sleep(timing.warmUp().plusMillis(scenario.arrivals().spreadMillis()));
        Optional<ProcessFigures> before = figures(pid);
        long began = loop.call(() -> {
            tally.restart();
            return System.nanoTime();
        });
        Thread.sleep(timing.measured());
        Optional<ProcessFigures> after = figures(pid);
        long[] ended = new long[1];
        Tally.Counted counted = loop.call(() -> {
            ended[0] = System.nanoTime();
            load.stop();
            return tally.counted();
        });
        loop.drain(load);
        caller.close();
        return Figures.of(
                target.name(),
                ended[0] - began,
                counted,
                before.flatMap(first -> after.map(last -> Figures.Usage.between(first, last, counted))));
    }

    private Load load(Caller caller, Tally tally) {
        return switch (scenario.arrivals()) {
            case Scenario.Arrivals.Closed(int clients, long spread) -> new ClosedLoop(vertx, caller, clients, spread);
            case Scenario.Arrivals.Open(double rate) -> new OpenLoop(vertx, caller, tally, rate);
        };
    }

    private static Optional<ProcessFigures> figures(OptionalLong pid) {
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProcessFigures.of(pid.getAsLong()));
        } catch (IOException e) {
            throw new UncheckedIOException("The gateway's process " + pid.getAsLong() + " cannot be watched.", e);
        }
    }
}
