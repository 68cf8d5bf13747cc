package dev.postern.bench.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Takes the parts a check needs out of chat answers, by the names of their fields. */
final class AnswerText {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerText() {}

    /**
     * The text of an answer or of one of its events: every {@code content} in it, empty where there is none.
     *
     * @throws IOException where it is not JSON
     */
    static String of(byte[] json) throws IOException {
        return string(json, "content");
    }

    /** The {@code code} of an error body, empty where it has none or is no JSON. */
    static String errorCode(byte[] json) {
        try {
            return string(json, "code");
        } catch (IOException e) {
            return "";
        }
    }

    private static String string(byte[] json, String field) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            String found = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME
                        && parser.currentName().equals(field)
                        && parser.nextToken() == JsonToken.VALUE_STRING) {
                    found = found.isEmpty() ? parser.getText() : found + parser.getText();
                }
            }
            return found;
        }
    }
}
