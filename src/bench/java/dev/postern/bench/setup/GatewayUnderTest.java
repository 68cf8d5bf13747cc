package dev.postern.bench.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.bench.load.Loopback;
import dev.postern.bench.load.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The gateway that is measured.
 *
 * @param address without a path
 * @param pid its process, for processor time and memory
 * @param model the model to ask for; the first one it offers where it is left out
 * @param tokens what lets the benchmark in
 */
public record GatewayUnderTest(URI address, OptionalLong pid, Optional<String> model, TokenSource tokens) {
    public GatewayUnderTest {
        Loopback.require(address);
    }

    /** As a target, with a fresh token. */
    public Target target() throws SetupException, InterruptedException {
        Optional<String> token = tokens.token();
        URI api = URI.create("http://" + address.getAuthority() + "/v1");
        String asked = model.isPresent() ? model.get() : firstModel(api, token);
        return new Target("gateway", api, asked, token);
    }

    private static String firstModel(URI api, Optional<String> token) throws SetupException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + "/models"));
        token.ifPresent(bearer -> request.header("authorization", "Bearer " + bearer));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode first = new ObjectMapper()
                    .readTree(answer.body())
                    .path("data")
                    .path(0)
                    .path("id");
            if (answer.statusCode() == 200 && first.isTextual()) {
                return first.asText();
            }
            throw new SetupException("The gateway lists no model (status " + answer.statusCode()
                    + "); --model names the one to ask for.");
        } catch (IOException e) {
            throw new SetupException("No gateway answers at " + api + ".");
        }
    }
}
