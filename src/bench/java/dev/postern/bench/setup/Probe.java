package dev.postern.bench.setup;

import dev.postern.bench.load.Target;
import dev.postern.bench.prompt.ChatBody;
import dev.postern.bench.prompt.PromptBook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Makes sure that what will be measured is what should be: one request through the gateway must reach the stand-in. */
public final class Probe {
    private static final int PROMPT_BYTES = 200;
    private static final int EXCERPT = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Probe() {}

    /**
     * Sends it.
     *
     * @throws SetupException that says what to do, where the request went wrong or went elsewhere
     */
    public static void require(Target gateway, StandInControl standIn) throws SetupException, InterruptedException {
        byte[] body = ChatBody.all(PromptBook.of(PROMPT_BYTES, false, 0), gateway.model(), false)
                .getFirst();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.api() + "/chat/completions"))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        gateway.token().ifPresent(token -> request.header("authorization", "Bearer " + token));
        long before = standIn.requests().orElse(-1);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean reached = standIn.requests().orElse(-1) > before;
            if (answer.statusCode() == 200 && reached) {
                return;
            }
            throw new SetupException(
                    answer.statusCode() == 200
                            ? elsewhere(standIn)
                            : "The gateway answered a first request with status " + answer.statusCode() + ": "
                                    + excerpt(answer.body()) + "\n" + elsewhere(standIn));
        } catch (IOException e) {
            throw new SetupException(
                    "No gateway answers at " + gateway.api() + "; start one with\n    " + command(standIn));
        }
    }

    private static String elsewhere(StandInControl standIn) {
        return "The gateway must send to the stand-in of this benchmark. Stop the stack that runs, and the benchmark"
                + " starts one of its own; or start the stand-in first and then\n    " + command(standIn);
    }

    private static String command(StandInControl standIn) {
        return "./postern up --upstream " + standIn.api();
    }

    private static String excerpt(String body) {
        return body.length() > EXCERPT ? body.substring(0, EXCERPT) : body;
    }
}
