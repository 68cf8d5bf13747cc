package dev.postern.gateway.wire.openai;

import static dev.postern.gateway.wire.shape.Field.dropped;
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
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.Collection;
import java.util.List;

/** Tools that a model may call, calls it made, and the older functions that tools took the place of. */
public final class ToolFields {
    static final int MOST_TOOLS = 512;
    private static final String CUSTOM = "Custom tools have no form that model servers share; use a function.";

    private ToolFields() {}

    /** The fields of a request about tools. */
    static Collection<Field> choice() {
        return List.of(
                definitions(),
                forwarded(
                        "tool_choice",
                        new Either(
                                new Word("none", "auto", "required"),
                                new Tagged(
                                        "type",
                                        Variant.of("function", required("function", named())),
                                        Variant.refused(
                                                "allowed_tools",
                                                "Model servers do not know it; send those tools only."),
                                        Variant.refused("custom", CUSTOM)))),
                forwarded("parallel_tool_calls", new Flag()),
                forwarded("functions", new Listed(function(), 0, MOST_TOOLS)),
                forwarded("function_call", new Either(new Word("none", "auto"), named())));
    }

    /** The tools themselves. */
    public static Field definitions() {
        return forwarded("tools", new Listed(definition(), 0, MOST_TOOLS));
    }

    /** A call that a model made earlier. */
    static Shape call() {
        return new Tagged(
                "type",
                Variant.of(
                        "function",
                        required("id", ChatFields.name()),
                        required("function", calledFunction()),
                        dropped("index", "a number that only streamed calls need")),
                Variant.refused("custom", CUSTOM));
    }

    static Struct calledFunction() {
        return new Struct(required("name", ChatFields.name()), required("arguments", new Packed()));
    }

    private static Shape definition() {
        return new Tagged(
                "type",
                Variant.of(
                        "function",
                        required("function", function()),
                        dropped("defer_loading", "a hint for very long lists of tools"),
                        dropped("cache_control", "a hint for caches at other vendors")),
                Variant.refused("custom", CUSTOM));
    }

    private static Struct function() {
        return new Struct(
                required("name", ChatFields.name()),
                forwarded("description", new Text()),
                forwarded("parameters", new Free()),
                forwarded("strict", new Flag()));
    }

    private static Struct named() {
        return new Struct(required("name", ChatFields.name()));
    }
}
