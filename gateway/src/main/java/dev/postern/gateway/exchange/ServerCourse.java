package dev.postern.gateway.exchange;

import dev.postern.gateway.config.UpstreamSettings;
import dev.postern.gateway.model.connect.ModelServers;
import dev.postern.gateway.model.health.Visit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks the servers of one exchange over the network, and records each further one. Lives on the event loop of the client's connection. */
final class ServerCourse implements Course {
    private final Passage passage;
    private final ModelServers servers;
    private final ExchangeRecords records;
    private final UpstreamSettings limits;

    ServerCourse(Passage passage, ModelServers servers, ExchangeRecords records, UpstreamSettings limits) {
        this.passage = passage;
        this.servers = servers;
        this.records = records;
        this.limits = limits;
    }

    @Override
    public ServerTry at(Leg leg, ServerTry.Listener race) {
        GuardedAnswer answer = GuardedAnswer.of(
                guards -> passage.request().answer(guards, limits.maximumAnswerBytes(), passage.offer()),
                (path, kind) -> passage.policy().guard(passage.circumstances(), passage.vault(), path, kind));
        return new ServerTry(
                leg,
                answer,
                race,
                () -> servers.connect(leg.server(), leg.prompt(), passage.call().id()),
                limits.maximumAnswerBytes(),
                limits.maximumEventBytes());
    }

    @Override
    public CompletableFuture<?> rerouted(Visit from, Visit to, String why) {
        return records.rerouted(passage.call(), from, to, why);
    }

    @Override
    public CompletableFuture<?> hedged(Visit from, Visit to, Duration after) {
        return records.hedged(passage.call(), from, to, after);
    }

    @Override
    public void onLoop(Runnable work) {
        passage.call().loop().runOnContext(ignored -> work.run());
    }
}
