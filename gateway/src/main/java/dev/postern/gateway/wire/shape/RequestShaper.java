package dev.postern.gateway.wire.shape;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request against its shape. What fits becomes {@link Outgoing}; every string on the way becomes a segment, so
 * that nothing can be forwarded that was not offered for judging. Used once.
 */
public final class RequestShaper {
    /** A known number with fewer digits is nobody's; a longer one is judged like text. */
    private static final int LONG_FIGURE = 12;

    private final SegmentCollector texts = new SegmentCollector();
    private final FreeJson free = new FreeJson(texts);
    private SegmentRole speaker = SegmentRole.SETTING;
    private @Nullable SegmentRole lastSpeaker;
    private int turn;
    /** The object whose members are being read. */
    private JsonObject around = new JsonObject(List.of());

    private final Images images = new Images();
    private final FileSlots files;

    private RequestShaper(FileSlots files) {
        this.files = files;
    }

    /** Reads a request of this shape, which has no place for files. */
    public static Shaped shape(JsonObject request, Shape.Struct shape) {
        return shape(request, shape, RequestShaper::noFiles);
    }

    /**
     * Reads a request of this shape.
     *
     * @param files reads the files in it
     * @throws RefusedException {@code unknown_field} or {@code invalid_request} with the place
     */
    public static Shaped shape(JsonObject request, Shape.Struct shape, FileText files) {
        RequestShaper shaper = new RequestShaper(new FileSlots(files));
        Outgoing.Members outgoing = shaper.struct(request, shape, JsonPath.ROOT);
        return new Shaped(outgoing, shaper.texts, shaper.images.any());
    }

    private Outgoing read(JsonValue value, Shape shape, JsonPath path) {
        return switch (shape) {
            case Shape.Text text -> text(value, text.speaker() == null ? speaker : text.speaker(), path);
            case Shape.Speech speech -> speech(value, speech, path);
            case Shape.Name name -> name(value, name, path);
            case Shape.Word word -> word(value, word, path);
            case Shape.Figure figure -> figure(value, figure, path);
            case Shape.Flag ignored -> flag(value, path);
            case Shape.Free ignored -> free.read(value, path, speaker);
            case Shape.Packed ignored -> free.packed(ValueChecks.characters(value, path), path, speaker);
            case Shape.File file -> file(value, file, path);
            case Shape.Image ignored -> images.read(ValueChecks.characters(value, path), path);
            case Shape.Listed list -> list(value, list, path);
            case Shape.Named named -> named(value, named, path);
            case Shape.Struct struct -> struct(ValueChecks.object(value, path), struct, path);
            case Shape.Tagged tagged -> tagged(ValueChecks.object(value, path), tagged, path);
            case Shape.Either either -> either(value, either, path);
        };
    }

    private Outgoing.Members struct(JsonObject object, Shape.Struct struct, JsonPath path) {
        List<Outgoing.Member> members = new ArrayList<>(object.members().size());
        for (int i = 0; i < object.members().size(); i++) {
            JsonValue.Member member = object.members().get(i);
            Field field = struct.byName().get(member.name());
            if (field == null) {
                throw unknown(path.unknown(member.name(), i));
            }
            JsonPath at = path.field(field.name());
            if (member.value() instanceof JsonNull) {
                keepNull(field, at, members, path.isRoot());
                continue;
            }
            around = object;
            switch (field.treatment()) {
                case Treatment.Forwarded ignored ->
                    members.add(new Outgoing.Member.Known(field.name(), read(member.value(), field.shape(), at)));
                case Treatment.Handled ignored -> check(member.value(), field.shape(), at);
                case Treatment.Dropped ignored -> {}
                case Treatment.Refused refused -> throw ValueChecks.refused(refused.reason(), at);
            }
        }
        requireAll(struct, object, path);
        return new Outgoing.Members(members);
    }

    /** What is handled here is not forwarded, so its texts are not collected. */
    private void check(JsonValue value, Shape shape, JsonPath path) {
        var _ = new RequestShaper(files).read(value, shape, path);
    }

    private static String noFiles(byte[] bytes, String name, String mediaType) {
        throw new RefusedException(ErrorCode.INVALID_REQUEST, "Files are not read here; send their text.");
    }

    /** JSON null says the same as leaving a field out; inside a message it is kept, since templates tell the two apart. */
    private static void keepNull(Field field, JsonPath at, List<Outgoing.Member> members, boolean top) {
        if (field.required()) {
            throw ValueChecks.refused("The field must not be null.", at);
        }
        if (!top && field.treatment() instanceof Treatment.Forwarded) {
            members.add(new Outgoing.Member.Known(field.name(), new Outgoing.Fixed(JsonValue.NULL)));
        }
    }

    private static void requireAll(Shape.Struct struct, JsonObject object, JsonPath path) {
        for (Field field : struct.fields()) {
            if (field.required() && object.get(field.name()) instanceof JsonNull) {
                throw ValueChecks.refused("The field is missing.", path.field(field.name()));
            }
        }
    }

