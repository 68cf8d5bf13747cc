package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.ErrorCode;
import java.util.Arrays;
import java.util.List;

/** What all endpoints have in common: who may call, how they refuse, and the headers there are. */
final class CommonParts {
    private CommonParts() {}

    static void head(ObjectNode root) {
        root.putObject("info")
                .put("title", "Postern")
                .put("version", "1")
                .put(
                        "description",
                        "The API of the gateway: OpenAI's and Anthropic's dialects for clients, and what stands behind the"
                                + " desks. docs/api.md tells more about each; a test keeps this document true.");
        root.putArray("servers").addObject().put("url", "/");
    }

    /** Fills the components and gives the schemas, so that others add theirs. */
    static ObjectNode components(ObjectNode root) {
        ObjectNode components = root.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        error(schemas.putObject("Error").put("type", "object"), false);
        error(schemas.putObject("MessagesError").put("type", "object"), true);
        responses(components.putObject("responses"));
        parameters(components.putObject("parameters"));
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An access token of the identity provider.");
        schemes.putObject("key")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "x-api-key")
                .put("description", "The same credential, for clients that send it there; api-key is read likewise.");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "q_session")
                .put("description", "The session of somebody who logged in at a desk.");
        return schemas;
    }

    /** Says who may call: any of the roles, with any credential; everybody who is known where there is no role. */
    static void allow(ObjectNode operation, List<String> roles) {
        ArrayNode security = operation.putArray("security");
        for (String scheme : List.of("token", "key", "session")) {
            security.addObject().putArray(scheme);
        }
        ArrayNode names = operation.putArray("x-roles");
        roles.forEach(names::add);
    }

    static void failures(ObjectNode responses, String shape, boolean roles) {
        responses.putObject("401").put("$ref", "#/components/responses/" + shape);
        if (roles) {
            responses.putObject("403").put("$ref", "#/components/responses/" + shape);
        }
        responses.putObject("default").put("$ref", "#/components/responses/" + shape);
    }

    private static void error(ObjectNode schema, boolean anthropic) {
        ObjectNode members = schema.putObject("properties");
        if (anthropic) {
            members.putObject("type").put("const", "error");
        }
        ObjectNode error = members.putObject("error").put("type", "object");
        schema.putArray("required").add("error");
        ObjectNode inner = error.putObject("properties");
        inner.putObject("message").put("type", "string").put("description", "What to do about it");
        inner.putObject("type").put("type", "string");
        inner.putObject("param")
                .put("description", "The field to blame, or null")
                .putArray("type")
                .add("string")
                .add("null");
        ArrayNode codes = inner.putObject("code").put("type", "string").putArray("enum");
        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).forEach(codes::add);
        error.putArray("required").add("message").add("type").add("code");
    }

    private static void responses(ObjectNode responses) {
        refusal(responses.putObject("error"), "Error");
        refusal(responses.putObject("messagesError"), "MessagesError");
    }

    private static void refusal(ObjectNode response, String schema) {
        response.put("description", "Refused; the code says why, the message what to do")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }

    private static void parameters(ObjectNode parameters) {
        header(parameters, "csrf", "x-postern-csrf", "With a session: what GET /api/session says in csrf");
        header(parameters, "requestId", "x-request-id", "An id of yours that comes back with the answer");
        header(parameters, "conversation", "x-postern-conversation", "A name of yours for the conversation");
        header(
                parameters,
                "ticket",
                "x-postern-ticket",
                "What a request comes again with after policy_coach or consent_required");
        header(parameters, "justification", "x-postern-justification", "With a ticket: why, percent-encoded");
        header(parameters, "consent", "x-postern-consent", "With a ticket of consent_required: yes, or no");
        header(parameters, "larger", "x-postern-larger", "With auto or a preset: yes for the model for hard prompts");
    }

    private static void header(ObjectNode parameters, String key, String name, String about) {
        parameters
                .putObject(key)
                .put("name", name)
                .put("in", "header")
                .put("description", about)
                .putObject("schema")
                .put("type", "string");
    }
}
