package dev.postern.gateway.model.admission;

import dev.postern.gateway.config.AdmissionSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.model.admission.Party;
import dev.postern.model.admission.Shares;
import dev.postern.model.admission.Waiting;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Lets as many exchanges to a model as its servers can take; the others wait on their own threads, for a bounded time and in
 * bounded number, the better class first and the groups of a class in turns. Thread-safe.
 */
@Singleton
public final class Admissions {
    /** Cost that each group may spend in a round, in the KiB of {@link #enter}. */
    private static final int QUANTUM = 4;

    private static final int DEAREST = 1024;

    /** How often whoever waits looks whether the client is still there. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Catalogue catalogue;
    private final AdmissionSettings rules;
    private final double keptFree;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    @Inject
    Admissions(Catalogue catalogue, PosternConfig config) {
        this(catalogue, config.upstream().admission());
    }

    Admissions(Catalogue catalogue, AdmissionSettings rules) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.keptFree = Shares.requireShare(rules.keptFree());
    }

    /**
     * Waits for a place, which is to be given back. On the exchange's own thread, which may block.
     *
     * @param kibibytes how much the model has to read
     * @param gone whether the client left
     * @throws RefusedException {@code overloaded} where the queue is full, waiting took too long or the client left
     */
    public Turn enter(Model model, Requester requester, int kibibytes, BooleanSupplier gone) {
        Gate gate = gate(model.name());
        int places = places(model);
        Party party = party(requester);
        Runnable back = () -> gate.exit(party, places, System.nanoTime());
        if (gate.enter(party, places, System.nanoTime())) {
            return new Turn(party.priority(), back);
        }
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        Waiting<CompletableFuture<Boolean>> waiting =
                new Waiting<>(party.priority(), party.group(), Math.clamp(kibibytes, 1, DEAREST), turn);
        gate.await(waiting, places, System.nanoTime());
        if (!came(turn, gone)) {
            boolean had = !gate.leave(waiting) && !turn.complete(false) && turn.getNow(false);
            if (had) {
                back.run();
            }
            throw RefusedException.forSeconds(
                    gate.retrySeconds(System.nanoTime()),
                    ErrorCode.OVERLOADED,
                    "Too many requests wait for this model at the moment; try again after the time in Retry-After.");
        }
        return new Turn(party.priority(), back);
    }

    /** A second place for a request that has one, where the same group may have it at once; to be given back as well. */
    public Optional<Turn> another(Model model, Requester requester) {
        Gate gate = gate(model.name());
        int places = places(model);
        Party party = party(requester);
        return gate.enter(party, places, System.nanoTime())
                ? Optional.of(new Turn(party.priority(), () -> gate.exit(party, places, System.nanoTime())))
                : Optional.empty();
    }

    private int places(Model model) {
        return rules.perServer() * model.servers().size();
    }

    private boolean came(CompletableFuture<Boolean> turn, BooleanSupplier gone) {
        long end = System.nanoTime() + rules.queueTime().toNanos();
        while (true) {
            long left = end - System.nanoTime();
            if (left <= 0 || gone.getAsBoolean()) {
                return false;
            }
            try {
                return turn.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Nothing yet; looks again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException("turns come or do not, and never fail", e);
            }
        }
    }

    private Gate gate(String model) {
        Gate gate = gates.computeIfAbsent(model, fresh -> new Gate(rules.queue(), QUANTUM, keptFree));
        if (gates.size() > catalogue.all().size()) {
            Set<String> known = catalogue.all().stream().map(Model::name).collect(Collectors.toSet());
            gates.entrySet()
                    .removeIf(each -> !known.contains(each.getKey())
                            && !each.getKey().equals(model)
                            && each.getValue().isIdle());
        }
        return gate;
    }

    /** The best of what the requester's groups have, by their path or one above. */
    private int priority(Requester requester) {
        return rules.groups().entrySet().stream()
                .filter(each -> requester.groups().stream()
                        .anyMatch(group -> group.equals(each.getKey()) || group.startsWith(each.getKey() + "/")))
                .mapToInt(each -> each.getValue().priority())
                .min()
                .orElse(rules.priority());
    }

    private Party party(Requester requester) {
        String group =
                requester.groups().stream().min(Comparator.naturalOrder()).orElse("");
        return new Party(priority(requester), group);
    }
}
