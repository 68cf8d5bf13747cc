package dev.postern.model.fit;

import java.util.List;

/**
 * The answer to a {@link FitQuestion}.
 *
 * @param cacheBytesPerToken of one conversation at 16 bit while no window is full
 * @param needs one for each combination of precisions, weights first
 * @param machines in the order asked
 */
public record FitPlan(
        ModelFile file,
        FitQuestion question,
        long cacheBytesPerToken,
        List<Need> needs,
        List<MachineFit> machines,
        List<Warning> warnings) {
    public FitPlan {
        needs = List.copyOf(needs);
        machines = List.copyOf(machines);
        warnings = List.copyOf(warnings);
    }
}
