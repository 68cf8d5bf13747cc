package dev.postern.gateway.model.health;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.config.ProbeSettings;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.connect.ServerQuestions;
import dev.postern.gateway.model.connect.ServerQuestions.Said;
import dev.postern.model.ServerKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Asks every model server of the catalogue whether it is well, and those that tell what they have to do. One question of a kind at
 * a time for each server, at times that drift apart. Everything happens on one event loop.
 */
@Singleton
final class ServerWatch {
    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    private static final long TICK_MILLIS = 100;
    private static final int LARGEST_WORD = 256 * 1024;
    private static final int LARGEST_METRICS = 1024 * 1024;

    /** How far questions drift from their rhythm, as a part of it. */
    private static final double JITTER = 0.1;

    private final Catalogue catalogue;
    private final ServerStates states;
    private final Instance<ServersKnown> others;
    private final ServerQuestions questions;
    private final ProbeSettings rules;
    private final Vertx vertx;
    private final Random random;
    private final Map<ServerProcess, Rhythm> rhythms = new HashMap<>();
    private long timer;

    /** When a server is asked next. */
    private static final class Rhythm {
        private long probe;
        private long figures;
        private boolean probing;
        private boolean asking;
    }

    @Inject
    ServerWatch(
            Catalogue catalogue,
            ServerStates states,
            @Any Instance<ServersKnown> others,
            ServerQuestions questions,
            PosternConfig config,
            Vertx vertx) {
        this.catalogue = catalogue;
        this.states = states;
        this.others = others;
        this.questions = questions;
        this.rules = config.upstream().probe();
        this.vertx = vertx;
        this.random = new Random();
    }

    void begin(@Observes StartupEvent start) {
        vertx.getOrCreateContext()
                .runOnContext(ignored -> timer = vertx.setPeriodic(TICK_MILLIS, tick -> look(System.nanoTime())));
    }

    void end(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void look(long now) {
        Map<ServerProcess, ModelServer> known = new HashMap<>();
        for (Model model : catalogue.all()) {
            model.servers().forEach(server -> known.put(ServerProcess.of(server), server));
        }
        states.keepOnly(known.keySet());
        if (!rhythms.keySet().equals(known.keySet())) {
            Set<String> names = known.keySet().stream().map(ServerProcess::name).collect(Collectors.toSet());
            others.forEach(each -> each.keepOnly(names));
        }
        rhythms.keySet().retainAll(known.keySet());
        known.forEach(
                (address, server) -> ask(address, server, rhythms.computeIfAbsent(address, fresh -> rhythm(now)), now));
    }

    private Rhythm rhythm(long now) {
        Rhythm rhythm = new Rhythm();
        rhythm.probe = now + (long) (random.nextDouble() * rules.interval().toNanos());
        rhythm.figures = now + (long) (random.nextDouble() * rules.figures().toNanos());
        return rhythm;
    }

    private void ask(ServerProcess address, ModelServer server, Rhythm rhythm, long now) {
        if (!rhythm.probing && rhythm.probe - now <= 0) {
            rhythm.probing = true;
            rhythm.probe = now + jittered(rules.interval());
            questions
                    .ask(
                            server,
                            address.kind() == ServerKind.OPENAI ? "/models" : "//health",
                            rules.timeout(),
                            LARGEST_WORD)
                    .onComplete(said -> {
                        rhythm.probing = false;
                        probed(address, said.succeeded() && said.result().status() < 500);
                    });
        }
        if (address.kind() != ServerKind.OPENAI && !rhythm.asking && rhythm.figures - now <= 0) {
            rhythm.asking = true;
            rhythm.figures = now + jittered(rules.figures());
            questions.ask(server, "//metrics", rules.timeout(), LARGEST_METRICS).onComplete(said -> {
                rhythm.asking = false;
                states.of(address)
                        .says(Optional.ofNullable(said.result())
                                .filter(page -> page.status() == 200)
                                .flatMap(page -> figures(page, address))
                                .orElse(LoadFigures.NONE));
            });
        }
    }

    private static Optional<LoadFigures> figures(Said page, ServerProcess address) {
        return MetricsText.read(page.body(), address.kind());
    }

    private void probed(ServerProcess address, boolean well) {
        if (states.of(address).probed(well, System.nanoTime())) {
            LOG.warnf("Model server %s is %s", address.name(), well ? "back" : "down");
        }
    }

    private long jittered(Duration rhythm) {
        return (long) (rhythm.toNanos() * (1 - JITTER + 2 * JITTER * random.nextDouble()));
    }
}
