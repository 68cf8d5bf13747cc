package dev.postern.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A model on a server that somebody else runs. */
public final class ForeignModel {
    private ForeignModel() {}

    /**
     * Asks the server what it serves.
     *
     * @param url base address of an OpenAI-compatible API; {@code /v1} is added where there is no path
     * @param keyFile file with the server's key
     * @param model the server's name of the model; its first one where it is left out
     */
    public static ModelServer at(URI url, Optional<Path> keyFile, Optional<String> model) {
        URI base = url.getPath().isEmpty() || url.getPath().equals("/") ? url.resolve("/v1") : url;
        URI list = URI.create(base + "/models");
        LocalHttp.Answer answer;
        try {
            answer = new LocalHttp()
                    .get(list, keyFile.map(ForeignModel::credential).orElse(Map.of()));
        } catch (IOException e) {
            throw new StartFailure("The model server does not answer at " + list + ": check --upstream.", e);
        }
        if (!answer.isFine()) {
            throw new StartFailure("The model server answers " + answer.status() + " at " + list
                    + ": check --upstream and --upstream-key-file.");
        }
        String name = model.orElseGet(() -> first(answer.body(), list));
        return new ModelServer(name, name, base, keyFile.map(Path::toAbsolutePath), Optional.empty(), false);
    }

    private static String first(JsonNode list, URI address) {
        String id = list.path("data").path(0).path("id").asText("");
        if (id.isEmpty()) {
            throw new StartFailure(
                    "The model server lists no model at " + address + ": name one with --upstream-model.");
        }
        return id;
    }

    private static Map<String, String> credential(Path keyFile) {
        try {
            return Map.of("Authorization", "Bearer " + Files.readString(keyFile).strip());
        } catch (IOException e) {
            throw new StartFailure("The file " + keyFile + " of --upstream-key-file cannot be read.", e);
        }
    }
}
