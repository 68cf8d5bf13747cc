package dev.postern.policy.transform;

import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decides once more about what was seen, step by step as it was decided when it was seen. Thread-safe. */
public final class SightingReplay {
    private static final Kept UNKNOWN = new Kept(SensitiveText.of(""), Restore.ALWAYS);

    private SightingReplay() {}

    /**
     * Gives every judgement about a prompt to {@code rulings}.
     *
     * @param texts the sightings of each run of segments
     */
    public static void prompt(List<List<Sighting>> texts, Judge judge, Consumer<Judgement> rulings) {
        List<FoundInRun> runs = texts.stream().map(SightingReplay::values).toList();
        if (judge.counts()) {
            runs.forEach(run -> run.count(judge));
        }
        runs.forEach(run ->
                run.judge(judge, new Forgetful(), (seen, judgement) -> rulings.accept(judgement), (seen, would) -> {}));
    }

    /** Gives every judgement about one text of an answer to {@code rulings}. */
    public static void answer(List<Sighting> text, Judge judge, Consumer<Judgement> rulings) {
        Enforcement enforcement = new Enforcement(judge, new Redaction(new Forgetful()), new Enforcement.Notes() {
            @Override
            public void ruled(Finding finding, Judgement judgement) {
                rulings.accept(judgement);
            }

            @Override
            public void simulated(Finding finding, Judgement judgement) {
                // What is simulated decides nothing.
            }
        });
        for (Sighting seen : text) {
            switch (seen) {
                case Sighting.Value value -> enforcement.found(value);
                case Sighting.Opening opening -> enforcement.opened(opening);
                case Sighting.Closing closing -> enforcement.closed(closing);
                case Sighting.Token token -> enforcement.restore(token, UNKNOWN);
            }
        }
    }

    private static FoundInRun values(List<Sighting> text) {
        List<Sighting.Value> values = new ArrayList<>(text.size());
        for (Sighting seen : text) {
            if (seen instanceof Sighting.Value value) {
                values.add(value);
            }
        }
        return new FoundInRun(values);
    }

    /** There is no text left to write. */
    private static final class Forgetful implements Redaction.Sink {
        @Override
        public void keep(int from, int to) {}

        @Override
        public void cover(Finding value, Judgement judgement) {}

        @Override
        public void coverToo(Finding value, Judgement judgement) {}

        @Override
        public void restore(Finding token, Kept value) {}
    }
}
