package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.anthropic.MessagesRequestReader;
import dev.postern.gateway.wire.audio.TranscriptionRequestReader;
import dev.postern.gateway.wire.completions.CompletionRequestReader;
import dev.postern.gateway.wire.embeddings.EmbeddingRequestReader;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.gateway.wire.rerank.RerankRequestReader;
import dev.postern.gateway.wire.rerank.ScoreRequestReader;
import dev.postern.gateway.wire.responses.ResponseRequestReader;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.tokenize.TokenizeRequestReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bodies of the endpoints where a model is asked something, as their readers take them. */
final class ClientShapes {
    private static final CeilingSettings CEILINGS = new DefaultCeilings();
    private static final FileText FILES = new PlainFiles();
    private static final Map<String, RequestReader> READERS = Map.of(
            "/v1/chat/completions", new ChatRequestReader(CEILINGS, FILES),
            "/v1/responses", new ResponseRequestReader(CEILINGS, FILES),
            "/v1/completions", new CompletionRequestReader(CEILINGS),
            "/v1/embeddings", new EmbeddingRequestReader(),
            "/v1/rerank", new RerankRequestReader(),
            "/v1/score", new ScoreRequestReader(),
            "/tokenize", new TokenizeRequestReader(FILES),
            "/v1/messages", MessagesRequestReader.answering(CEILINGS, FILES),
            "/v1/messages/count_tokens", MessagesRequestReader.counting(FILES),
            "/v1/audio/transcriptions", new TranscriptionRequestReader());

    private ClientShapes() {}

    /** The schema of a body; of several where the reader knows several. */
    static ObjectNode of(String path) throws IllegalAccessException {
        RequestReader reader = READERS.get(path);
        if (reader == null) {
            throw new AssertionError("Name the reader of this endpoint here: " + path);
        }
        List<ObjectNode> schemas = new ArrayList<>();
        for (Field field : reader.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            shapes(field.get(reader)).map(ShapeSchemas::struct).forEach(schemas::add);
        }
        if (schemas.size() == 1) {
            return schemas.getFirst();
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        ArrayNode variants = either.putArray("anyOf");
        schemas.forEach(variants::add);
        return either;
    }

    private static Stream<Shape.Struct> shapes(Object value) {
        return switch (value) {
            case Shape.Struct struct -> Stream.of(struct);
            case Map<?, ?> several -> several.values().stream().flatMap(ClientShapes::shapes);
            default -> Stream.empty();
        };
    }
}
