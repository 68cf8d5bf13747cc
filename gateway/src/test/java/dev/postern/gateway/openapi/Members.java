package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members and query parameters as {@code endpoints.yaml} writes them, which says how. */
final class Members {
    private static final Pattern LINE = Pattern.compile("(?<kind>[^:!]*[^:! ]) ?(?<needed>!?)(?:: (?<words>.*))?");
    private static final Pattern NUMBER = Pattern.compile("number (-?\\d+)\\.\\.(\\d+)");
    private static final String LIST = "list of ";

    private Members() {}

    /** An object that has these members and no others. */
    static ObjectNode object(JsonNode rows) {
        ObjectNode object = RecordSchemas.kind("object");
        ObjectNode members = object.putObject("properties");
        ArrayNode needed = JsonNodeFactory.instance.arrayNode();
        rows.properties().forEach(row -> {
            members.set(row.getKey(), schema(row.getValue().asText()));
            if (isNeeded(row.getValue().asText())) {
                needed.add(row.getKey());
            }
        });
        if (!needed.isEmpty()) {
            object.set("required", needed);
        }
        return object.put("additionalProperties", false);
    }

    /** Parameters of a query, added to those that are there. */
    static void query(JsonNode rows, ArrayNode parameters) {
        rows.properties().forEach(row -> {
            String line = row.getValue().asText();
            ObjectNode schema = schema(line);
            ObjectNode parameter =
                    parameters.addObject().put("name", row.getKey()).put("in", "query");
            if (isNeeded(line)) {
                parameter.put("required", true);
            }
            JsonNode words = schema.remove("description");
            if (words != null) {
                parameter.set("description", words);
            }
            parameter.set("schema", schema);
        });
    }

    private static boolean isNeeded(String line) {
        return !read(line).group("needed").isEmpty();
    }

    private static ObjectNode schema(String line) {
        Matcher read = read(line);
        ObjectNode schema = kind(read.group("kind"));
        String words = read.group("words");
        return words == null ? schema : schema.put("description", words);
    }

    private static Matcher read(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            throw new AssertionError("This says no kind: " + line);
        }
        return read;
    }

    private static ObjectNode kind(String kind) {
        Matcher number = NUMBER.matcher(kind);
        if (number.matches()) {
            return RecordSchemas.kind("integer")
                    .put("minimum", Long.parseLong(number.group(1)))
                    .put("maximum", Long.parseLong(number.group(2)));
        }
        if (kind.startsWith(LIST)) {
            ObjectNode list = RecordSchemas.kind("array");
            list.set("items", kind(kind.substring(LIST.length())));
            return list;
        }
        if (kind.contains("|")) {
            ObjectNode word = RecordSchemas.kind("string");
            ArrayNode words = word.putArray("enum");
            for (String each : kind.split("\\|", -1)) {
                words.add(each.strip());
            }
            return word;
        }
        ObjectNode text = RecordSchemas.kind("string");
        return switch (kind) {
            case "text", "document" -> text;
            case "line" -> text.put("maxLength", 256);
            case "id" -> text.put("format", "uuid");
            case "time" -> text.put("format", "date-time");
            case "day" -> text.put("format", "date");
            case "pseudonym" -> text.put("pattern", "^[0-9A-Fa-f]{32}$");
            case "flag" -> RecordSchemas.kind("boolean");
            case "number" -> RecordSchemas.kind("integer");
            case "any" -> JsonNodeFactory.instance.objectNode();
            default -> throw new AssertionError("There is no such kind: " + kind);
        };
    }
}
