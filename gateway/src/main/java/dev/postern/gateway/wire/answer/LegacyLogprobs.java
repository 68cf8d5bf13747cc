package dev.postern.gateway.wire.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Token probabilities as legacy completions carry them: lists side by side, {@code tokens}, {@code token_logprobs} and
 * {@code top_logprobs}. The offsets beside them are left out; they follow from the tokens. Used for one event.
 */
final class LegacyLogprobs {
    private final List<String> tokens = new ArrayList<>(2);
    private final List<@Nullable String> logprobs = new ArrayList<>(2);
    private final List<List<TokenLogprob>> alternatives = new ArrayList<>(2);

    /** Takes one member; the parser stands at its value. */
    void read(String name, JsonParser parser, JsonToken value) throws IOException {
        boolean known = name.equals("tokens") || name.equals("token_logprobs") || name.equals("top_logprobs");
        if (!known || value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            switch (name) {
                case "tokens" -> tokens.add(token(parser));
                case "token_logprobs" -> logprobs.add(logprob(parser));
                default -> alternatives.add(alternatives(parser));
            }
        }
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The tokens with what is known of each. */
    List<TokenLogprob> tokens() {
        List<TokenLogprob> all = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            all.add(new TokenLogprob(
                    tokens.get(i),
                    i < logprobs.size() ? logprobs.get(i) : null,
                    List.of(),
                    i < alternatives.size() ? alternatives.get(i) : List.of()));
        }
        return all;
    }

    private static String token(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw UpstreamFault.malformed();
        }
        return LogprobReader.whole(parser.getText());
    }

    private static @Nullable String logprob(JsonParser parser) throws IOException {
        if (parser.currentToken().isNumeric()) {
            return parser.getText();
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            throw UpstreamFault.malformed();
        }
        return null;
    }

    private static List<TokenLogprob> alternatives(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw UpstreamFault.malformed();
        }
        List<TokenLogprob> all = new ArrayList<>();
        String name = parser.nextFieldName();
        while (name != null) {
            parser.nextToken();
            all.add(new TokenLogprob(LogprobReader.whole(name), logprob(parser), List.of(), List.of()));
            name = parser.nextFieldName();
        }
        return all;
    }
}
