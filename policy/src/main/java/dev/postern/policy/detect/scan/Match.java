package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Likelihood;

/**
 * What a matcher found at the place it was tried.
 *
 * @param end one past the last UTF-16 unit of the value, within the matcher's reach
 * @param likelihood how sure the matcher is
 * @param why one sentence that explains the finding without quoting it
 */
public record Match(int end, Likelihood likelihood, String why) {}
