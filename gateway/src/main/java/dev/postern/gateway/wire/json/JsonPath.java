package dev.postern.gateway.wire.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a document, such as {@code messages[0].content[1].text}. Where names are the client's own, as
 * in the arguments of a tool call, a member shows by its position, {@code {2}} for the third, and {@code {2}~} is its
 * name: a name may be a secret like any other text.
 *
 * <p>Immutable; printed only when somebody asks for it.
 */
public final class JsonPath {
    /** The document itself; prints as nothing. */
    public static final JsonPath ROOT = new JsonPath(null, "", -1, Step.ROOT);

    /** Names that JSON Schema gives (2020-12 and its forerunners); they say nothing about whoever wrote the schema. */
    private static final Set<String> SCHEMA_WORDS = Set.of(
            "$anchor",
            "$comment",
            "$defs",
            "$id",
            "$ref",
            "$schema",
            "additionalItems",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "default",
            "definitions",
            "dependentRequired",
            "dependentSchemas",
            "deprecated",
            "description",
            "else",
            "enum",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "if",
            "items",
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minContains",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "nullable",
            "oneOf",
            "pattern",
            "patternProperties",
            "prefixItems",
            "properties",
            "propertyNames",
            "readOnly",
            "required",
            "then",
            "title",
            "type",
            "unevaluatedItems",
            "unevaluatedProperties",
            "uniqueItems",
            "writeOnly");

    private enum Step {
        ROOT,
        FIELD,
        ITEM,
        MEMBER,
        UNKNOWN,
        NAME
    }

    private final @Nullable JsonPath parent;
    private final String name;
    private final int position;
    private final Step step;

    private JsonPath(@Nullable JsonPath parent, String name, int position, Step step) {
        this.parent = parent;
        this.name = name;
        this.position = position;
        this.step = step;
    }

    /** Whether a name is one of JSON Schema's own and so can be shown and left unscanned. */
    public static boolean isSchemaWord(String name) {
        return SCHEMA_WORDS.contains(name);
    }

    /** A field the gateway knows by name. */
    public JsonPath field(String known) {
        return new JsonPath(this, known, -1, Step.FIELD);
    }

    /** An item of a list, counted from 0. */
    public JsonPath item(int index) {
        return new JsonPath(this, "", index, Step.ITEM);
    }

    /** A member whose name is the client's own, counted from 0. */
    public JsonPath member(String named, int index) {
        return isSchemaWord(named) ? field(named) : new JsonPath(this, "", index, Step.MEMBER);
    }

    /** The name of the member at this place. */
    public JsonPath name() {
        return new JsonPath(this, "", -1, Step.NAME);
    }

    /**
     * A member that the gateway does not know, for telling its sender about it: by name where that is a plain word, by
     * position otherwise.
     */
    public JsonPath unknown(String named, int index) {
        return new JsonPath(this, named, index, Step.UNKNOWN);
    }

    public boolean isRoot() {
        return step == Step.ROOT;
    }

    private static boolean isPlainWord(String name) {
        if (name.isEmpty() || name.length() > 40) {
            return false;
        }
        return name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(40);
        print(out);
        return out.toString();
    }

    private void print(StringBuilder out) {
        if (parent != null) {
            parent.print(out);
        }
        switch (step) {
            case ROOT -> {}
            case FIELD -> printField(out);
            case UNKNOWN -> {
                if (isPlainWord(name)) {
                    printField(out);
                } else {
                    out.append('{').append(position).append('}');
                }
            }
            case ITEM -> out.append('[').append(position).append(']');
            case MEMBER -> out.append('{').append(position).append('}');
            case NAME -> out.append('~');
        }
    }

    private void printField(StringBuilder out) {
        if (!out.isEmpty()) {
            out.append('.');
        }
        out.append(name);
    }
}
