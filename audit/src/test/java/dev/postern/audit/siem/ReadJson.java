package dev.postern.audit.siem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of JSON that shares nothing with what writes it. Values come back as texts, maps and lists. */
public final class ReadJson {
    private final String text;
    private int at;

    private ReadJson(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String text) {
        ReadJson reader = new ReadJson(text);
        Map<String, Object> object = (Map<String, Object>) reader.value();
        if (reader.at != text.length()) {
            throw new IllegalArgumentException("Something stands behind the object");
        }
        return object;
    }

    /** The value at a path such as {@code metadata.uid}; {@code null} as a text where there is none. */
    @SuppressWarnings("unchecked")
    public static String at(String json, String path) {
        Object value = object(json);
        for (String name : path.split("\\.", -1)) {
            if (value instanceof List<?> list) {
                value = list.get(Integer.parseInt(name));
            } else {
                value = ((Map<String, Object>) value).getOrDefault(name, Map.of());
            }
        }
        return value.equals(Map.of()) ? "null" : value.toString();
    }

    private Object value() {
        return switch (text.charAt(at)) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (text.charAt(at) != '}') {
            String name = string();
            take(':');
            object.put(name, value());
            at += text.charAt(at) == ',' ? 1 : 0;
        }
        at++;
        return object;
    }

    private List<Object> elements() {
        List<Object> array = new ArrayList<>();
        at++;
        while (text.charAt(at) != ']') {
            array.add(value());
            at += text.charAt(at) == ',' ? 1 : 0;
        }
        at++;
        return array;
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (text.charAt(at) != '"') {
            char unit = text.charAt(at++);
            if (unit == '\\') {
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    out.append(escaped);
                }
            } else {
                out.append(unit);
            }
        }
        at++;
        return out.toString();
    }

    private String word() {
        int from = at;
        while (",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private void take(char expected) {
        if (text.charAt(at++) != expected) {
            throw new IllegalArgumentException("Expected " + expected + " before " + at);
        }
    }
}
