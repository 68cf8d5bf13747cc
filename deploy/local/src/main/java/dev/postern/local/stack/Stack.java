package dev.postern.local.stack;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.keycloak.IdentityProvider;
import dev.postern.local.model.ModelServer;
import dev.postern.local.postgres.TrailDatabase;
import dev.postern.local.process.Child;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The whole product on one machine. Database, identity and model start side by side, the gateway after them; they end the
 * other way round. {@link #close} may be called from any thread, at any time, more than once.
 */
public final class Stack implements AutoCloseable {
    private static final long STARTERS_END_SECONDS = 60;

    private final DataFolder folder;
    private final Progress progress;
    private final InstantSource clock;
    private final PartStarter starter;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean isEnding = new AtomicBoolean();

    public Stack(StackPlan plan, DataFolder folder, Progress progress, InstantSource clock) {
        this.folder = folder;
        this.progress = progress;
        this.clock = clock;
        this.starter = new PartStarter(plan, folder, progress, part -> parts.put(part.key(), part));
    }

    /** Starts everything; all of it is healthy when this returns, and {@code ready.json} says so. */
    public Ready start() {
        ReadyFile.remove(folder);
        CompletableFuture<TrailDatabase> database = begin("Postgres", starter::database);
        CompletableFuture<IdentityProvider> identity = begin("Keycloak", starter::identity);
        CompletableFuture<ModelServer> model = begin("Model", starter::model);
        CompletableFuture<Optional<ModelServer>> audio =
                starter.hears() ? begin("Audio", starter::audio) : CompletableFuture.completedFuture(Optional.empty());
        await(database, identity, model, audio);
        CompletableFuture<PartStarter.Gateway> gateway =
                begin("Gateway", () -> starter.gateway(database.join(), identity.join(), model.join(), audio.join()));
        await(gateway);
        Ready ready = new Ready(
                gateway.join().url(),
                gateway.join().health(),
                identity.join().issuer(),
                database.join().jdbcUrl(),
                model.join(),
                processes(),
                clock.instant());
        ReadyFile.write(folder, ready);
        return ready;
    }

    /** Waits until a part ends although nobody asked it to; returns nothing where the stack was closed. */
    public Optional<StartFailure> awaitUnexpectedEnd() {
        CompletableFuture<?>[] ends = parts.values().stream()
                .flatMap(part -> part.process().stream())
                .map(Child::onExit)
                .toArray(CompletableFuture[]::new);
        Object first = CompletableFuture.anyOf(ends).join();
        return isEnding.get() || !(first instanceof Child child)
                ? Optional.empty()
                : Optional.of(child.unexpectedEnd());
    }

    public boolean isEnding() {
        return isEnding.get();
    }

    @Override
    public synchronized void close() {
        if (isEnding.getAndSet(true)) {
            return;
        }
        ReadyFile.remove(folder);
        threads.shutdownNow();
        try {
            // A part that is just starting ends itself when it is interrupted.
            threads.awaitTermination(STARTERS_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (String key : Part.ENDING) {
            Part part = parts.get(key);
            if (part != null) {
                part.end().run();
            }
        }
    }

    private <T> CompletableFuture<T> begin(String title, Supplier<T> start) {
        long begun = System.nanoTime();
        return CompletableFuture.supplyAsync(start, threads).thenApply(started -> {
            progress.ready(title, begun);
            return started;
        });
    }

    /** Returns when all are done, or with the first failure of one. */
    private static void await(CompletableFuture<?>... starts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(starts);
        for (CompletableFuture<?> start : starts) {
            var _ = start.whenComplete((started, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Map<String, RunningProcess> processes() {
        Map<String, RunningProcess> processes = new TreeMap<>();
        parts.values()
                .forEach(part -> part.process()
                        .ifPresent(child -> processes.put(
                                part.key(),
                                new RunningProcess(
                                        child.pid(), child.log().path().toString()))));
        return processes;
    }
}
