package dev.postern.gateway.wire.shape;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.StrictReader;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON that clients make up themselves: schemas, arguments of tools, results of tools. Every string, every name that is
 * not JSON Schema's own and every number that may be somebody's becomes a segment.
 */
final class FreeJson {
    /** From this many digits on a number may be a telephone, account or card number. */
    private static final int LONG_NUMBER = 7;

    private final SegmentCollector texts;

    FreeJson(SegmentCollector texts) {
        this.texts = texts;
    }

    Outgoing read(JsonValue value, JsonPath path, SegmentRole role) {
        return switch (value) {
            case JsonText text
            when !text.characters().isEmpty() -> new Outgoing.Slot(texts.add(path, role, text.characters()));
            case JsonNumber number
            when Numbers.digits(number) >= LONG_NUMBER ->
                new Outgoing.LongNumber(texts.add(path, role, Numbers.plain(number)), number, true, path);
            case JsonList list -> items(list, path, role);
            case JsonObject object -> members(object, path, role);
            default -> new Outgoing.Fixed(value);
        };
    }

    /**
     * A string that should hold JSON. A model may have written it badly: then it is judged as the text it is, unless it
     * holds escapes, behind which text could hide.
     */
    Outgoing packed(String characters, JsonPath path, SegmentRole role) {
        if (characters.isEmpty()) {
            return new Outgoing.Fixed(new JsonText(characters));
        }
        JsonValue content = StrictReader.readEmbedded(characters);
        if (content != null) {
            return packed(characters, content, path, role);
        }
        if (characters.contains("\\u")) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "The string is not valid JSON but holds escapes, which cannot be checked; send valid JSON.",
                    path.toString());
        }
        return new Outgoing.Slot(texts.add(path, role, characters));
    }

    /** JSON with escapes in a text that may be anything; null where the text is to be judged as it is. */
    @Nullable
    Outgoing packedIfEscaped(String characters, JsonPath path, SegmentRole role) {
        String begin = characters.stripLeading();
        if (characters.indexOf('\\') < 0 || !(begin.startsWith("{") || begin.startsWith("["))) {
            return null;
        }
        JsonValue content = StrictReader.readEmbedded(characters);
        return content == null ? null : packed(characters, content, path, role);
    }

    private Outgoing packed(String characters, JsonValue content, JsonPath path, SegmentRole role) {
        int from = texts.count();
        Outgoing inner = read(content, path, role);
        return new Outgoing.Packed(SensitiveText.of(characters), inner, from, texts.count());
    }

    private Outgoing items(JsonList list, JsonPath path, SegmentRole role) {
        List<Outgoing> items = new ArrayList<>(list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            items.add(read(list.items().get(i), path.item(i), role));
        }
        return new Outgoing.Items(items);
    }

    private Outgoing members(JsonObject object, JsonPath path, SegmentRole role) {
        List<Outgoing.Member> members = new ArrayList<>(object.members().size());
        for (int i = 0; i < object.members().size(); i++) {
            JsonValue.Member member = object.members().get(i);
            String name = member.name();
            JsonPath at = path.member(name, i);
            boolean known = name.isEmpty() || JsonPath.isSchemaWord(name);
            Outgoing value = read(member.value(), at, role);
            members.add(
                    known
                            ? new Outgoing.Member.Known(name, value)
                            : new Outgoing.Member.Own(texts.add(at.name(), role, name), value));
        }
        return new Outgoing.Members(members);
    }
}
