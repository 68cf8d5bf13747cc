package dev.postern.gateway.wire.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads token probabilities: the fields OpenAI names, whatever else a server adds left out. */
final class LogprobReader {
    private LogprobReader() {}

    /** Reads the list that the parser stands at; empty where no list stands there. */
    static List<TokenLogprob> read(JsonParser parser, JsonToken token) throws IOException {
        return tokens(parser, token, true);
    }

    private static List<TokenLogprob> tokens(JsonParser parser, JsonToken token, boolean top) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<TokenLogprob> tokens = new ArrayList<>(2);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw UpstreamFault.malformed();
            }
            tokens.add(token(parser, top));
        }
        return tokens;
    }

    private static TokenLogprob token(JsonParser parser, boolean top) throws IOException {
        String token = "";
        @Nullable String logprob = null;
        List<Integer> bytes = List.of();
        List<TokenLogprob> alternatives = List.of();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "token" -> token = value == JsonToken.VALUE_STRING ? whole(parser.getText()) : "";
                case "logprob" -> logprob = value.isNumeric() ? parser.getText() : null;
                case "bytes" -> bytes = bytes(parser, value);
                case "top_logprobs" -> alternatives = tokens(parser, top ? value : JsonToken.VALUE_NULL, false);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return new TokenLogprob(token, logprob, bytes, alternatives);
    }

    /** A token may be part of a character; half a surrogate pair cannot be written. */
    static String whole(String token) {
        StringBuilder out = new StringBuilder(token.length());
        token.codePoints()
                .forEach(point -> out.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return out.toString();
    }

    private static List<Integer> bytes(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<Integer> bytes = new ArrayList<>(8);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw UpstreamFault.malformed();
            }
            bytes.add(parser.getIntValue() & 0xFF);
        }
        return bytes;
    }
}
