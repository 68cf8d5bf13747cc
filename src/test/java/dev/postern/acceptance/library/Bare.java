package dev.postern.acceptance.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What remains of a result when declared differences are left out: members of certain names at any depth, and members
 * that are null or empty, which no library tells from members that are missing.
 */
final class Bare {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> leftOut;

    private Bare(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** Leaves out members of these names. */
    static Bare without(String... names) {
        return new Bare(new TreeSet<>(Arrays.asList(names)));
    }

    /** The comparable part. */
    JsonNode of(JsonNode whole) {
        if (whole.isObject()) {
            ObjectNode rest = JSON.createObjectNode();
            whole.properties().forEach(member -> {
                JsonNode value = of(member.getValue());
                if (!leftOut.contains(member.getKey()) && !isNothing(value)) {
                    rest.set(member.getKey(), value);
                }
            });
            return rest;
        }
        if (whole.isArray()) {
            ArrayNode rest = JSON.createArrayNode();
            whole.forEach(element -> rest.add(of(element)));
            return rest;
        }
        return whole;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.asText().isEmpty());
    }
}
