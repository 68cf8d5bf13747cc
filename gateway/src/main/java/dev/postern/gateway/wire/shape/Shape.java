package dev.postern.gateway.wire.shape;

import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field may hold. Every shape but {@link Word}, {@link Flag}, {@link Image} and short {@link Figure}s yields segments. */
public sealed interface Shape {

    /**
     * Text that a model or its server reads.
     *
     * @param speaker whose it is, null where it belongs to whoever speaks around it
     */
    record Text(@Nullable SegmentRole speaker) implements Shape {
        public Text() {
            this(null);
        }

        /** Text that people write for the model although no message stands around it, such as a prompt. */
        public static Text ofUser() {
            return new Text(SegmentRole.USER);
        }
    }

    /**
     * What somebody says in the conversation. A reader sees the speeches of one speaker directly after each other.
     *
     * @param mayBeJson whether JSON with escapes in it is read as JSON, as with the results of tools
     * @param speaker who says it, null where the object around it tells
     */
    record Speech(boolean mayBeJson, @Nullable SegmentRole speaker) implements Shape {
        public Speech(boolean mayBeJson) {
            this(mayBeJson, null);
        }
    }

    /** A name or an id: text without control characters. */
    record Name(int longest) implements Shape {}

    /** One of a few fixed words. */
    record Word(List<String> words) implements Shape {
        public Word(String... words) {
            this(List.of(words));
        }
    }

    /**
     * A number.
     *
     * @param least the smallest allowed
     * @param most the largest allowed
     * @param whole whether fractions are refused
     * @param setting the setting that {@code most} comes from, empty where it is fixed
     */
    record Figure(double least, double most, boolean whole, String setting) implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** Any JSON, such as a schema: every string, every name and every long number in it is a segment. */
    record Free() implements Shape {}

    /** A string that holds JSON, such as the arguments of a tool call. */
    record Packed() implements Shape {}

    /**
     * A file in base64 or as a {@code data:} address. It goes on as its text, which somebody says in the conversation.
     *
     * @param name the field beside it that names the file, empty where there is none
     * @param mediaType the field beside it that says what the file is, empty where there is none
     */
    record File(String name, String mediaType) implements Shape {}

    /** An image as a {@code data:} address. Nobody can judge it, so the request says that it holds one. */
    record Image() implements Shape {}

    /** A list of {@code least} to {@code most} items. */
    record Listed(Shape item, int least, int most) implements Shape {}

    /**
     * An object with names of the client's own.
     *
     * @param digits whether names must be one to seven digits, as token ids are
     */
    record Named(Shape value, int most, boolean digits) implements Shape {}

    /** An object with known fields. */
    record Struct(List<Field> fields, Map<String, Field> byName) implements Shape {
        public Struct(Field... fields) {
            this(
                    List.of(fields),
                    List.of(fields).stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity())));
        }
    }

    /**
     * An object whose field {@code tag} says which of several it is.
     *
     * @param optional whether an object without a tag is the first of them
     */
    record Tagged(String tag, List<Variant> variants, boolean optional) implements Shape {
        public Tagged(String tag, Variant... variants) {
            this(tag, false, variants);
        }

        public Tagged(String tag, boolean optional, Variant... variants) {
            this(
                    tag,
                    List.of(variants).stream()
                            .map(variant -> variant.tagged(tag, optional))
                            .toList(),
                    optional);
        }
    }

    /** The first of several that fits the kind of JSON value; among objects, one whose tag is there comes first. */
    record Either(List<Shape> shapes) implements Shape {
        public Either(Shape... shapes) {
            this(List.of(shapes));
        }
    }

    /**
     * One of the objects a tag can name.
     *
     * @param word the value of the tag
     * @param struct its fields
     * @param speaker who speaks in it, null where it says nothing about that
     * @param refusal why it is refused, empty where it is not
     */
    record Variant(String word, Struct struct, @Nullable SegmentRole speaker, String refusal) {
        public static Variant of(String word, Field... fields) {
            return new Variant(word, new Struct(fields), null, "");
        }

        public static Variant spokenBy(SegmentRole speaker, String word, Field... fields) {
            return new Variant(word, new Struct(fields), speaker, "");
        }

        public static Variant refused(String word, String refusal) {
            return new Variant(word, new Struct(), null, refusal);
        }

        /** The same with the tag among its fields. */
        Variant tagged(String tag, boolean optional) {
            List<Field> fields = new ArrayList<>(struct.fields());
            Word only = new Word(word);
            fields.addFirst(optional ? Field.forwarded(tag, only) : Field.required(tag, only));
            return new Variant(word, new Struct(fields.toArray(Field[]::new)), speaker, refusal);
        }
    }
}
