package dev.postern.policy;

import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.replay.VectorJudge;
import dev.postern.policy.text.Segment;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.TextGuard;
import java.util.List;
import java.util.Set;

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

    /** Whether images may leave; no detector looks into them. */
    boolean allowsImages();

    /** How much the trail keeps of what this requester's exchanges say. */
    RecordLevel recordLevel(Requester requester);

    /** Whether this requester's exchanges may go to a farther zone than the nearest they have. */
    LeaveZone leaveZone(Requester requester);

    /** Which models answer this requester where a request leaves it open. */
    AutoRoute autoRoute(Requester requester);

    /**
     * This policy for one exchange whose requester said why. Its version is the same.
     *
     * @param rules ids of the rules that coached; they log from now on, in the prompt and in its answer
     */
    Policy justified(Set<String> rules);

    /**
     * Judges a prompt, every segment of it, as it would be seen in a row.
     *
     * @param vault gets the values that are tokenised
     */
    Verdict judge(Circumstances circumstances, List<Segment> segments, Vault vault);

    /** {@link #version()}, and after it what tells the datasets and fingerprints that it looks for, where there are any. */
    String sight();

    /** Signatures of the detectors that are asked about texts which travel this way; equal ones find the same. */
    Set<String> looksFor(Direction direction);

    /**
     * Decides about finding vectors of one direction as this policy would have decided then.
     *
     * @param looked what the policy of the vectors looked for in this direction, see {@link #looksFor}
     */
    VectorJudge replay(Direction direction, Set<String> looked);

    /**
     * A new guard for one text of the answer.
     *
     * @param vault knows the tokens of the prompt
     * @param path names the text in rulings
     * @param kind what the text is
     */
    TextGuard guard(Circumstances circumstances, Vault vault, String path, AnswerText kind);
}
