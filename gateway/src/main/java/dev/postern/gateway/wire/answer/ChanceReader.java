package dev.postern.gateway.wire.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.postern.model.certainty.TokenChance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the numbers of token probabilities that no client asked for. The tokens themselves are stepped over, so that there is no text
 * to get out. What makes no sense becomes a chance that is no number; it does not end the answer, which is as good without.
 */
final class ChanceReader {
    private static final int MOST_TOKENS = 1_024;
    private static final int MOST_ALTERNATIVES = 20;
    private static final TokenChance NONE = TokenChance.of(Double.NaN);

    private final JsonParser parser;
    private final List<TokenChance> chances = new ArrayList<>(2);

    private ChanceReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the value of {@code logprobs} that the parser stands at. */
    static List<TokenChance> read(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return List.of();
        }
        // Some servers write NaN, which is no JSON. It may stand here and nowhere else.
        parser.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
        try {
            return new ChanceReader(parser).members();
        } finally {
            parser.disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
        }
    }

    private List<TokenChance> members() throws IOException {
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            if (name.equals("content") && value == JsonToken.START_ARRAY) {
                tokens();
            } else {
                parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return chances;
    }

    private void tokens() throws IOException {
        JsonToken value = parser.nextToken();
        while (value != JsonToken.END_ARRAY) {
            if (chances.size() < MOST_TOKENS) {
                chances.add(token(value));
            } else {
                chances.set(MOST_TOKENS - 1, NONE);
                parser.skipChildren();
            }
            value = parser.nextToken();
        }
    }

    private TokenChance token(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return NONE;
        }
        double chosen = Double.NaN;
        List<Double> alternatives = List.of();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "logprob" -> chosen = number(value);
                case "top_logprobs" -> alternatives = alternatives(value);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return new TokenChance(chosen, alternatives);
    }

    private List<Double> alternatives(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<Double> alternatives = new ArrayList<>(5);
        JsonToken value = parser.nextToken();
        while (value != JsonToken.END_ARRAY) {
            double chance = alternative(value);
            if (alternatives.size() < MOST_ALTERNATIVES) {
                alternatives.add(chance);
            }
            value = parser.nextToken();
        }
        return alternatives;
    }

    private double alternative(JsonToken token) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Double.NaN;
        }
        double chance = Double.NaN;
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            if (name.equals("logprob")) {
                chance = number(value);
            } else {
                parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return chance;
    }

    private double number(JsonToken value) throws IOException {
        if (!value.isNumeric()) {
            parser.skipChildren();
            return Double.NaN;
        }
        return parser.getDoubleValue();
    }
}
