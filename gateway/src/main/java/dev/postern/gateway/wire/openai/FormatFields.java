package dev.postern.gateway.wire.openai;

import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Packed;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import java.util.Collection;
import java.util.List;

/** How an answer is to look: OpenAI's {@code response_format}, vLLM's {@code structured_outputs} and its elder. */
public final class FormatFields {
    private static final int MOST_CHOICES = 4096;

    private FormatFields() {}

    /** All of them, as fields of a request. */
    public static Collection<Field> all() {
        Shape schema = new Either(new Packed(), new Free());
        Shape choices = new Listed(new Text(), 0, MOST_CHOICES);
        return List.of(
                forwarded("response_format", responseFormat()),
                forwarded(
                        "structured_outputs",
                        new Struct(
                                forwarded("json", schema),
                                forwarded("regex", new Text()),
                                forwarded("choice", choices),
                                forwarded("grammar", new Text()),
                                forwarded("json_object", new Flag()),
                                forwarded("disable_any_whitespace", new Flag()),
                                forwarded("disable_additional_properties", new Flag()),
                                forwarded("whitespace_pattern", new Text()),
                                forwarded("structural_tag", new Packed()))),
                forwarded("guided_json", schema),
                forwarded("guided_regex", new Text()),
                forwarded("guided_choice", choices),
                forwarded("guided_grammar", new Text()),
                forwarded("guided_whitespace_pattern", new Text()));
    }

    private static Shape responseFormat() {
        return new Tagged(
                "type",
                Variant.of("text"),
                Variant.of("json_object", forwarded("schema", new Free())),
                Variant.of(
                        "json_schema",
                        required(
                                "json_schema",
                                new Struct(
                                        required("name", ChatFields.name()),
                                        forwarded("description", new Text()),
                                        forwarded("schema", new Free()),
                                        forwarded("strict", new Flag())))),
                Variant.of(
                        "structural_tag",
                        forwarded("format", new Free()),
                        forwarded("structures", new Free()),
                        forwarded("triggers", new Listed(new Text(), 0, MOST_CHOICES))));
    }
}
