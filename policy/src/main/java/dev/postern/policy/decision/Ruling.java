package dev.postern.policy.decision;

import dev.postern.policy.detect.Likelihood;

/**
 * One finding and what a rule decided about it. Holds where and what kind, never the value.
 *
 * @param path JSON path of the segment the finding begins in
 * @param start first UTF-16 unit of the finding in that segment, or for a stream in the whole text of the channel
 * @param end one past the last UTF-16 unit; for a finding that runs on into following segments, counted as if they were
 *     one text
 * @param type name of the finding type, such as {@code PAYMENT_CARD}
 * @param likelihood how sure the detector is
 * @param rule id of the rule that decided
 * @param action what the rule does
 * @param say the sentence the rule has for the requester, empty where it has none
 * @param why one sentence of the detector that explains the finding without quoting it
 */
public record Ruling(
        String path,
        int start,
        int end,
        String type,
        Likelihood likelihood,
        String rule,
        Action action,
        String say,
        String why) {}
