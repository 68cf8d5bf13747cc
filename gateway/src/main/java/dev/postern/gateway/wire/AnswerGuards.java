package dev.postern.gateway.wire;

import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.TextGuard;

/** Makes the guards of one answer. */
@FunctionalInterface
public interface AnswerGuards {

    /**
     * A new guard.
     *
     * @param path place of the text in the answer, for rulings
     * @param kind what the text is, which decides how a restored value is written into it
     */
    TextGuard open(String path, AnswerText kind);
}
