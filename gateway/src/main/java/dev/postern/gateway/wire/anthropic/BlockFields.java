package dev.postern.gateway.wire.anthropic;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.handled;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.File;
import dev.postern.gateway.wire.shape.Shape.Free;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Name;
import dev.postern.gateway.wire.shape.Shape.Speech;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;

/** The messages of a conversation and the content blocks in them, by who speaks. */
final class BlockFields {
    private static final int MOST_BLOCKS = 1024;
    private static final int LONGEST_NAME = 256;
    private static final String NO_MEDIA =
            "Images are not read here, and addresses are never fetched; send text, or a document with a base64 source.";
    private static final String NOT_RUN_HERE = "The gateway runs no tools of its own; use tools that you run yourself.";
    private static final Field CACHE = dropped("cache_control", "a hint for caches at other vendors");
    private static final Field CITATIONS = dropped("citations", "model servers do not cite");
    private static final List<Variant> FOREIGN = List.of(
            Variant.refused("server_tool_use", NOT_RUN_HERE),
            Variant.refused("web_search_tool_result", NOT_RUN_HERE),
            Variant.refused("web_fetch_tool_result", NOT_RUN_HERE),
            Variant.refused("code_execution_tool_result", NOT_RUN_HERE),
            Variant.refused("bash_code_execution_tool_result", NOT_RUN_HERE),
            Variant.refused("text_editor_code_execution_tool_result", NOT_RUN_HERE),
            Variant.refused("tool_search_tool_result", NOT_RUN_HERE),
            Variant.refused("mcp_tool_use", NOT_RUN_HERE),
            Variant.refused("mcp_tool_result", NOT_RUN_HERE),
            Variant.refused("container_upload", NOT_RUN_HERE));

    private BlockFields() {}

    static Tagged message() {
        return new Tagged(
                "role",
                Variant.spokenBy(SegmentRole.USER, "user", required("content", either(false, userBlocks()))),
                Variant.spokenBy(
                        SegmentRole.ASSISTANT, "assistant", required("content", either(false, assistantBlocks()))),
                Variant.spokenBy(
                        SegmentRole.SYSTEM,
                        "system",
                        required("content", either(false, List.of(text(new Speech(false)))))));
    }

    /** Text of the system, which stands outside the messages. */
    static Shape system() {
        Speech said = new Speech(false, SegmentRole.SYSTEM);
        return new Either(said, listed(text(said)));
    }

    static Name name() {
        return new Name(LONGEST_NAME);
    }

    static Field cacheControl() {
        return CACHE;
    }

    private static Shape either(boolean mayBeJson, List<Variant> blocks) {
        return new Either(new Speech(mayBeJson), listed(blocks.toArray(Variant[]::new)));
    }

    private static List<Variant> userBlocks() {
        List<Variant> blocks = new ArrayList<>(reading(false));
        blocks.add(Variant.spokenBy(
                SegmentRole.TOOL,
                "tool_result",
                required("tool_use_id", name()),
                forwarded("content", either(true, reading(true))),
                dropped("is_error", "the text of the result says what went wrong"),
                CACHE));
        blocks.addAll(FOREIGN);
        return blocks;
    }

    private static List<Variant> assistantBlocks() {
        List<Variant> blocks = new ArrayList<>();
        blocks.add(text(new Speech(false)));
        blocks.add(Variant.of(
                "thinking",
                required("thinking", new Text()),
                dropped("signature", "only Anthropic can check it"),
                CACHE));
        blocks.add(Variant.of("redacted_thinking", dropped("data", "only Anthropic can read it"), CACHE));
        blocks.add(Variant.of(
                "tool_use",
                required("id", name()),
                required("name", name()),
                required("input", new Free()),
                dropped("caller", "every call is the model's own"),
                CACHE));
        blocks.add(Variant.refused("image", NO_MEDIA));
        blocks.add(Variant.refused("document", NO_MEDIA));
        blocks.addAll(FOREIGN);
        return blocks;
    }

    /** What can be given to a model to read. */
    private static List<Variant> reading(boolean mayBeJson) {
        Speech said = new Speech(mayBeJson);
        return List.of(
                text(said),
                Variant.of(
                        "document",
                        required("source", documentSource(said)),
                        forwarded("title", said),
                        forwarded("context", said),
                        CITATIONS,
                        CACHE),
                Variant.of(
                        "search_result",
                        required("source", said),
                        required("title", said),
                        required("content", listed(text(said))),
                        CITATIONS,
                        CACHE),
                Variant.refused("image", NO_MEDIA),
                Variant.refused("tool_reference", NOT_RUN_HERE));
    }

    private static Shape documentSource(Speech said) {
        return new Tagged(
                "type",
                Variant.of("text", required("media_type", new Word("text/plain")), required("data", said)),
                Variant.of("content", required("content", new Either(said, listed(text(said))))),
                Variant.of(
                        "base64",
                        handled("media_type", new Name(128), "says how the data is to be read"),
                        required("data", new File("", "media_type"))),
                Variant.refused("url", NO_MEDIA),
                Variant.refused("file", NO_MEDIA));
    }

    private static Variant text(Speech said) {
        return Variant.of("text", required("text", said), CITATIONS, CACHE);
    }

    private static Shape listed(Variant... blocks) {
        return new Listed(new Tagged("type", blocks), 0, MOST_BLOCKS);
    }
}
