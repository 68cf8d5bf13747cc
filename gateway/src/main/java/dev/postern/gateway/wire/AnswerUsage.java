package dev.postern.gateway.wire;

/**
 * What a model server counted, as far as the trail keeps it.
 *
 * @param promptTokens -1 where it did not
 * @param completionTokens -1 where it did not
 */
public record AnswerUsage(long promptTokens, long completionTokens) {
    /** Nothing was counted. */
    public static final AnswerUsage UNKNOWN = new AnswerUsage(-1, -1);
}
