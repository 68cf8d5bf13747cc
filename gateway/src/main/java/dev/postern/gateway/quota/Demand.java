package dev.postern.gateway.quota;

import java.util.OptionalLong;

/**
 * What an exchange is going to need.
 *
 * @param promptTokens as estimated
 * @param answerTokens the most that the answer may have, where the request says so
 */
public record Demand(long promptTokens, OptionalLong answerTokens) {
    private static final int BYTES_PER_TOKEN = 3;
    private static final int UNITS_PER_TOKEN = 2;
    private static final int OTHER_MEDIA = 1_600;

    /**
     * Of a prompt of text. Tokenisers take 4 bytes of English and 2 to 3 of most other scripts for a token; 3 bytes of the whole
     * request, its JSON included, is rather too much than too little. What the model server counted is put in its place later.
     *
     * @param bytes of the request for the model server
     */
    public static Demand ofText(long bytes, OptionalLong answerTokens) {
        return new Demand(1 + bytes / BYTES_PER_TOKEN, answerTokens);
    }

    /**
     * Of a prompt that holds images or recordings, whose bytes say nothing.
     *
     * @param units length of its texts in UTF-16 units
     */
    public static Demand ofMedia(long units, OptionalLong answerTokens) {
        return new Demand(OTHER_MEDIA + units / UNITS_PER_TOKEN, answerTokens);
    }
}
