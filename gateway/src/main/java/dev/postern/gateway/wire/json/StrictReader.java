package dev.postern.gateway.wire.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.JsonValue.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document in one pass, so that no second reading of it can differ (I-JSON, RFC 7493): plain UTF-8, one
 * document, no name twice in an object however it is escaped or cased, no lone surrogate, bounded depth, numbers, names
 * and number of values.
 *
 * <p>Used for one document and not thread-safe.
 */
public final class StrictReader {
    /** Most values in one request. */
    private static final int MOST_VALUES = 20_000;

    /** Most values in JSON that stands in a string; what a tool answers may be a long table. */
    private static final int MOST_EMBEDDED_VALUES = 200_000;

    /** A sign and three digits reach beyond every double. */
    private static final int LONGEST_EXPONENT = 4;

    /** Up to here names are compared one by one. */
    private static final int FEW = 12;

    private final JsonParser parser;
    private final boolean strict;
    private int valuesLeft;
    private JsonPath at = JsonPath.ROOT;

    private StrictReader(JsonParser parser, boolean strict, int values) {
        this.parser = parser;
        this.strict = strict;
        this.valuesLeft = values;
    }

    /**
     * Reads a request's body.
     *
     * @throws RefusedException {@code invalid_request} or {@code duplicate_key} with the place
     */
    public static JsonValue read(byte[] body) {
        if (!Utf8.isPlain(body)) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "The body is not plain UTF-8; send UTF-8 without a byte order mark and without surrogates.");
        }
        try (JsonParser parser = JsonFormat.FACTORY.createParser(body)) {
            return new StrictReader(parser, true, MOST_VALUES).document();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
    }

    /**
     * Reads JSON that stands in a string, such as the arguments of a tool call. A name that comes twice is kept twice, so
     * that nothing is lost whichever of them a later reader believes.
     *
     * @return null where the string is not JSON
     */
    public static @Nullable JsonValue readEmbedded(String text) {
        try (JsonParser parser = JsonFormat.FACTORY.createParser(text)) {
            return new StrictReader(parser, false, MOST_EMBEDDED_VALUES).document();
        } catch (RefusedException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("Characters in memory cannot fail to be read", e);
        }
    }

    private JsonValue document() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw refused("The body is empty; send a JSON object.");
            }
            JsonValue value = value(first);
            if (parser.nextToken() != null) {
                throw refused("Something follows the JSON document; send exactly one.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw refused("A number is longer than " + JsonFormat.LONGEST_NUMBER + " characters, a name longer than "
                    + JsonFormat.LONGEST_NAME + " or the nesting deeper than " + JsonFormat.DEEPEST + "; shorten it.");
        } catch (JsonParseException e) {
            // The parser has looked ahead by then: line and column are exact, the member read last is not the place.
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "The body is not valid JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        }
    }

    private JsonValue value(@Nullable JsonToken token) throws IOException {
        if (--valuesLeft < 0) {
            throw refused("The body holds more than " + MOST_VALUES + " values; split it.");
        }
        if (token == null) {
            throw refused("The JSON document ends too early.");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> new JsonText(text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> new JsonFlag(true);
            case VALUE_FALSE -> new JsonFlag(false);
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw refused("The body is not valid JSON.");
        };
    }

    private JsonValue object() throws IOException {
        JsonPath here = at;
        List<Member> members = new ArrayList<>();
        @Nullable Set<String> seen = null;
        String name = parser.nextFieldName();
        while (name != null) {
            at = here.unknown(name, members.size());
            text(name);
            if (strict) {
                seen = distinct(name, members, seen);
            }
            members.add(new Member(name, value(parser.nextToken())));
            name = parser.nextFieldName();
        }
        at = here;
        return new JsonObject(members);
    }

    private JsonValue list() throws IOException {
        JsonPath here = at;
        List<JsonValue> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            at = here.item(items.size());
            items.add(value(token));
            token = parser.nextToken();
        }
        at = here;
        return new JsonList(items);
    }

    /** The same name in another case counts as the same: some model servers read names without regard to case. */
    private @Nullable Set<String> distinct(String name, List<Member> members, @Nullable Set<String> seen) {
        if (members.size() < FEW) {
            for (Member member : members) {
                if (member.name().equalsIgnoreCase(name)) {
                    throw duplicate();
                }
            }
            return null;
        }
        Set<String> names = seen;
        if (names == null) {
            names = new HashSet<>();
            for (Member member : members) {
                names.add(member.name().toLowerCase(Locale.ROOT));
            }
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw duplicate();
        }
        return names;
    }

    private JsonValue number(String digits) {
        boolean finite = Double.isFinite(Double.parseDouble(digits));
        if (!finite || digits.length() > JsonFormat.LONGEST_NUMBER || exponentLength(digits) > LONGEST_EXPONENT) {
            throw refused("The number is longer than " + JsonFormat.LONGEST_NUMBER
                    + " characters or does not fit a double; shorten it.");
        }
        return new JsonNumber(digits);
    }

    private static int exponentLength(String digits) {
        int at = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        return at < 0 ? 0 : digits.length() - at - 1;
    }

    private String text(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < characters.length()
                        && Character.isLowSurrogate(characters.charAt(i + 1));
                if (!pair) {
                    throw refused("An escape stands for half a character (a lone surrogate); send whole characters.");
                }
                i++;
            }
        }
        return characters;
    }

    private RefusedException refused(String message) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, at.isRoot() ? null : at.toString());
    }

    private RefusedException duplicate() {
        return new RefusedException(
                ErrorCode.DUPLICATE_KEY,
                "The name stands twice in one object, perhaps escaped or in another case; send it once.",
                at.toString());
    }
}
