package dev.postern.gateway.wire.responses;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.File;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Packed;
import dev.postern.gateway.wire.shape.Shape.Speech;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;

/** The items of a conversation: messages by who speaks, and everything else by its type. */
final class InputFields {
    private static final int MOST_ITEMS = 4096;
    private static final int MOST_PARTS = 1024;
    private static final String STORED = "belongs to a stored item, and nothing is stored";
    private static final String BUILT_IN =
            "The item belongs to a built-in tool, and those do not run here; leave it out.";
    private static final String NO_MEDIA =
            "Images and audio are not read here, and addresses are never fetched; send text, or a file as file_data.";
    private static final List<String> BUILT_IN_ITEMS = List.of(
            "web_search_call",
            "file_search_call",
            "code_interpreter_call",
            "computer_call",
            "computer_call_output",
            "image_generation_call",
            "local_shell_call",
            "local_shell_call_output",
            "shell_call",
            "shell_call_output",
            "apply_patch_call",
            "apply_patch_call_output",
            "mcp_list_tools",
            "mcp_approval_request",
            "mcp_approval_response",
            "mcp_call",
            "tool_search_call",
            "tool_search_output",
            "custom_tool_call",
            "custom_tool_call_output");

    private InputFields() {}

    static Listed items() {
        return new Listed(new Either(message(), other()), 1, MOST_ITEMS);
    }

    private static Tagged message() {
        return new Tagged(
                "role",
                spokenBy(SegmentRole.USER, "user"),
                spokenBy(SegmentRole.SYSTEM, "system"),
                spokenBy(SegmentRole.SYSTEM, "developer"),
                spokenBy(SegmentRole.ASSISTANT, "assistant"));
    }

    private static Variant spokenBy(SegmentRole speaker, String role) {
        return Variant.spokenBy(
                speaker,
                role,
                forwarded("type", new Word("message")),
                required("content", new Either(new Speech(false), parts(false))),
                dropped("id", STORED),
                dropped("status", STORED),
                dropped("phase", "a hint for models of OpenAI"));
    }

    private static Tagged other() {
        List<Variant> variants = new ArrayList<>();
        variants.add(Variant.spokenBy(
                SegmentRole.ASSISTANT,
                "function_call",
                required("call_id", ResponseFields.name()),
                required("name", ResponseFields.name()),
                required("arguments", new Packed()),
                dropped("id", STORED),
                dropped("status", STORED)));
        variants.add(Variant.spokenBy(
                SegmentRole.TOOL,
                "function_call_output",
                required("call_id", ResponseFields.name()),
                required("output", new Either(new Speech(true), parts(true))),
                dropped("id", STORED),
                dropped("status", STORED)));
        variants.add(Variant.spokenBy(
                SegmentRole.ASSISTANT,
                "reasoning",
                thoughts("summary", "summary_text"),
                thoughts("content", "reasoning_text"),
                dropped("encrypted_content", "only OpenAI can read it"),
                dropped("id", STORED),
                dropped("status", STORED)));
        variants.add(Variant.refused("item_reference", "Nothing is stored here; send the item itself."));
        variants.add(Variant.refused("compaction", "Only OpenAI can read it; send the items themselves."));
        BUILT_IN_ITEMS.forEach(item -> variants.add(Variant.refused(item, BUILT_IN)));
        return new Tagged("type", variants.toArray(Variant[]::new));
    }

    private static Field thoughts(String name, String type) {
        Tagged part = new Tagged("type", Variant.of(type, required("text", new Speech(false))));
        return forwarded(name, new Listed(part, 0, MOST_PARTS));
    }

    private static Listed parts(boolean mayBeJson) {
        Field text = required("text", new Speech(mayBeJson));
        return new Listed(
                new Tagged(
                        "type",
                        Variant.of("input_text", text),
                        Variant.of(
                                "output_text",
                                text,
                                dropped("annotations", "notes of another service's search"),
                                dropped("logprobs", "of an earlier answer")),
                        Variant.of("refusal", required("refusal", new Speech(false))),
                        Variant.refused("input_image", NO_MEDIA),
                        Variant.of(
                                "input_file",
                                forwarded("filename", ResponseFields.name()),
                                required("file_data", new File("filename", "")),
                                dropped("detail", "how a model of OpenAI looks at pages"),
                                refused("file_id", "Nothing is stored here; send the file itself as file_data."),
                                refused("file_url", NO_MEDIA)),
                        Variant.refused("input_audio", NO_MEDIA)),
                0,
                MOST_PARTS);
    }
}
