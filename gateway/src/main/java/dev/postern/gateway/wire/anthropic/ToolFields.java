package dev.postern.gateway.wire.anthropic;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tools that a model may call. */
final class ToolFields {
    private static final int MOST_TOOLS = 512;
    private static final String NOT_HERE =
            "Only Anthropic has this tool; define one of your own with name and input_schema.";

    /** Tools that stand in Anthropic's API reference, each with the versions it has had. */
    private static final List<String> FOREIGN = List.of(
            "bash_20241022",
            "bash_20250124",
            "code_execution_20250522",
            "code_execution_20250825",
            "code_execution_20260120",
            "computer_20241022",
            "computer_20250124",
            "computer_20251124",
            "mcp_toolset",
            "memory_20250818",
            "text_editor_20241022",
            "text_editor_20250124",
            "text_editor_20250429",
            "text_editor_20250728",
            "tool_search_tool_bm25",
            "tool_search_tool_bm25_20251119",
            "tool_search_tool_regex",
            "tool_search_tool_regex_20251119",
            "web_fetch_20250910",
            "web_fetch_20260209",
            "web_search_20250305",
            "web_search_20260209");

    private ToolFields() {}

    /** The fields of a request about tools. */
    static Collection<Field> all() {
        return List.of(forwarded("tools", new Listed(definition(), 0, MOST_TOOLS)), forwarded("tool_choice", choice()));
    }

    private static Shape choice() {
        Field alone = forwarded("disable_parallel_tool_use", new Flag());
        return new Tagged(
                "type",
                Variant.of("auto", alone),
                Variant.of("any", alone),
                Variant.of("tool", required("name", BlockFields.name()), alone),
                Variant.of("none"));
    }

    private static Shape definition() {
        List<Variant> tools = new ArrayList<>();
        tools.add(Variant.of(
                "custom",
                required("name", BlockFields.name()),
                forwarded("description", new Text()),
                required("input_schema", new Free()),
                forwarded("strict", new Flag()),
                BlockFields.cacheControl(),
                dropped("allowed_callers", "only the model calls tools"),
                dropped("defer_loading", "a hint for very long lists of tools"),
                dropped("eager_input_streaming", "input is always streamed"),
                dropped("input_examples", "model servers have no place for them")));
        FOREIGN.forEach(word -> tools.add(Variant.refused(word, NOT_HERE)));
        return new Tagged("type", true, tools.toArray(Variant[]::new));
    }
}
