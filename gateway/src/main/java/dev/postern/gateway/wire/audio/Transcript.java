package dev.postern.gateway.wire.audio;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.wire.answer.PlainToken;
import dev.postern.gateway.wire.answer.UpstreamFault;
import dev.postern.gateway.wire.json.JsonFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A transcript, from the fields of OpenAI's answer that are known; all others are left out, token ids among them.
 *
 * @param language empty where it is not said
 * @param duration seconds, -1 where they are not said
 */
record Transcript(String text, String language, double duration, List<Said> segments, List<Said> words) {

    /** Reads the answer of a model server. */
    static Transcript read(byte[] json) {
        try (JsonParser in = JsonFormat.FACTORY.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw UpstreamFault.malformed();
            }
            String text = null;
            String language = "";
            double duration = -1;
            List<Said> segments = List.of();
            List<Said> words = List.of();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "text" -> text = text(in, token);
                    case "language" ->
                        language = token == JsonToken.VALUE_STRING && PlainToken.is(in.getText()) ? in.getText() : "";
                    case "duration" -> duration = seconds(in, token);
                    case "segments" -> segments = list(in, token, "text");
                    case "words" -> words = list(in, token, "word");
                    case "error" -> throw UpstreamFault.error();
                    default -> in.skipChildren();
                }
            }
            if (text == null) {
                throw UpstreamFault.malformed();
            }
            return new Transcript(text, language, duration, segments, words);
        } catch (IOException e) {
            throw UpstreamFault.malformed();
        }
    }

    private static List<Said> list(JsonParser in, JsonToken token, String textName) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (token != JsonToken.START_ARRAY) {
            throw UpstreamFault.malformed();
        }
        List<Said> list = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            double start = 0;
            double end = 0;
            String text = "";
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken value = in.nextToken();
                if (name.equals("start")) {
                    start = seconds(in, value);
                } else if (name.equals("end")) {
                    end = seconds(in, value);
                } else if (name.equals(textName)) {
                    text = text(in, value);
                } else {
                    in.skipChildren();
                }
            }
            list.add(new Said(start, end, text));
        }
        return list;
    }

    private static String text(JsonParser in, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            throw UpstreamFault.malformed();
        }
        return in.getText();
    }

    /** vLLM writes durations as strings. */
    private static double seconds(JsonParser in, JsonToken token) throws IOException {
        double seconds;
        try {
            seconds = token == JsonToken.VALUE_STRING ? Double.parseDouble(in.getText()) : in.getDoubleValue();
        } catch (NumberFormatException e) {
            throw UpstreamFault.malformed();
        }
        if (!(seconds >= 0 && seconds < 1e7)) {
            throw UpstreamFault.malformed();
        }
        return seconds;
    }
}
