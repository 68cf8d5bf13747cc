package dev.postern.gateway.wire.embeddings;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.document.PoolingFields;
import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.ArrayList;
import java.util.List;

/** Every field of a request for embeddings that OpenAI's API reference and vLLM's request schema name. */
final class EmbeddingFields {
    private static final int MOST_DIMENSIONS = 65_536;
    private static final String FLOATS = "Embeddings are 32-bit numbers in the usual order of bytes; leave it out.";

    private EmbeddingFields() {}

    /** The shape of a whole request. */
    static Struct all() {
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(
                required("input", new Either(Text.ofUser(), new Listed(Text.ofUser(), 1, PoolingFields.MOST_TEXTS))));
        fields.add(forwarded("encoding_format", new Word("float", "base64")));
        fields.add(forwarded("dimensions", SharedFields.whole(1, MOST_DIMENSIONS)));
        fields.add(forwarded("add_special_tokens", new Flag()));
        fields.addAll(PoolingFields.all());
        fields.add(refused("messages", "Conversations are not embedded here; send input."));
        fields.add(refused("embed_dtype", FLOATS));
        fields.add(refused("endianness", FLOATS));
        return new Struct(fields.toArray(Field[]::new));
    }
}
