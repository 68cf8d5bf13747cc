package dev.postern.gateway.wire.embeddings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.wire.document.DocumentForm;
import dev.postern.gateway.wire.document.DocumentHead;
import dev.postern.gateway.wire.document.NumberList;
import dev.postern.gateway.wire.document.Positions;
import dev.postern.gateway.wire.document.UpstreamJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The vectors of one answer, in the order in which the model server sent them. They hold no text. */
final class EmbeddingAnswer implements DocumentForm {
    /** @param json a list of numbers, or a string of base64 */
    private record Vector(int index, String json) {}

    private final boolean base64;
    private final Positions positions;
    private final List<Vector> vectors = new ArrayList<>();

    /**
     * @param inputs how many texts were sent
     * @param base64 whether the client asked for base64; a server that does not know it sends numbers
     */
    EmbeddingAnswer(int inputs, boolean base64) {
        this.base64 = base64;
        this.positions = new Positions(inputs);
    }

    @Override
    public void read(String name, JsonParser parser) throws IOException {
        if (name.equals("data")) {
            UpstreamJson.items(parser, item -> vectors.add(vector(parser)));
        }
    }

    private Vector vector(JsonParser parser) throws IOException {
        int[] index = {-1};
        String[] json = {""};
        UpstreamJson.members(parser, (name, value) -> {
            switch (name) {
                case "index" -> index[0] = UpstreamJson.count(parser);
                case "embedding" -> json[0] = embedding(parser, value);
                default -> {}
            }
        });
        UpstreamJson.require(!json[0].isEmpty());
        positions.take(index[0]);
        return new Vector(index[0], json[0]);
    }

    private String embedding(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            UpstreamJson.require(base64);
            return '"' + Base64Floats.require(parser.getText()) + '"';
        }
        return NumberList.read(parser).json();
    }

    @Override
    public void requireComplete() {
        positions.requireAll();
    }

    @Override
    public void write(JsonGenerator out, DocumentHead head) throws IOException {
        head.writeId(out);
        out.writeStringField("object", "list");
        out.writeArrayFieldStart("data");
        for (Vector vector : vectors) {
            out.writeStartObject();
            out.writeStringField("object", "embedding");
            out.writeNumberField("index", vector.index());
            out.writeFieldName("embedding");
            out.writeRawValue(vector.json());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("model", head.model());
        head.writeUsage(out);
    }
}
