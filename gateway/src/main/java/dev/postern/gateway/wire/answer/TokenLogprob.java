package dev.postern.gateway.wire.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a token was.
 *
 * @param token its text
 * @param logprob the logarithm as the server wrote it, null where it wrote none
 * @param bytes the token in UTF-8, empty where the server leaves it out
 * @param alternatives tokens that could have stood in its place; always empty in an alternative
 */
public record TokenLogprob(
        String token, @Nullable String logprob, List<Integer> bytes, List<TokenLogprob> alternatives) {
    /** Roughly how much it takes to keep, in characters and bytes. */
    int size() {
        int size = token.length() + bytes.size();
        for (TokenLogprob alternative : alternatives) {
            size += alternative.size();
        }
        return size;
    }

    @Override
    public String toString() {
        return "TokenLogprob[" + token.length() + " characters]";
    }
}
