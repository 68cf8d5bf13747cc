package dev.postern.gateway.wire.responses;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tools that a model may call. Functions only: what other tools do happens at OpenAI, past the company's policy. */
final class ToolFields {
    private static final int MOST_TOOLS = 512;
    private static final String BUILT_IN = "Built-in tools run at OpenAI, not here; use a function.";
    private static final String CUSTOM = "Custom tools have no form that model servers share; use a function.";
    private static final List<String> BUILT_IN_TOOLS = List.of(
            "web_search",
            "web_search_2025_08_26",
            "web_search_preview",
            "web_search_preview_2025_03_11",
            "file_search",
            "code_interpreter",
            "computer",
            "computer_use",
            "computer_use_preview",
            "image_generation",
            "mcp",
            "local_shell",
            "shell",
            "apply_patch",
            "tool_search",
            "namespace");

    private ToolFields() {}

    /** The fields of a request about tools. */
    static Collection<Field> all() {
        return List.of(
                forwarded("tools", new Listed(definition(), 0, MOST_TOOLS)),
                forwarded("tool_choice", new Either(new Word("none", "auto", "required"), choice())),
                forwarded("parallel_tool_calls", new Flag()));
    }

    private static Tagged definition() {
        return tagged(Variant.of(
                "function",
                required("name", ResponseFields.name()),
                forwarded("description", new Text()),
                forwarded("parameters", new Free()),
                forwarded("strict", new Flag()),
                dropped("defer_loading", "a hint for very long lists of tools")));
    }

    private static Tagged choice() {
        return tagged(
                Variant.of("function", required("name", ResponseFields.name())),
                Variant.refused("allowed_tools", "Model servers do not know it; send those tools only."));
    }

    private static Tagged tagged(Variant... open) {
        List<Variant> variants = new ArrayList<>(List.of(open));
        variants.add(Variant.refused("custom", CUSTOM));
        BUILT_IN_TOOLS.forEach(tool -> variants.add(Variant.refused(tool, BUILT_IN)));
        return new Tagged("type", variants.toArray(Variant[]::new));
    }
}
