package dev.postern.local.scan;

import static dev.postern.local.scan.InvalidLineException.invalid;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.postern.policy.detect.locale.HomeCountry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"id":…,"text":"…","locale":"…"}} strictly: UTF-8, one object, no field of these three twice. Other fields
 * are passed over.
 */
final class RequestReader {
    private static final String NO_ID = "null";

    private final JsonFactory json;
    private final int longestText;
    private String id = NO_ID;

    /** @param longestText in UTF-16 units */
    RequestReader(int longestText) {
        this.longestText = longestText;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestText)
                        .build())
                .build();
    }

    /** The id of the line read last as JSON, as far as it was reached. */
    String id() {
        return id;
    }

    /** Gives the text to {@code target}; null for a line with nothing on it. */
    @Nullable
    ScanRequest read(InputStream line, Writer target) throws IOException, InvalidLineException {
        id = NO_ID;
        InputStreamReader characters = new InputStreamReader(
                line,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (JsonParser parser = json.createParser(characters)) {
            return read(parser, target);
        } catch (CharacterCodingException e) {
            throw new InvalidLineException("invalid_request", "The line is not valid UTF-8.");
        } catch (StreamConstraintsException e) {
            throw new InvalidLineException(
                    "request_too_large",
                    "The line is larger than this command reads: a text has at most " + longestText
                            + " UTF-16 units, a number 1000 digits, an object 1000 levels.");
        } catch (JacksonException e) {
            throw invalid(
                    "The line is not valid JSON at character " + e.getLocation().getColumnNr() + ".");
        }
    }

    private @Nullable ScanRequest read(JsonParser parser, Writer target) throws IOException, InvalidLineException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return null;
        }
        if (first != JsonToken.START_OBJECT) {
            throw invalid("A line holds one JSON object with the fields id, text and locale.");
        }
        Set<String> seen = new HashSet<>();
        HomeCountry locale = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> {
                    once(seen, name);
                    id = id(parser, value);
                }
                case "text" -> {
                    once(seen, name);
                    text(parser, value, target);
                }
                case "locale" -> {
                    once(seen, name);
                    locale = locale(parser, value);
                }
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw invalid("More follows after the JSON object; a line holds one.");
        }
        if (!seen.contains("text")) {
            throw invalid("The field text is missing.");
        }
        return new ScanRequest(id, locale);
    }

    private static void once(Set<String> seen, String name) throws InvalidLineException {
        if (!seen.add(name)) {
            throw invalid("The field " + name + " stands there twice.");
        }
    }

    private static String id(JsonParser parser, JsonToken value) throws IOException, InvalidLineException {
        return switch (value) {
            case VALUE_STRING -> JsonText.quoted(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getText();
            default -> throw invalid("The field id is a string or a number.");
        };
    }

    private static void text(JsonParser parser, JsonToken value, Writer target)
            throws IOException, InvalidLineException {
        if (value != JsonToken.VALUE_STRING) {
            throw invalid("The field text is a string.");
        }
        parser.getText(target);
    }

    private static @Nullable HomeCountry locale(JsonParser parser, JsonToken value)
            throws IOException, InvalidLineException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value != JsonToken.VALUE_STRING) {
            throw invalid("The field locale is a language tag such as de-AT.");
        }
        try {
            return HomeCountry.of(parser.getText());
        } catch (IllegalArgumentException e) {
            throw invalid("The field locale is a BCP 47 language tag such as de-AT.");
        }
    }
}
