package dev.postern.gateway.wire.answer;

/**
 * What a request says about how its answer is to be read.
 *
 * @param logprobs whether token probabilities were asked for
 * @param choices how many choices were asked for
 * @param longestStop length of the longest stop word: a model server keeps that much text back behind its tokens
 * @param structured whether the answer's text is to be JSON
 * @param inBlocks whether a text ends where another one begins, as where answers are lists of blocks; otherwise each
 *     goes on to the answer's end
 */
public record AnswerWishes(boolean logprobs, int choices, int longestStop, boolean structured, boolean inBlocks) {
    /** One choice of plain text. */
    public static final AnswerWishes PLAIN = new AnswerWishes(false, 1, 0, false);

    /** An answer whose texts go on to its end. */
    public AnswerWishes(boolean logprobs, int choices, int longestStop, boolean structured) {
        this(logprobs, choices, longestStop, structured, false);
    }

    /** One choice of blocks, without probabilities. */
    public static AnswerWishes blocks(boolean structured) {
        return new AnswerWishes(false, 1, 0, structured, true);
    }
}