    private Outgoing tagged(JsonObject object, Shape.Tagged tagged, JsonPath path) {
        JsonPath at = path.field(tagged.tag());
        JsonValue tag = object.get(tagged.tag());
        boolean missing = tag instanceof JsonNull;
        if (missing && !tagged.optional()) {
            throw ValueChecks.refused("The field is missing.", at);
        }
        Shape.Variant variant =
                missing ? tagged.variants().getFirst() : variant(ValueChecks.characters(tag, at), tagged, at);
        if (!variant.refusal().isEmpty()) {
            throw ValueChecks.refused(variant.refusal(), path);
        }
        if (variant.speaker() == null) {
            return struct(object, variant.struct(), path);
        }
        SegmentRole before = speaker;
        speaker = variant.speaker();
        beginTurn();
        Outgoing members = struct(object, variant.struct(), path);
        speaker = before;
        return members;
    }

    private static Shape.Variant variant(String word, Shape.Tagged tagged, JsonPath at) {
        for (Shape.Variant variant : tagged.variants()) {
            if (variant.word().equals(word)) {
                return variant;
            }
        }
        List<String> known = tagged.variants().stream()
                .filter(variant -> variant.refusal().isEmpty())
                .map(Shape.Variant::word)
                .toList();
        throw ValueChecks.refused("The field must be one of: " + String.join(", ", known) + ".", at);
    }

    private Outgoing either(JsonValue value, Shape.Either either, JsonPath path) {
        for (Shape shape : either.shapes()) {
            if (shape instanceof Shape.Tagged tagged && Kinds.holdsTag(value, tagged)) {
                return read(value, shape, path);
            }
        }
        for (Shape shape : either.shapes()) {
            if (Kinds.fits(value, shape)) {
                return read(value, shape, path);
            }
        }
        throw ValueChecks.refused("The field must be " + Kinds.of(either) + ".", path);
    }

    private Outgoing list(JsonValue value, Shape.Listed shape, JsonPath path) {
        List<JsonValue> values = ValueChecks.items(value, shape, path);
        List<Outgoing> items = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            items.add(read(values.get(i), shape.item(), path.item(i)));
        }
        return new Outgoing.Items(items);
    }

    private Outgoing named(JsonValue value, Shape.Named shape, JsonPath path) {
        JsonObject object = ValueChecks.object(value, path);
        if (object.members().size() > shape.most()) {
            throw ValueChecks.refused("The object must hold at most " + shape.most() + " members.", path);
        }
        List<Outgoing.Member> members = new ArrayList<>(object.members().size());
        for (int i = 0; i < object.members().size(); i++) {
            JsonValue.Member member = object.members().get(i);
            JsonPath at = path.member(member.name(), i);
            if (shape.digits()) {
                ValueChecks.tokenId(member.name(), at.name());
            }
            ValueChecks.name(member.name(), Integer.MAX_VALUE, at.name());
            int name = texts.add(at.name(), speaker, member.name());
            members.add(new Outgoing.Member.Own(name, read(member.value(), shape.value(), at)));
        }
        return new Outgoing.Members(members);
    }

    private Outgoing text(JsonValue value, SegmentRole role, JsonPath path) {
        String characters = ValueChecks.characters(value, path);
        return characters.isEmpty() ? new Outgoing.Fixed(value) : new Outgoing.Slot(texts.add(path, role, characters));
    }

    private Outgoing speech(JsonValue value, Shape.Speech speech, JsonPath path) {
        SegmentRole before = speaker;
        speaker = speech.speaker() == null ? speaker : speech.speaker();
        beginTurn();
        Outgoing said = said(value, speech, path);
        speaker = before;
        return said;
    }

    /** Another speaker begins another turn; so does one who goes on after another was quoted in between. */
    private void beginTurn() {
        if (speaker != lastSpeaker) {
            turn++;
            lastSpeaker = speaker;
        }
    }

    private Outgoing said(JsonValue value, Shape.Speech speech, JsonPath path) {
        String characters = ValueChecks.characters(value, path);
        if (characters.isEmpty()) {
            return new Outgoing.Fixed(value);
        }
        Outgoing packed = speech.mayBeJson() ? free.packedIfEscaped(characters, path, speaker) : null;
        return packed == null ? new Outgoing.Slot(texts.addSpoken(path, speaker, characters, turn)) : packed;
    }

    private Outgoing file(JsonValue value, Shape.File file, JsonPath path) {
        return new Outgoing.Slot(texts.addSpoken(path, speaker, files.text(value, file, around, path), turn));
    }

    private Outgoing name(JsonValue value, Shape.Name shape, JsonPath path) {
        ValueChecks.name(ValueChecks.characters(value, path), shape.longest(), path);
        return text(value, speaker, path);
    }

    private static Outgoing word(JsonValue value, Shape.Word shape, JsonPath path) {
        ValueChecks.oneOf(shape.words(), value, path);
        return new Outgoing.Fixed(value);
    }

    private Outgoing figure(JsonValue value, Shape.Figure shape, JsonPath path) {
        JsonNumber number = ValueChecks.number(value, shape, path);
        return Numbers.digits(number) < LONG_FIGURE
                ? new Outgoing.Fixed(number)
                : new Outgoing.LongNumber(texts.add(path, speaker, Numbers.plain(number)), number, false, path);
    }

    private static Outgoing flag(JsonValue value, JsonPath path) {
        if (!(value instanceof JsonFlag)) {
            throw ValueChecks.refused("The field must be true or false.", path);
        }
        return new Outgoing.Fixed(value);
    }

    private static RefusedException unknown(JsonPath path) {
        return new RefusedException(
                ErrorCode.UNKNOWN_FIELD,
                "The gateway does not know this field, so it cannot check it; leave it out.",
                path.toString());
    }
}
