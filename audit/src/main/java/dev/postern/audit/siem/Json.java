package dev.postern.audit.siem;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is filled in order and written on one line (RFC 8259). What is not there is not written. Everything
 * beyond printable ASCII is escaped, so that no reader on the way needs to know an encoding. Belongs to one thread.
 */
final class Json {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Json put(String name, String value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, long value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, Optional<String> value) {
        value.ifPresent(text -> members.put(name, text));
        return this;
    }

    Json put(String name, OptionalLong value) {
        value.ifPresent(number -> members.put(name, number));
        return this;
    }

    /** An object; nothing where it is empty. */
    Json put(String name, Json value) {
        if (!value.members.isEmpty()) {
            members.put(name, value.members);
        }
        return this;
    }

    /** An object; nothing where it is empty. */
    Json put(String name, Map<String, ?> value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
        return this;
    }

    Json putTexts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            members.put(name, List.copyOf(values));
        }
        return this;
    }

    /** An array of objects. */
    Json putAll(String name, List<Json> values) {
        members.put(name, values.stream().map(value -> value.members).toList());
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(512);
        write(members, out);
        return out.toString();
    }

    /** A text between quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        quote(text, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> object -> {
                String before = "{";
                for (Map.Entry<?, ?> member : object.entrySet()) {
                    out.append(before);
                    quote(String.valueOf(member.getKey()), out);
                    out.append(':');
                    write(member.getValue(), out);
                    before = ",";
                }
                out.append(object.isEmpty() ? "{}" : "}");
            }
            case Collection<?> array -> {
                out.append('[');
                for (Iterator<?> each = array.iterator(); each.hasNext(); ) {
                    write(each.next(), out);
                    out.append(each.hasNext() ? "," : "");
                }
                out.append(']');
            }
            case String text -> quote(text, out);
            case null, default -> out.append(value);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                out.append('\\').append(unit);
            } else if (unit >= ' ' && unit < 0x7F) {
                out.append(unit);
            } else {
                out.append(String.format("\\u%04x", (int) unit));
            }
        }
        out.append('"');
    }
}
