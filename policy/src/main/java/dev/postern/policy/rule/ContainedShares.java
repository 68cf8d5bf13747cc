package dev.postern.policy.rule;

import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.fingerprint.Containment;
import dev.postern.policy.text.SegmentRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text, piece by piece, before it is judged, and drops findings of documents of which it contains too little. A
 * passage that only shows decoded always counts: of such text no share is known. Serves one prompt or one text of an
 * answer; not thread-safe.
 */
final class ContainedShares implements Consumer<String> {
    private final Map<String, Measured> byDetector = new HashMap<>();

    ContainedShares(List<ContainmentLimit> limits) {
        limits.forEach(
                limit -> byDetector.put(limit.detector(), new Measured(limit, new Containment(limit.fingerprint()))));
    }

    /** Takes what follows in the text. */
    @Override
    public void accept(String piece) {
        byDetector.values().forEach(measured -> measured.contained().add(piece));
    }

    /** Judges by what the text read so far contains altogether. */
    Judge byWhole(Judge judge) {
        return judge((contained, finding) -> contained.share(), judge);
    }

    /** Judges by what the text contains up to the end of a finding, however much of it was read. */
    Judge bySoFar(Judge judge) {
        return judge((contained, finding) -> contained.share(finding.end()), judge);
    }

    private Judge judge(ToDoubleBiFunction<Containment, Finding> share, Judge judge) {
        return new Judge() {
            @Override
            public @Nullable Judgement judge(Finding finding, SegmentRole role) {
                return isEnough(finding) ? judge.judge(finding, role) : null;
            }

            @Override
            public @Nullable Judgement simulate(Finding finding, SegmentRole role) {
                return isEnough(finding) ? judge.simulate(finding, role) : null;
            }

            @Override
            public boolean counts() {
                return judge.counts();
            }

            @Override
            public void count(Finding finding, SegmentRole role, int value) {
                if (isEnough(finding)) {
                    judge.count(finding, role, value);
                }
            }

            @Override
            public boolean isSilent() {
                return judge.isSilent();
            }

            @Override
            public OptionalDouble share(Finding finding) {
                @Nullable Measured measured = byDetector.get(finding.detector());
                return measured == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(share.applyAsDouble(measured.contained(), finding));
            }

            private boolean isEnough(Finding finding) {
                @Nullable Measured measured = byDetector.get(finding.detector());
                return measured == null
                        || measured.limit().isReached(finding, share.applyAsDouble(measured.contained(), finding));
            }
        };
    }

    private record Measured(ContainmentLimit limit, Containment contained) {}
}
