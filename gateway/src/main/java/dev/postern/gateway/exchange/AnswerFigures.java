package dev.postern.gateway.exchange;

/**
 * The figures of an answer that the trail keeps.
 *
 * @param httpStatus what the client was answered, 0 where it was gone before
 * @param finish finish reason of the first choice, empty where there is none
 * @param promptTokens as the model server counted, -1 where it did not
 * @param completionTokens likewise
 * @param firstTokenMicros from the prompt's last byte to the first event, -1 where none came
 * @param totalMicros from the call's head to now
 */
record AnswerFigures(
        int httpStatus,
        String finish,
        long promptTokens,
        long completionTokens,
        long firstTokenMicros,
        long totalMicros) {}
