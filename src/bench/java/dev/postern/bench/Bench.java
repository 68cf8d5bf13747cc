package dev.postern.bench;

import dev.postern.bench.report.Comparison;
import dev.postern.bench.report.JsonReport;
import dev.postern.bench.report.TableReport;
import dev.postern.bench.scenario.Scenario;
import dev.postern.bench.scenario.Scenarios;
import dev.postern.bench.scenario.Timing;
import dev.postern.bench.setup.GatewayUnderTest;
import dev.postern.bench.setup.LaunchedStack;
import dev.postern.bench.setup.Probe;
import dev.postern.bench.setup.ReadyFile;
import dev.postern.bench.setup.SetupException;
import dev.postern.bench.setup.StandInControl;
import dev.postern.bench.setup.StandInProcess;
import dev.postern.bench.setup.TokenSource;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./postern bench}: puts the same load on the gateway and directly on the model server behind it, and prints what
 * the gateway costs. Exit codes: 0 measured, 1 measured with failures, 2 not measured.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = Flood.class,
        description = "Measures what the gateway costs, next to a direct call to the same model server stand-in.")
public final class Bench implements Callable<Integer> {
    /** The working copy, as the launcher names it. */
    private static final Path HOME =
            Path.of(System.getProperty("postern.home", "")).toAbsolutePath();

    private static final Path LAUNCHER = HOME.resolve("postern");
    private static final Path OWN_DATA = HOME.resolve("src/bench/target/stack");

    private final Clock clock;

    @Option(names = "--gateway", paramLabel = "URL", description = "The gateway; the one of ready.json by default.")
    private @Nullable URI gateway;

    @Option(names = "--token", paramLabel = "T", description = "Access token; ./postern token employee by default.")
    private @Nullable String token;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds it, read before each scenario.")
    private @Nullable Path tokenFile;

    @Option(names = "--no-token", description = "Sends none, for gateways that ask for none.")
    private boolean noToken;

    @Option(names = "--gateway-pid", paramLabel = "PID", description = "Its process; the one of ready.json by default.")
    private @Nullable Long gatewayPid;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the stack that runs.")
    private Path data = HOME.resolve(".postern");

    @Option(names = "--model", paramLabel = "NAME", description = "The model to ask; the first one offered by default.")
    private @Nullable String model;

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            description = "Where the stand-in is or will be started (default ${DEFAULT-VALUE}).")
    private URI upstream = URI.create("http://127.0.0.1:18000/v1");

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "all, latency, small, large, streams, many-streams or open (default ${DEFAULT-VALUE}).")
    private String scenario = "all";

    @Option(names = "--seconds", paramLabel = "N", description = "Measured time of each (default ${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before that (default ${DEFAULT-VALUE}).")
    private int warmUp = 30;

    @Option(names = "--rate", paramLabel = "N", description = "Requests/s of the open loop (default ${DEFAULT-VALUE}).")
    private double rate = 200;

    @Option(names = "--answer-tokens", paramLabel = "N", description = "Of answers at once (default ${DEFAULT-VALUE}).")
    private int answerTokens = 16;

    @Option(names = "--mixed", description = "Every fourth prompt holds a value that policy looks for.")
    private boolean mixed;

    @Option(names = "--direct-only", description = "Measures the stand-in alone.")
    private boolean directOnly;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures there.")
    private @Nullable Path json;

    private Bench(Clock clock) {
        this.clock = clock;
    }

    /** Runs the benchmark and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench(Clock.systemUTC())).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        try {
            List<Scenario> scenarios = scenarios();
            StandInControl standIn = new StandInControl(upstream);
            if (standIn.requests().isPresent()) {
                return withStandIn(vertx, scenarios, standIn);
            }
            try (StandInProcess started = StandInProcess.start(standIn, StandIn.class.getName())) {
                return withStandIn(vertx, scenarios, started.control());
            }
        } catch (SetupException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private int withStandIn(Vertx vertx, List<Scenario> scenarios, StandInControl standIn)
            throws SetupException, InterruptedException, IOException {
        if (directOnly) {
            return measure(vertx, scenarios, Optional.empty(), standIn);
        }
        Optional<ReadyFile> ready = ReadyFile.in(data);
        if (gateway != null || ready.isPresent()) {
            return measure(vertx, scenarios, Optional.of(gatewayUnderTest(ready, data)), standIn);
        }
        try (LaunchedStack stack = LaunchedStack.start(LAUNCHER, OWN_DATA, standIn.api(), Map.of())) {
            Optional<ReadyFile> own = ReadyFile.in(stack.data());
            return measure(vertx, scenarios, Optional.of(gatewayUnderTest(own, stack.data())), standIn);
        }
    }

    private int measure(
            Vertx vertx, List<Scenario> scenarios, Optional<GatewayUnderTest> tested, StandInControl standIn)
            throws SetupException, InterruptedException, IOException {
        if (json != null) {
            Files.createDirectories(json.toAbsolutePath().getParent());
        }
        Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (tested.isPresent()) {
            Probe.require(tested.get().target(), standIn);
        }
        Timing timing = new Timing(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        Session session = new Session(vertx, standIn, tested, timing, mixed);
        List<Comparison> measured = new ArrayList<>();
        for (Scenario next : scenarios) {
            Comparison comparison = session.measure(next);
            System.out.println(TableReport.of(comparison));
            measured.add(comparison);
        }
        if (json != null) {
            Files.writeString(json, JsonReport.of(begun, mixed, measured).json());
        }
        return measured.stream().anyMatch(Comparison::failed) ? 1 : 0;
    }

    private List<Scenario> scenarios() throws SetupException {
        Scenarios known = new Scenarios(answerTokens, rate);
        if (scenario.equals("all")) {
            return known.standard();
        }
        return List.of(known.named(scenario)
                .orElseThrow(() -> new SetupException("There is no scenario " + scenario + "; --help lists them.")));
    }

    /** What the command line says, and what the ready file says where it says nothing. */
    private GatewayUnderTest gatewayUnderTest(Optional<ReadyFile> ready, Path readyData) throws SetupException {
        Optional<ReadyFile> known = gateway == null ? ready : Optional.empty();
        URI address = Optional.ofNullable(gateway)
                .or(() -> known.map(ReadyFile::gateway))
                .orElseThrow(() -> new SetupException("No gateway runs here; --gateway names one."));
        OptionalLong pid = gatewayPid == null
                ? known.map(ReadyFile::gatewayPid).orElse(OptionalLong.empty())
                : OptionalLong.of(gatewayPid);
        return new GatewayUnderTest(address, pid, Optional.ofNullable(model), tokens(readyData));
    }

    private TokenSource tokens(Path readyData) {
        if (noToken) {
            return new TokenSource.None();
        }
        if (token != null) {
            return new TokenSource.Given(token);
        }
        return tokenFile == null
                ? new TokenSource.OfLauncher(LAUNCHER, readyData, "employee")
                : new TokenSource.InFile(tokenFile);
    }
}
