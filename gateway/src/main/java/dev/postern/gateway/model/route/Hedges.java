package dev.postern.gateway.model.route;

import dev.postern.gateway.config.HedgeSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.model.Model;
import dev.postern.model.route.HedgeBudget;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says when a request may go to a second server of its model as well, and counts that few do. Thread-safe. */
@Singleton
public final class Hedges {
    private final HedgeSettings rules;
    private final double share;
    private final Map<String, HedgeBudget> budgets = new ConcurrentHashMap<>();

    @Inject
    Hedges(PosternConfig config) {
        this(config.upstream().hedge());
    }

    Hedges(HedgeSettings rules) {
        this.rules = rules;
        this.share = HedgeBudget.requireShare(rules.share());
    }

    /**
     * A request for a model goes to its first server.
     *
     * @return how long that may say nothing before a second one is asked; nothing where none is
     */
    public Optional<Duration> patience(Model model) {
        Optional<Duration> after = Optional.ofNullable(rules.models().get(model.name()))
                .or(rules::after)
                .filter(ignored -> model.servers().size() > 1);
        after.ifPresent(ignored -> budget(model).came());
        return after;
    }

    /** Whether one more may go. */
    public boolean spend(Model model) {
        return budget(model).spend();
    }

    private HedgeBudget budget(Model model) {
        return budgets.computeIfAbsent(model.name(), fresh -> new HedgeBudget(share));
    }
}
