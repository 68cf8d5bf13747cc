package dev.postern.bench;

import dev.postern.bench.flood.FloodPlan;
import dev.postern.bench.flood.FloodRound;
import dev.postern.bench.flood.FloodRun;
import dev.postern.bench.load.Target;
import dev.postern.bench.setup.GatewayUnderTest;
import dev.postern.bench.setup.LaunchedStack;
import dev.postern.bench.setup.ReadyFile;
import dev.postern.bench.setup.SetupException;
import dev.postern.bench.setup.StandInControl;
import dev.postern.bench.setup.StandInProcess;
import dev.postern.bench.setup.TokenSource;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./postern bench flood}: one group asks at a fixed rate, alone and beside another group that asks for as much as it can, in
 * turns. Exit codes: 0 measured, 1 measured with failures, 2 not measured.
 */
@Command(
        name = "flood",
        mixinStandardHelpOptions = true,
        description = "Measures what a group that floods a model costs another group.")
public final class Flood implements Callable<Integer> {
    private static final Path HOME =
            Path.of(System.getProperty("postern.home", "")).toAbsolutePath();
    private static final Path LAUNCHER = HOME.resolve("postern");
    private static final Path DATA = HOME.resolve("src/bench/target/flood");
    private static final URI UPSTREAM = URI.create("http://127.0.0.1:18000/v1");

    /** People of the demo who are in different groups. */
    private static final String POLITE = "privacy-officer";

    private static final String FLOODING = "employee";

    @Option(names = "--places", description = "Answers the server works on at a time (default ${DEFAULT-VALUE}).")
    private int places = 16;

    @Option(names = "--service", description = "Milliseconds of each (default ${DEFAULT-VALUE}).")
    private int service = 300;

    @Option(
            names = "--rate",
            description = "Requests/s of the group that keeps to its work (default ${DEFAULT-VALUE}).")
    private double rate = 5;

    @Option(names = "--flooders", description = "Clients of the other group (default ${DEFAULT-VALUE}).")
    private int flooders = 128;

    @Option(names = "--queue", description = "So many may wait at the gateway (default ${DEFAULT-VALUE}).")
    private int queue = 1024;

    @Option(names = "--rounds", description = "Measurements, each alone and beside (default ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--seconds", description = "Of each (default ${DEFAULT-VALUE}).")
    private int seconds = 30;

    private Flood() {}

    @Override
    public Integer call() throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        FloodPlan plan = new FloodPlan(
                places, Duration.ofMillis(service), rate, flooders, Duration.ofSeconds(5), Duration.ofSeconds(seconds));
        Map<String, String> settings = Map.of(
                "POSTERN_UPSTREAM_ADMISSION_PER_SERVER", Integer.toString(places),
                "POSTERN_UPSTREAM_ADMISSION_QUEUE", Integer.toString(queue));
        try (StandInProcess standIn = StandInProcess.start(new StandInControl(UPSTREAM), StandIn.class.getName());
                LaunchedStack stack = LaunchedStack.start(LAUNCHER, DATA, UPSTREAM, settings)) {
            standIn.control().become(plan.mode());
            return measure(new FloodRun(vertx, plan), plan, stack);
        } catch (SetupException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private int measure(FloodRun run, FloodPlan plan, LaunchedStack stack) throws SetupException, InterruptedException {
        ReadyFile ready =
                ReadyFile.in(stack.data()).orElseThrow(() -> new SetupException("The stack that was started is gone."));
        // The first round warms everything up.
        run.round(target(ready, stack, POLITE), target(ready, stack, FLOODING));
        System.out.printf(
                Locale.ROOT,
                "%d places, answers of %d ms; one group at %.1f requests/s (%.0f %% of the places), %d clients of another%n%s%n",
                places,
                service,
                rate,
                100 * plan.need(),
                flooders,
                FloodRound.HEAD);
        List<FloodRound> measured = new ArrayList<>();
        for (int number = 0; number < rounds; number++) {
            FloodRound round = run.round(target(ready, stack, POLITE), target(ready, stack, FLOODING));
            System.out.println(round.row());
            measured.add(round);
        }
        double[] ratios =
                measured.stream().mapToDouble(FloodRound::ratio).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  ratio of p95: median %.3f, from %.3f to %.3f%n",
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
        return measured.stream().anyMatch(FloodRound::failed) ? 1 : 0;
    }

    private static Target target(ReadyFile ready, LaunchedStack stack, String user)
            throws SetupException, InterruptedException {
        TokenSource tokens = new TokenSource.OfLauncher(LAUNCHER, stack.data(), user);
        return new GatewayUnderTest(ready.gateway(), ready.gatewayPid(), Optional.empty(), tokens).target();
    }
}
