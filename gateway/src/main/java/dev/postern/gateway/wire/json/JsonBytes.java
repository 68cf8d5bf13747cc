package dev.postern.gateway.wire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;

/** Writes JSON into memory. */
public final class JsonBytes {
    /** Writes one document. */
    public interface Document {
        void write(JsonGenerator out) throws IOException;
    }

    private JsonBytes() {}

    /** The document in UTF-8. */
    public static byte[] of(Document document) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            return into(bytes, document);
        }
    }

    /** The same with a buffer of the caller's, which is emptied first. */
    public static byte[] into(ByteArrayBuilder bytes, Document document) {
        bytes.reset();
        try (JsonGenerator out = JsonFormat.FACTORY.createGenerator(bytes)) {
            document.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
