package dev.postern.gateway.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of what resource methods answer, as Jackson writes it; records become components that others refer to. */
final class RecordSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode components;
    private final Map<String, Class<?>> named = new HashMap<>();

    RecordSchemas(ObjectNode components) {
        this.components = components;
    }

    ObjectNode of(Type type) {
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic -> generic(generic);
            case WildcardType wild -> of(wild.getUpperBounds()[0]);
            default -> JSON.objectNode();
        };
    }

    private ObjectNode generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] inner = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return orNull(of(inner[0]));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = kind("array");
            list.set("items", of(inner[0]));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = kind("object");
            map.set("additionalProperties", of(inner[1]));
            return map;
        }
        return plain(raw);
    }

    private ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return kind("string");
        }
        if (type == UUID.class) {
            return kind("string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return kind("string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return kind("string").put("format", "date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return kind("boolean");
        }
        if (type == OptionalInt.class || type == OptionalLong.class) {
            return orNull(kind("integer"));
        }
        if (type == double.class || type == float.class || type == Double.class) {
            return kind("number");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return kind("integer");
        }
        if (type.isEnum()) {
            ObjectNode word = kind("string");
            ArrayNode words = word.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .forEach(words::add);
            return word;
        }
        return type.isRecord() ? component(type) : JSON.objectNode();
    }

    private ObjectNode component(Class<?> type) {
        String name = name(type);
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new AssertionError("Give one of these another name: " + type + " and " + other);
        }
        if (!components.has(name)) {
            ObjectNode schema = kind("object");
            components.set(name, schema);
            fill(schema, type);
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void fill(ObjectNode schema, Class<?> type) {
        Sources.about(type).ifPresent(words -> schema.put("description", words));
        ObjectNode members = schema.putObject("properties");
        ArrayNode needed = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode member = component(component);
            Sources.about(type, component.getName()).ifPresent(words -> member.put("description", words));
            members.set(component.getName(), member);
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                needed.add(component.getName());
            }
        }
        if (!needed.isEmpty()) {
            schema.set("required", needed);
        }
    }

    private ObjectNode component(RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            return JSON.objectNode();
        }
        AnnotatedType type = component.getAnnotatedType();
        ObjectNode schema = of(component.getGenericType());
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(kind("null"));
        return either;
    }

    static ObjectNode kind(String type) {
        return JSON.objectNode().put("type", type);
    }
}
