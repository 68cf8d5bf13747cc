package dev.postern.gateway.desk;

import dev.postern.gateway.error.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object, read as strictly as query parameters are. */
public final class JsonMembers {
    private JsonMembers() {}

    /**
     * Those that are texts, numbers or truth values.
     *
     * @param lists the names of those that are lists and are read by {@link #texts}
     * @throws RefusedException {@code invalid_request}, with the member
     */
    public static Parameters of(
            Map<String, ? extends @Nullable Object> body, Collection<String> known, Collection<String> lists) {
        Map<String, List<String>> texts = new HashMap<>();
        body.forEach((name, value) -> {
            if (!lists.contains(name)) {
                texts.put(name, List.of(text(name, value)));
            } else if (value != null && !(value instanceof List<?>)) {
                throw wrong(name);
            }
        });
        return Parameters.of(texts, known);
    }

    /**
     * A list of texts; empty where there is none.
     *
     * @throws RefusedException {@code invalid_request} where it is longer than {@code most} or holds anything else
     */
    public static List<String> texts(Map<String, ? extends @Nullable Object> body, String name, int most) {
        if (!(body.get(name) instanceof List<?> list)) {
            return List.of();
        }
        if (list.size() > most) {
            throw Parameters.invalid("This list has " + most + " entries at most.", name);
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text)) {
                throw Parameters.invalid("This is a list of texts.", name);
            }
            texts.add(text);
        }
        return texts;
    }

    /**
     * A text of several lines; empty where it is not given.
     *
     * @throws RefusedException {@code invalid_request} where it is longer than {@code most} characters or no text
     */
    public static String document(Map<String, ? extends @Nullable Object> body, String name, int most) {
        return switch (body.get(name)) {
            case null -> "";
            case String text when text.length() <= most -> text;
            case String _ -> throw Parameters.invalid("This text has " + most + " characters at most.", name);
            default -> throw wrong(name);
        };
    }

    /** The members but for these, which are read otherwise. */
    public static Map<String, @Nullable Object> without(
            Map<String, ? extends @Nullable Object> body, Collection<String> names) {
        Map<String, @Nullable Object> rest = new HashMap<>(body);
        rest.keySet().removeAll(names);
        return rest;
    }

    private static String text(String name, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value.toString();
        }
        throw wrong(name);
    }

    private static RefusedException wrong(String name) {
        return Parameters.invalid("This member is of another kind than it should be, or not known.", name);
    }
}
