package dev.postern.gateway.choice;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.wire.Medium;
import dev.postern.model.Capability;
import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The models that can answer one request. */
final class Candidates {
    /** By parameters; those of which nothing is known by price, and then a farther one is taken for larger. */
    private static final Comparator<Model> SIZE = Comparator.<Model>comparingLong(
                    model -> model.facts().parameters().orElse(0L))
            .thenComparing(model -> model.facts().answerPrice().orElse(BigDecimal.ZERO))
            .thenComparing(Model::zone)
            .thenComparing(Model::name);

    private final List<Model> models;
    private final Zone nearest;

    private Candidates(List<Model> models, Zone nearest) {
        this.models = models;
        this.nearest = nearest;
    }

    /**
     * Those that chat and can do what the request needs; nothing where there is none.
     *
     * @param open what the requester may use
     */
    static Optional<Candidates> of(List<Model> open, Set<Capability> needs, Set<Medium> media) {
        return of(open.stream()
                .filter(model -> model.capabilities().contains(Capability.CHAT)
                        && model.capabilities().containsAll(needs)
                        && model.media().containsAll(media))
                .toList());
    }

    /**
     * Those that write recordings down; nothing where there is none.
     *
     * @param open what the requester may use
     */
    static Optional<Candidates> listening(List<Model> open) {
        return of(open.stream()
                .filter(model -> model.capabilities().contains(Capability.AUDIO))
                .toList());
    }

    private static Optional<Candidates> of(List<Model> able) {
        return able.stream().map(Model::zone).min(Zone::compareTo).map(zone -> new Candidates(able, zone));
    }

    /** The model of a name or alias, where it is one of these. */
    Optional<Model> called(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name) || model.aliases().contains(name))
                .findFirst();
    }

    /** The smallest of the nearest zone. */
    Model smallest() {
        return models.stream().filter(this::isNear).min(SIZE).orElseThrow();
    }

    /** The largest of all. */
    Model largest() {
        return models.stream().max(SIZE).orElseThrow();
    }

    /** The largest of the nearest zone. */
    Model largestNear() {
        return models.stream().filter(this::isNear).max(SIZE).orElseThrow();
    }

    boolean isNear(Model model) {
        return model.zone() == nearest;
    }
}
