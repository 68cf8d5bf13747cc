package dev.postern.gateway.wire.answer;

/**
 * What a request says about how its answer is to be read.
 *
 * @param logprobs whether token probabilities were asked for
 * @param choices how many choices were asked for
 * @param longestStop length of the longest stop word: a model server keeps that much text back behind its tokens
 * @param structured whether the answer's text is to be JSON
 */
public record AnswerWishes(boolean logprobs, int choices, int longestStop, boolean structured) {
    /** One choice of plain text. */
    public static final AnswerWishes PLAIN = new AnswerWishes(false, 1, 0, false);
}
