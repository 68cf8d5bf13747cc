package dev.postern.bench.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code ./postern up} has written about the stack it runs.
 *
 * @param gateway address of the gateway
 * @param issuer where tokens come from
 * @param gatewayPid process id of the gateway, empty where it was not written
 */
public record ReadyFile(URI gateway, URI issuer, OptionalLong gatewayPid) {

    static final String NAME = "ready.json";

    /**
     * Reads {@code ready.json} of a data folder, where there is one.
     *
     * @throws SetupException where it cannot be read
     */
    public static Optional<ReadyFile> in(Path data) throws SetupException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new SetupException(file + " cannot be read; stop the stack and start it again with ./postern up.");
        }
    }

    static ReadyFile parse(String json) throws IOException {
        JsonNode ready = new ObjectMapper().readTree(json);
        JsonNode pid = ready.path("processes").path("gateway").path("pid");
        return new ReadyFile(
                URI.create(ready.required("gateway").asText()),
                URI.create(ready.required("issuer").asText()),
                pid.isIntegralNumber() ? OptionalLong.of(pid.asLong()) : OptionalLong.empty());
    }
}
