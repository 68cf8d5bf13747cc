package dev.postern.policy.transform;

import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Sighting;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What was found in segments that follow each other directly, in order: counted and judged when found and when replayed. */
final class FoundInRun {
    private final List<Sighting.Value> found;

    FoundInRun(List<Sighting.Value> found) {
        this.found = found;
    }

    /** Tells a judge that counts. */
    void count(Judge judge) {
        found.forEach(seen -> judge.count(seen.finding(), seen.role(), seen.value()));
    }

    /**
     * Carries out what policy says.
     *
     * @param ruled gets every finding that a rule decides about
     * @param simulated gets every finding that rules would decide about otherwise if those simulated were enforced
     */
    void judge(
            Judge judge,
            Redaction.Sink sink,
            BiConsumer<Sighting.Value, Judgement> ruled,
            BiConsumer<Sighting.Value, Judgement> simulated) {
        Redaction redaction = new Redaction(sink);
        for (Sighting.Value seen : found) {
            @Nullable Judgement judgement = judge.judge(seen.finding(), seen.role());
            if (judgement != null && redaction.apply(seen.finding(), judgement)) {
                ruled.accept(seen, judgement);
            }
            @Nullable Judgement would = judge.simulate(seen.finding(), seen.role());
            if (would != null) {
                simulated.accept(seen, would);
            }
        }
    }
}
