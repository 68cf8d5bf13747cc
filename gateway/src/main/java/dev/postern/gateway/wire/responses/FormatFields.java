package dev.postern.gateway.wire.responses;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.Collection;
import java.util.List;

/** How an answer is to look: the field {@code text}. */
final class FormatFields {
    private FormatFields() {}

    static Collection<Field> all() {
        Tagged format = new Tagged(
                "type",
                Variant.of("text"),
                Variant.of("json_object"),
                Variant.of(
                        "json_schema",
                        required("name", ResponseFields.name()),
                        forwarded("description", new Text()),
                        required("schema", new Free()),
                        forwarded("strict", new Flag())));
        return List.of(forwarded(
                "text",
                new Struct(forwarded("format", format), forwarded("verbosity", new Word("low", "medium", "high")))));
    }
}
