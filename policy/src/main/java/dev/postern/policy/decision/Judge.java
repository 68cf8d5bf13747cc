package dev.postern.policy.decision;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.text.SegmentRole;
import org.jspecify.annotations.Nullable;

/** The rules that apply to one direction of one exchange. Immutable and thread-safe. */
@FunctionalInterface
public interface Judge {

    /** The strongest of the rules that look at this finding, or null where none does. */
    @Nullable
    Judgement judge(Finding finding, SegmentRole role);
}
