package dev.postern.bench;

import dev.postern.bench.standin.StandInServer;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the model server stand-in alone, so that a gateway can be pointed at it before the benchmark begins. */
@Command(
        name = "stand-in",
        mixinStandardHelpOptions = true,
        description = "A model server for benchmarks, on loopback, until it is stopped.")
public final class StandIn implements Callable<Integer> {
    @Option(names = "--port", description = "Port on 127.0.0.1 (default ${DEFAULT-VALUE}).", defaultValue = "18000")
    private int port;

    private StandIn() {}

    /** Runs until the process is stopped. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new StandIn()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        new StandInServer(vertx)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println("The stand-in listens on http://127.0.0.1:" + port + "/v1");
        Thread.currentThread().join();
        return 0;
    }
}
