package dev.postern.gateway.wire.rerank;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.document.PoolingFields;
import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import java.util.ArrayList;
import java.util.List;

/** Every field of a request to rank documents that Jina's, Cohere's and vLLM's references name. */
final class RerankFields {
    private static final int MOST_TOKENS = 9_999_999;

    private RerankFields() {}

    /** The shape of a whole request. */
    static Struct all() {
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(required("query", Text.ofUser()));
        fields.add(required("documents", new Listed(document(), 1, PoolingFields.MOST_TEXTS)));
        fields.add(forwarded("top_n", SharedFields.whole(0, PoolingFields.MOST_TEXTS)));
        fields.add(handled(
                "return_documents", new Flag(), "false leaves the documents out of the answer; they come otherwise"));
        fields.add(forwarded("max_tokens_per_doc", SharedFields.whole(1, MOST_TOKENS)));
        fields.addAll(PoolingFields.all());
        fields.add(refused("rank_fields", "A document has only its text; leave the field out."));
        fields.add(refused("max_chunks_per_doc", "Model servers do not know it; use max_tokens_per_doc."));
        return new Struct(fields.toArray(Field[]::new));
    }

    private static Shape document() {
        return new Either(
                Text.ofUser(),
                new Struct(
                        required("text", Text.ofUser()),
                        refused("image", PoolingFields.NO_MEDIA),
                        refused("content", PoolingFields.NO_MEDIA)));
    }
}
