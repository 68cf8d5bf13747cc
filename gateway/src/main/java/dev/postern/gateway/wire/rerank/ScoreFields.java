package dev.postern.gateway.wire.rerank;

import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.document.PoolingFields;
import dev.postern.gateway.wire.openai.SharedFields;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every field of a request to score texts. vLLM has three pairs of names for the two sides. */
enum ScoreFields {
    TEXTS("text_1", "text_2"),
    DOCUMENTS("queries", "documents"),
    DATA("data_1", "data_2");

    private static final String ONE_PAIR =
            "Send one pair: text_1 and text_2, queries and documents, or data_1 and data_2.";

    private final String first;
    private final String second;

    ScoreFields(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** Name of the one side. */
    String first() {
        return first;
    }

    /** Name of the other side, which says how many scores there are. */
    String second() {
        return second;
    }

    /** The shape of a whole request with this pair. */
    Struct shape() {
        Shape side = new Either(Text.ofUser(), new Listed(Text.ofUser(), 1, PoolingFields.MOST_TEXTS));
        List<Field> fields = new ArrayList<>();
        fields.add(SharedFields.model());
        fields.add(required(first, side));
        fields.add(required(second, side));
        fields.addAll(PoolingFields.all());
        Stream.of(values())
                .flatMap(pair -> Stream.of(pair.first, pair.second))
                .distinct()
                .filter(name -> !name.equals(first) && !name.equals(second))
                .forEach(name -> fields.add(refused(name, ONE_PAIR)));
        return new Struct(fields.toArray(Field[]::new));
    }
}
