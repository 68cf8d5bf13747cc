package dev.postern.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.local.data.DataFolder;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file {@code ready.json} in the data folder: there while the stack is ready. Scripts and tests rely on its names.
 *
 * @param gateway address of the gateway
 * @param issuer where tokens come from
 * @param since when the stack became ready, ISO 8601 in UTC
 * @param processes the parts that have a process of their own
 */
public record ReadyFile(URI gateway, URI issuer, String since, Map<String, RunningProcess> processes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the file, whole or not at all. */
    static void write(DataFolder folder, Ready ready) {
        ObjectNode json = JSON.createObjectNode()
                .put("gateway", ready.gateway().toString())
                .put("health", ready.health().toString())
                .put("issuer", ready.issuer().toString())
                .put("database", ready.database())
                .put("model", ready.model().url().toString())
                .put("since", ready.since().toString());
        ObjectNode processes = json.putObject("processes");
        ready.processes()
                .forEach((name, process) ->
                        processes.putObject(name).put("pid", process.pid()).put("log", process.log()));
        PrivateFiles.write(folder.readyFile(), json.toPrettyString() + "\n");
    }

    /** Removes the file, because the stack is ready no longer. */
    static void remove(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file; empty where no stack is ready. */
    public static Optional<ReadyFile> read(DataFolder folder) {
        return folder.ready().map(text -> parse(folder, text));
    }

    private static ReadyFile parse(DataFolder folder, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, RunningProcess> processes = new TreeMap<>();
            json.path("processes")
                    .properties()
                    .forEach(entry -> processes.put(
                            entry.getKey(),
                            new RunningProcess(
                                    entry.getValue().path("pid").asLong(),
                                    entry.getValue().path("log").asText())));
            return new ReadyFile(
                    URI.create(json.required("gateway").asText()),
                    URI.create(json.required("issuer").asText()),
                    json.path("since").asText(),
                    processes);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StartFailure("The file " + folder.readyFile() + " cannot be read: start Postern again.", e);
        }
    }
}
