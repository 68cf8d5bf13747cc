package dev.postern.policy;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.transform.TextGuard;
import java.util.List;

/**
 * A compiled policy. Immutable and thread-safe; an exchange keeps the policy it began with.
 *
 * <p>Any exception out of these methods means that the text could not be judged; the caller refuses the exchange.
 */
public interface Policy {

    /** Name and hash of the document, such as {@code acme-baseline@3f2a9c01}. */
    String version();

    /** What it takes to find all that this policy can look at: its own detectors, and those its rules name. */
    MatcherTable detectors();

    /** Judges a prompt, every segment of it, as it would be seen in a row. */
    Verdict judge(Circumstances circumstances, List<Segment> segments);

    /** A new guard for one text of the answer; {@code path} names the channel in its rulings. */
    TextGuard guard(Circumstances circumstances, String path);
}
