package dev.postern.gateway.wire.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonFormat;
import dev.postern.gateway.wire.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of a model server in one pass, without a tree. Servers differ, so fields may be missing, null or
 * unknown; but what stands where text belongs must be text. Unknown fields are left out: the client never sees them.
 */
final class ChunkReader {
    private final JsonParser parser;
    private final Logprobs wanted;
    private long size;

    private ChunkReader(JsonParser parser, Logprobs wanted) {
        this.parser = parser;
        this.wanted = wanted;
    }

    /**
     * Reads it.
     *
     * @param wanted what is read of token probabilities
     * @throws RefusedException {@code upstream_failed} where the event is an error or makes no sense
     */
    static Chunk read(byte[] event, Logprobs wanted) {
        try (JsonParser parser = JsonFormat.FACTORY.createParser(event)) {
            return new ChunkReader(parser, wanted).document();
        } catch (JsonProcessingException e) {
            throw UpstreamFault.malformed();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    private Chunk document() throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        @Nullable String id = null;
        @Nullable String fingerprint = null;
        @Nullable UsageFigures usage = null;
        long created = 0;
        List<ChoiceDelta> choices = List.of();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> id = plainWord(token);
                case "created" -> created = token == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                case "system_fingerprint" -> fingerprint = plainWord(token);
                case "choices" -> choices = choices(token);
                case "usage" -> usage = token == JsonToken.START_OBJECT ? UsageFigures.read(parser) : null;
                case "error" -> refuseError(token);
                case "object" -> refuseError("error".equals(plainWord(token)) ? token : JsonToken.VALUE_NULL);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        require(parser.nextToken() == null);
        return new Chunk(new AnswerHead(id, created, fingerprint), choices, usage, size);
    }

    private static void refuseError(JsonToken token) {
        if (token != JsonToken.VALUE_NULL) {
            throw UpstreamFault.error();
        }
    }

    private List<ChoiceDelta> choices(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return List.of();
        }
        require(token == JsonToken.START_ARRAY);
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<ChoiceDelta> choices = new ArrayList<>(1);
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT);
            choices.add(choice());
            parser.nextToken();
        }
        return choices;
    }

    private ChoiceDelta choice() throws IOException {
        ChoiceDelta choice = new ChoiceDelta();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "index" -> choice.index = index(token);
                case "delta" -> delta(token, choice);
                case "text" -> choice.content = text(token);
                case "logprobs" -> logprobs(token, choice);
                case "finish_reason" -> choice.finish = plainWord(token);
                case "stop_reason" -> choice.stopReason = stopReason(token);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return choice;
    }

    private void delta(JsonToken token, ChoiceDelta choice) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        require(token == JsonToken.START_OBJECT);
        @Nullable String elder = null;
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "role" -> choice.role = text(value) != null;
                case "content" -> choice.content = text(value);
                case "refusal" -> choice.refusal = text(value);
                case "reasoning" -> choice.reasoning = text(value);
                case "reasoning_content" -> elder = text(value);
                case "tool_calls" -> calls(value, choice);
                case "function_call" ->
                    choice.function = value == JsonToken.VALUE_NULL ? null : function(value, 0, null);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        if (elder != null) {
            choice.reasoningName = choice.reasoning == null
                    ? ChoiceDelta.ReasoningName.REASONING_CONTENT
                    : ChoiceDelta.ReasoningName.BOTH;
            choice.reasoning = choice.reasoning == null ? elder : choice.reasoning;
        }
    }

    private void calls(JsonToken token, ChoiceDelta choice) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        require(token == JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT);
            choice.calls.add(call());
        }
    }

    private CallDelta call() throws IOException {
        int index = 0;
        @Nullable String id = null;
        CallDelta function = new CallDelta(0, null, null, null);
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "index" -> index = index(token);
                case "id" -> id = text(token);
                case "function" -> function = token == JsonToken.VALUE_NULL ? function : function(token, index, null);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return new CallDelta(index, id, function.name(), function.arguments());
    }

    private CallDelta function(JsonToken token, int index, @Nullable String id) throws IOException {
        require(token == JsonToken.START_OBJECT);
        @Nullable String called = null;
        @Nullable String arguments = null;
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "name" -> called = text(value);
                case "arguments" -> arguments = text(value);
                default -> parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return new CallDelta(index, id, called, arguments);
    }

    private void logprobs(JsonToken token, ChoiceDelta choice) throws IOException {
        switch (wanted) {
            case SKIPPED -> parser.skipChildren();
            case FIGURES -> choice.chances = ChanceReader.read(parser, token);
            case TEXTS -> texts(token, choice);
        }
    }

    private void texts(JsonToken token, ChoiceDelta choice) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        LegacyLogprobs legacy = new LegacyLogprobs();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "content" -> choice.logprobs = tokens(value);
                case "refusal" -> choice.refusalLogprobs = tokens(value);
                default -> legacy.read(name, parser, value);
            }
            name = parser.nextFieldName();
        }
        if (!legacy.isEmpty()) {
            choice.logprobs = counted(legacy.tokens());
        }
    }

    private List<TokenLogprob> tokens(JsonToken token) throws IOException {
        return counted(LogprobReader.read(parser, token));
    }

    private List<TokenLogprob> counted(List<TokenLogprob> tokens) {
        for (TokenLogprob one : tokens) {
            size += one.size();
        }
        return tokens;
    }

    private @Nullable JsonValue stopReason(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return new JsonValue.JsonNumber(parser.getText());
        }
        String word = text(token);
        return word == null ? null : new JsonValue.JsonText(word);
    }

    private int index(JsonToken token) throws IOException {
        require(token == JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    /** Text, or null for JSON null. */
    private @Nullable String text(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        require(token == JsonToken.VALUE_STRING);
        String text = parser.getText();
        size += text.length();
        return text;
    }

    /** A word that can be repeated safely, or null. */
    private @Nullable String plainWord(JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return null;
        }
        String word = parser.getText();
        return PlainToken.is(word) ? word : null;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw UpstreamFault.malformed();
        }
    }
}
