package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.identity.Roles;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document of everything the gateway answers, made from its code and from what only people can say. */
final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final ObjectNode root = JSON.createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final Answers answers;

    private ApiDocument() {
        root.put("openapi", "3.1.0");
        CommonParts.head(root);
        paths = root.putObject("paths");
        schemas = CommonParts.components(root);
        answers = new Answers(new RecordSchemas(schemas));
    }

    /** The document as text. */
    static String text() throws IOException, IllegalAccessException {
        ApiDocument document = new ApiDocument();
        JsonNode rows = rows("endpoints.yaml");
        List<CodeEndpoint> endpoints = CodeEndpoints.ofResources();
        for (CodeEndpoint endpoint : endpoints) {
            document.add(endpoint, rows.path(endpoint.name()));
        }
        for (var row : rows("clients.yaml").properties()) {
            document.addForClients(row.getKey(), row.getValue());
        }
        return JSON.writeValueAsString(document.root) + "\n";
    }

    /** A table of this folder, by the names of endpoints such as {@code GET /api/session}. */
    static JsonNode rows(String file) throws IOException {
        try (InputStream table = ApiDocument.class.getResourceAsStream("/openapi/" + file)) {
            return JSON.valueToTree(new Yaml().load(table));
        }
    }

    private void add(CodeEndpoint endpoint, JsonNode row) {
        String does = row.has("does") ? row.get("does").asText() : Sources.sentence(endpoint.method());
        ObjectNode operation = operation(endpoint.verb(), endpoint.path(), does);
        operation.put("operationId", id(endpoint));
        CommonParts.allow(operation, endpoint.roles());
        ArrayNode parameters = parameters(endpoint.path());
        Members.query(row.path("query"), parameters);
        if (!endpoint.verb().equals("GET")) {
            parameters.addObject().put("$ref", "#/components/parameters/csrf");
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        body(endpoint, row, operation);
        ObjectNode responses = operation.putObject("responses");
        if (row.has("answer")) {
            answers.ofLine(row.get("answer").asText(), endpoint.method().getDeclaringClass(), responses);
        } else {
            answers.ofMethod(endpoint.method(), responses);
        }
        CommonParts.failures(responses, "error", !endpoint.roles().isEmpty());
    }

    private void body(CodeEndpoint endpoint, JsonNode row, ObjectNode operation) {
        if (row.has("body")) {
            content(operation, MediaType.APPLICATION_JSON).set("schema", Members.object(row.get("body")));
        } else if (row.has("form")) {
            content(operation, MediaType.APPLICATION_FORM_URLENCODED).set("schema", Members.object(row.get("form")));
        } else if (row.has("bytes")) {
            content(operation, MediaType.APPLICATION_OCTET_STREAM)
                    .set(
                            "schema",
                            RecordSchemas.kind("string")
                                    .put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM)
                                    .put("description", row.get("bytes").asText()));
        } else if (row.has("record")) {
            Class<?> record =
                    Answers.record(row.get("record").asText(), endpoint.method().getDeclaringClass());
            content(operation, MediaType.APPLICATION_JSON).set("schema", new RecordSchemas(schemas).of(record));
        }
    }

    private void addForClients(String name, JsonNode row) throws IllegalAccessException {
        String[] parts = name.split(" ", 2);
        ObjectNode operation = operation(parts[0], parts[1], row.get("does").asText());
        operation.put("operationId", parts[0].toLowerCase(Locale.ROOT) + words(parts[1]));
        CommonParts.allow(operation, List.of(Roles.EMPLOYEE));
        ArrayNode parameters = parameters(parts[1]);
        if (parts[0].equals("POST")) {
            for (String header : List.of("requestId", "conversation", "ticket", "justification", "consent", "larger")) {
                parameters.addObject().put("$ref", "#/components/parameters/" + header);
            }
            String schema = words(parts[1]) + "Request";
            schemas.set(schema, ClientShapes.of(parts[1]));
            String mediaType =
                    parts[1].endsWith("/transcriptions") ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON;
            content(operation, mediaType).putObject("schema").put("$ref", "#/components/schemas/" + schema);
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        ObjectNode responses = operation.putObject("responses");
        answers.ofLine(row.get("answer").asText(), ApiDocument.class, responses);
        CommonParts.failures(responses, parts[1].startsWith("/v1/messages") ? "messagesError" : "error", true);
    }

    private ObjectNode operation(String verb, String path, String summary) {
        return paths.withObjectProperty(path)
                .putObject(verb.toLowerCase(Locale.ROOT))
                .put("summary", summary);
    }

    private static ArrayNode parameters(String path) {
        ArrayNode parameters = JSON.createArrayNode();
        Matcher names = PATH_PARAMETER.matcher(path);
        while (names.find()) {
            parameters
                    .addObject()
                    .put("name", names.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        return parameters;
    }

    private static ObjectNode content(ObjectNode operation, String mediaType) {
        return operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(mediaType);
    }

    private static String id(CodeEndpoint endpoint) {
        return endpoint.method().getDeclaringClass().getSimpleName().replace("Resource", "")
                + "."
                + endpoint.method().getName();
    }

    private static String words(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.replaceAll("[{}]", "").split("[/_]", -1)) {
            if (!part.isEmpty() && !part.equals("v1")) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return name.toString();
    }

    /** Whether a method reads a body. */
    static boolean reads(CodeEndpoint endpoint) {
        return !endpoint.verb().equals("GET")
                && List.of(endpoint.method().getParameters()).stream()
                        .anyMatch(parameter -> parameter.getAnnotations().length == 0
                                || parameter.getType() == Map.class
                                || parameter.getType() == MultivaluedMap.class);
    }
}
