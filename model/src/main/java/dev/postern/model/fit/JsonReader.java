package dev.postern.model.fit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document (RFC 8259) strictly: valid UTF-8, no name twice in an object, nothing after the document, bounded
 * depth and number of values. Not thread-safe.
 */
final class JsonReader {
    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 2_000_000;
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;
    private int values;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(byte[] bytes) throws UnreadableModelException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableModelException("The JSON of the head is not valid UTF-8.");
        }
        JsonReader reader = new JsonReader(text);
        Json document = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return document;
    }

    private Json value(int depth) throws UnreadableModelException {
        if (depth > DEEPEST) {
            throw new UnreadableModelException("The JSON of the head is nested too deep.");
        }
        if (++values > MOST_VALUES) {
            throw new UnreadableModelException("The JSON of the head has more than " + MOST_VALUES + " values.");
        }
        blanks();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", Json.Literal.TRUE);
            case 'f' -> literal("false", Json.Literal.FALSE);
            case 'n' -> literal("null", Json.Literal.NULL);
            default -> number();
        };
    }

    private Json members(int depth) throws UnreadableModelException {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return new Json.Members(members);
        }
        while (true) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new UnreadableModelException("The JSON of the head gives one of its names twice.");
            }
            if (!goesOn('}')) {
                return new Json.Members(members);
            }
        }
    }

    private Json items(int depth) throws UnreadableModelException {
        List<Json> items = new ArrayList<>();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return new Json.Items(items);
        }
        while (true) {
            items.add(value(depth + 1));
            if (!goesOn(']')) {
                return new Json.Items(items);
            }
        }
    }

    /** Whether a comma follows; otherwise the end must. */
    private boolean goesOn(char end) throws UnreadableModelException {
        blanks();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(end);
        return false;
    }

    private String string() throws UnreadableModelException {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong();
            }
            content.append(c == '\\' ? escape() : c);
        }
        at++;
        return content.toString();
    }

    private char escape() throws UnreadableModelException {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw wrong();
        };
    }

    private char unit() throws UnreadableModelException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong();
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Json number() throws UnreadableModelException {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(begin, at);
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER || !isNumber(digits)) {
            throw wrong();
        }
        try {
            return new Json.Whole(Long.parseLong(digits));
        } catch (NumberFormatException _) {
            return new Json.Fraction(Double.parseDouble(digits));
        }
    }

    /** The grammar of numbers: no leading zero or plus, digits around the point, digits in the exponent. */
    private static boolean isNumber(String digits) {
        int i = digits.charAt(0) == '-' ? 1 : 0;
        int whole = i;
        i = digits(digits, i);
        boolean good = i > whole && (i == whole + 1 || digits.charAt(whole) != '0');
        if (i < digits.length() && digits.charAt(i) == '.') {
            int fraction = i + 1;
            i = digits(digits, fraction);
            good &= i > fraction;
        }
        if (i < digits.length() && (digits.charAt(i) == 'e' || digits.charAt(i) == 'E')) {
            i++;
            i += i < digits.length() && (digits.charAt(i) == '-' || digits.charAt(i) == '+') ? 1 : 0;
            int exponent = i;
            i = digits(digits, exponent);
            good &= i > exponent;
        }
        return good && i == digits.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private Json literal(String word, Json.Literal literal) throws UnreadableModelException {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return literal;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws UnreadableModelException {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void expect(char c) throws UnreadableModelException {
        if (peek() != c) {
            throw wrong();
        }
        at++;
    }

    private UnreadableModelException wrong() {
        return new UnreadableModelException("The JSON of the head is malformed at character " + at + ".");
    }
}
