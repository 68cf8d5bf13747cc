package dev.postern.gateway.wire.audio;

import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form as the JSON object that they stand for: lists by their brackets, numbers and flags by name. */
final class FormJson {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,8}(\\.\\d{1,8})?");
    private static final String LIST = "[]";

    private FormJson() {}

    static JsonObject of(List<FormPart> fields) {
        Map<String, JsonValue> single = new LinkedHashMap<>();
        Map<String, List<JsonValue>> lists = new LinkedHashMap<>();
        for (FormPart field : fields) {
            String name = field.name();
            if (name.endsWith(LIST)) {
                lists.computeIfAbsent(name.substring(0, name.length() - LIST.length()), ignored -> new ArrayList<>())
                        .add(new JsonText(field.text()));
            } else if (single.put(name, value(name, field.text())) != null) {
                throw FormFault.repeated(name);
            }
        }
        lists.forEach((name, items) -> {
            if (single.put(name, new JsonList(items)) != null) {
                throw FormFault.repeated(name);
            }
        });
        return new JsonObject(single.entrySet().stream()
                .map(field -> new Member(field.getKey(), field.getValue()))
                .toList());
    }

    private static JsonValue value(String name, String text) {
        return switch (name) {
            case "temperature" -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw FormFault.field(name, "The field must be a number.");
                }
                yield new JsonNumber(text);
            }
            case "stream" -> {
                if (!text.equals("false")) {
                    throw FormFault.field(
                            name,
                            "Transcripts are not streamed, since model servers differ in how; leave the field out.");
                }
                yield new JsonFlag(false);
            }
            default -> new JsonText(text);
        };
    }
}
