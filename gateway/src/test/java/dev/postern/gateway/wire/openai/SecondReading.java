package dev.postern.gateway.wire.openai;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a reader of JSON that has no line in common with the gateway's finds in a document. */
final class SecondReading {
    private final List<String> texts = new ArrayList<>();
    private final Predicate<String> whole;

    private SecondReading(Predicate<String> whole) {
        this.whole = whole;
    }

    /**
     * Everything a text can hide in: strings, names and numbers, as they are written.
     *
     * @param whole whether a string is a text of its own; one that is not, and is JSON, is read in its turn
     */
    static List<String> of(byte[] document, Predicate<String> whole) throws IOException {
        SecondReading reading = new SecondReading(whole);
        reading.read(new String(document, StandardCharsets.UTF_8));
        return reading.texts;
    }

    private void read(String json) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("something follows the document");
            }
        }
    }

    private void value(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                reader.beginObject();
                while (reader.hasNext()) {
                    texts.add(reader.nextName());
                    value(reader);
                }
                reader.endObject();
            }
            case BEGIN_ARRAY -> {
                reader.beginArray();
                while (reader.hasNext()) {
                    value(reader);
                }
                reader.endArray();
            }
            case STRING -> text(reader.nextString());
            case NUMBER -> texts.add(reader.nextString());
            default -> reader.skipValue();
        }
    }

    private void text(String text) throws IOException {
        int before = texts.size();
        if (!whole.test(text)) {
            try {
                read(text);
                return;
            } catch (MalformedJsonException | EOFException e) {
                texts.subList(before, texts.size()).clear();
            }
        }
        texts.add(text);
    }
}
