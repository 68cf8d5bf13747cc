package dev.postern.gateway.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.wire.answer.UpstreamFault;
import java.io.IOException;

/** Reads a model server's document in one pass, without a tree. What does not fit is {@code upstream_failed}. */
public final class UpstreamJson {
    /** Takes a member of an object; the parser stands at its value. A list or object it leaves alone is skipped. */
    @FunctionalInterface
    public interface Member {
        void take(String name, JsonToken value) throws IOException;
    }

    /** Takes an item of a list; the parser stands at it. */
    @FunctionalInterface
    public interface Item {
        void take(JsonToken value) throws IOException;
    }

    private UpstreamJson() {}

    /** Reads the object that the parser stands at. */
    public static void members(JsonParser parser, Member member) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        String name = parser.nextFieldName();
        while (name != null) {
            member.take(name, parser.nextToken());
            parser.skipChildren();
            name = parser.nextFieldName();
        }
    }

    /** Reads the list that the parser stands at. */
    public static void items(JsonParser parser, Item item) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        JsonToken value = parser.nextToken();
        while (value != JsonToken.END_ARRAY) {
            require(value != null);
            item.take(value);
            value = parser.nextToken();
        }
    }

    /** The digits of the number that the parser stands at, as the server wrote them. */
    public static String number(JsonParser parser) throws IOException {
        require(parser.currentToken().isNumeric());
        return parser.getText();
    }

    /** The whole number that the parser stands at, 0 or more. */
    public static int count(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
        int value = parser.getIntValue();
        require(value >= 0);
        return value;
    }

    /** The string that the parser stands at. */
    public static String text(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getText();
    }

    /** Refuses the document where something does not hold. */
    public static void require(boolean fits) {
        if (!fits) {
            throw UpstreamFault.malformed();
        }
    }
}
