package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** What endpoints answer when they do what they are for. */
final class Answers {
    private static final String JSON = "application/json";

    private final RecordSchemas schemas;

    Answers(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    /** By the type that a method gives back. */
    void ofMethod(Method method, ObjectNode responses) {
        Type type = method.getGenericReturnType();
        if (type == void.class) {
            done(204, responses);
            return;
        }
        if (type instanceof ParameterizedType wrapper && wrapper.getRawType() == RestResponse.class) {
            type = wrapper.getActualTypeArguments()[0];
        }
        ObjectNode schema = schemas.of(type);
        if (schema.isEmpty()) {
            throw new AssertionError("Say in endpoints.yaml what this answers: " + method);
        }
        content(done(200, responses), JSON).set("schema", schema);
    }

    /** By a line such as {@code 201 DraftView}: the status, then a record or media types. */
    void ofLine(String line, Class<?> resource, ObjectNode responses) {
        String[] words = line.split(" ", -1);
        ObjectNode response = done(Integer.parseInt(words[0]), responses);
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("{id}")) {
                ObjectNode made = RecordSchemas.kind("object");
                made.putObject("properties")
                        .putObject("id")
                        .put("type", "string")
                        .put("format", "uuid");
                content(response, JSON).set("schema", made);
            } else if (words[i].contains("/")) {
                content(response, words[i]).set("schema", schema(words[i]));
            } else {
                content(response, JSON).set("schema", schemas.of(record(words[i], resource)));
            }
        }
    }

    /** A record beside a resource, or of another room, as {@code vector.ReplayReport}. */
    static Class<?> record(String name, Class<?> resource) {
        String full = Character.isUpperCase(name.charAt(0))
                ? resource.getPackageName() + "." + name
                : "dev.postern.gateway." + name;
        try {
            return Class.forName(full);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no such record: " + full, e);
        }
    }

    private static ObjectNode schema(String mediaType) {
        return switch (mediaType) {
            case JSON -> RecordSchemas.kind("object");
            case "application/zip" -> RecordSchemas.kind("string").put("contentMediaType", mediaType);
            default -> RecordSchemas.kind("string");
        };
    }

    private static ObjectNode done(int status, ObjectNode responses) {
        return responses.putObject(Integer.toString(status)).put("description", "Done");
    }

    private static ObjectNode content(ObjectNode response, String mediaType) {
        return response.withObjectProperty("content").putObject(mediaType);
    }
}
