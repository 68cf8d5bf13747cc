package dev.postern.model.fit;

import java.util.List;
import java.util.Optional;

/**
 * What a machine holds.
 *
 * @param fitting the combinations that fit, the most precise first
 * @param users how many users the first of them serves at the context asked for; 0 where none fits, or the cache is unknown
 */
public record MachineFit(Machine machine, List<Need> fitting, long users) {
    public MachineFit {
        fitting = List.copyOf(fitting);
    }

    /** The most precise combination that fits. */
    public Optional<Need> best() {
        return fitting.stream().findFirst();
    }
}
