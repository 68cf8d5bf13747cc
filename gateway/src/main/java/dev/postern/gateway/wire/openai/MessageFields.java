package dev.postern.gateway.wire.openai;

import static dev.postern.gateway.wire.shape.Field.dropped;
import static dev.postern.gateway.wire.shape.Field.forwarded;
import static dev.postern.gateway.wire.shape.Field.refused;
import static dev.postern.gateway.wire.shape.Field.required;

import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shape.Either;
import dev.postern.gateway.wire.shape.Shape.Flag;
import dev.postern.gateway.wire.shape.Shape.Listed;
import dev.postern.gateway.wire.shape.Shape.Speech;
import dev.postern.gateway.wire.shape.Shape.Struct;
import dev.postern.gateway.wire.shape.Shape.Tagged;
import dev.postern.gateway.wire.shape.Shape.Text;
import dev.postern.gateway.wire.shape.Shape.Variant;
import dev.postern.gateway.wire.shape.Shape.Word;
import dev.postern.policy.text.SegmentRole;
import java.util.Collection;
import java.util.List;

/** The messages of a conversation, by who speaks. */
public final class MessageFields {
    private static final int MOST_MESSAGES = 4096;
    private static final int MOST_PARTS = 1024;
    private static final String NO_MEDIA =
            "Audio and video are not read in conversations, and addresses are never fetched; send text, or an image_url.";
    private static final String NO_STORE = "No files are kept here; send the file itself as file_data.";
    private static final String NOTE = "a hint for caches at other vendors";

    private MessageFields() {}

    /** The conversation. */
    public static Field messages() {
        return required("messages", new Listed(message(), 1, MOST_MESSAGES));
    }

    /** How the model's template puts the conversation together. */
    public static Collection<Field> templated() {
        return List.of(
                forwarded("add_generation_prompt", new Flag()),
                forwarded("continue_final_message", new Flag()),
                forwarded("add_special_tokens", new Flag()));
    }

    /** What would change the template, or bring in what is not text. */
    public static Collection<Field> closed() {
        String media = "Images, audio and video are not read in this version; leave the field out.";
        String template = "The template belongs to the model; use reasoning_effort to switch thinking on or off.";
        return List.of(
                refused("chat_template", template),
                refused("chat_template_kwargs", template),
                refused("media_io_kwargs", media),
                refused("mm_processor_kwargs", media));
    }

    static Tagged message() {
        Field name = forwarded("name", ChatFields.name());
        Field content = required("content", new Either(new Speech(false), parts(false)));
        Field result = required("content", new Either(new Speech(true), parts(true)));
        return new Tagged(
                "role",
                Variant.spokenBy(SegmentRole.SYSTEM, "system", content, name),
                Variant.spokenBy(SegmentRole.SYSTEM, "developer", content, name),
                Variant.spokenBy(SegmentRole.USER, "user", content, name),
                Variant.spokenBy(
                        SegmentRole.ASSISTANT,
                        "assistant",
                        forwarded("content", new Either(new Speech(false), parts(false))),
                        name,
                        forwarded("refusal", new Text()),
                        forwarded("reasoning", new Text()),
                        forwarded("reasoning_content", new Text()),
                        forwarded("tool_calls", new Listed(ToolFields.call(), 0, ToolFields.MOST_TOOLS)),
                        forwarded("function_call", ToolFields.calledFunction()),
                        dropped("annotations", "notes of another service's web search"),
                        refused("audio", NO_MEDIA)),
                Variant.spokenBy(SegmentRole.TOOL, "tool", result, required("tool_call_id", ChatFields.name()), name),
                Variant.spokenBy(SegmentRole.TOOL, "function", result, required("name", ChatFields.name())));
    }

    /** A list of parts that hold nothing but text. */
    static Shape textParts() {
        return new Listed(
                new Tagged("type", Variant.of("text", required("text", new Text()), dropped("cache_control", NOTE))),
                0,
                MOST_PARTS);
    }

    private static Shape parts(boolean mayBeJson) {
        return new Listed(
                new Tagged(
                        "type",
                        Variant.of(
                                "text",
                                required("text", new Speech(mayBeJson)),
                                dropped("cache_control", NOTE),
                                dropped("prompt_cache_breakpoint", NOTE)),
                        Variant.of("refusal", required("refusal", new Speech(false))),
                        Variant.of("thinking", required("thinking", new Speech(false)), dropped("closed", NOTE)),
                        Variant.of("image_url", required("image_url", image())),
                        Variant.refused("input_image", NO_MEDIA),
                        Variant.refused("image_pil", NO_MEDIA),
                        Variant.refused("image_embeds", NO_MEDIA),
                        Variant.refused("audio_url", NO_MEDIA),
                        Variant.refused("audio_embeds", NO_MEDIA),
                        Variant.refused("input_audio", NO_MEDIA),
                        Variant.refused("video_url", NO_MEDIA),
                        Variant.refused("prompt_embeds", NO_MEDIA),
                        Variant.of("file", required("file", file()))),
                0,
                MOST_PARTS);
    }

    private static Struct image() {
        return new Struct(required("url", new Shape.Image()), forwarded("detail", new Word("auto", "low", "high")));
    }

    private static Struct file() {
        return new Struct(
                forwarded("filename", ChatFields.name()),
                required("file_data", new Shape.File("filename", "")),
                refused("file_id", NO_STORE));
    }
}
