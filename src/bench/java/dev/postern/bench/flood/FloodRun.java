package dev.postern.bench.flood;

import dev.postern.bench.load.Caller;
import dev.postern.bench.load.ClosedLoop;
import dev.postern.bench.load.LoadLoop;
import dev.postern.bench.load.OpenLoop;
import dev.postern.bench.load.Target;
import dev.postern.bench.measure.Tally;
import dev.postern.bench.prompt.ChatBody;
import dev.postern.bench.prompt.PromptBook;
import dev.postern.bench.standin.CannedAnswer;
import io.vertx.core.Vertx;

/** Measures rounds of a {@link FloodPlan}. */
public final class FloodRun {
    private static final long SEED = 20_261_127;
    private static final int PROMPT_BYTES = 2 * 1024;
    private static final int MOST_POLITE = 1_024;

    private final Vertx vertx;
    private final LoadLoop loop;
    private final FloodPlan plan;
    private final PromptBook prompts = PromptBook.of(PROMPT_BYTES, false, SEED);

    public FloodRun(Vertx vertx, FloodPlan plan) {
        this.vertx = vertx;
        this.loop = new LoadLoop(vertx);
        this.plan = plan;
    }

    /**
     * Measures one group alone, then the same beside the other one.
     *
     * @param polite the gateway with the token of somebody in the first group
     * @param flooding the same with the token of somebody in the other
     */
    public FloodRound round(Target polite, Target flooding) throws InterruptedException {
        Tally.Counted alone = measure(polite, new Tally());
        Tally flood = new Tally();
        Caller caller = caller(flooding, plan.flooders(), flood);
        ClosedLoop flooders = new ClosedLoop(vertx, caller, plan.flooders(), 0);
        loop.call(() -> {
            flooders.begin();
            return true;
        });
        Tally.Counted beside = measure(polite, flood);
        Tally.Counted flooded = loop.call(() -> {
            flooders.stop();
            return flood.counted();
        });
        loop.drain(flooders);
        caller.close();
        return new FloodRound(alone, beside, flooded, plan.measured());
    }

    /** @param besides begins to count when the polite group does */
    private Tally.Counted measure(Target polite, Tally besides) throws InterruptedException {
        Tally tally = new Tally();
        Caller caller = caller(polite, MOST_POLITE, tally);
        OpenLoop load = new OpenLoop(vertx, caller, tally, plan.rate());
        loop.call(() -> {
            load.begin();
            return true;
        });
        Thread.sleep(plan.settle());
        loop.call(() -> {
            tally.restart();
            besides.restart();
            return true;
        });
        Thread.sleep(plan.measured());
        Tally.Counted counted = loop.call(() -> {
            load.stop();
            return tally.counted();
        });
        loop.drain(load);
        caller.close();
        return counted;
    }

    private Caller caller(Target target, int connections, Tally tally) {
        return new Caller(
                vertx,
                target,
                connections,
                ChatBody.all(prompts, target.model(), true),
                true,
                new CannedAnswer(plan.mode().tokens()).text(),
                tally);
    }
}
