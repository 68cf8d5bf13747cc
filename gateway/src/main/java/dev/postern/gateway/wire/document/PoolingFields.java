package dev.postern.gateway.wire.document;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;

import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Fields that vLLM takes at every endpoint where a model reads texts and writes none. */
public final class PoolingFields {
    /** Most texts in one request, as at OpenAI. */
    public static final int MOST_TEXTS = 2048;

    /** Why media are refused. */
    public static final String NO_MEDIA = "Images, audio and video are not read in this version; send text.";

    private static final String GATEWAYS_OWN = "the gateway decides this";

    private PoolingFields() {}

    /** All of them. */
    public static Collection<Field> all() {
        List<Field> fields = new ArrayList<>(SharedFields.truncation());
        fields.addAll(List.of(
                forwarded("padding", new Word("max_length", "do_not_pad")),
                forwarded("use_activation", new Flag()),
                forwarded("user", new Text()),
                dropped("priority", GATEWAYS_OWN),
                dropped("request_id", GATEWAYS_OWN),
                dropped("cache_salt", GATEWAYS_OWN),
                refused("mm_processor_kwargs", NO_MEDIA)));
        return fields;
    }
}
