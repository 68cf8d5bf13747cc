package dev.postern.bench.route;

import dev.postern.model.route.Prefix;
import java.util.List;

/**
 * One request of a trace.
 *
 * @param seconds when it comes
 * @param prefix its prompt, a hash for each block of {@link Trace#BLOCK_TOKENS}
 * @param answer blocks that the answer adds to the cache, which the conversation's next prompt begins with
 * @param answerTokens how long the answer is
 */
record Ask(double seconds, Prefix prefix, List<Long> answer, int answerTokens) {
    Ask {
        answer = List.copyOf(answer);
    }
}
