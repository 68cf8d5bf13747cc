package dev.postern.acceptance.fault.witness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.fault.oracle.ClientEntry;
import dev.postern.acceptance.fault.oracle.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * People at work: each asks, reads the answer and asks again, in turn for a stream, for an answer in one piece, and with a
 * prompt that policy blocks. What they get is written down. They go on through failures until they are closed.
 */
public final class Callers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI chat;
    private final String token;
    private final String trial;
    private final String padding;
    private final Duration rest;
    private final ClientLog log;
    private final TrailWitness trail;
    private final int people;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /**
     * Nobody asks yet.
     *
     * @param api address of the OpenAI-compatible interface
     * @param trial name under which answers are written down
     * @param load how much is asked
     */
    public Callers(URI api, String token, String trial, Load load, ClientLog log, TrailWitness trail) {
        this.chat = URI.create(api + "/chat/completions");
        this.token = token;
        this.trial = trial;
        this.padding = "word ".repeat(load.promptLength() / 5);
        this.rest = load.rest();
        this.people = load.people();
        this.log = log;
        this.trail = trail;
    }

    /** They begin. */
    public Callers start() {
        for (int person = 0; person < people; person++) {
            int first = person;
            threads.add(Thread.ofVirtual().name("caller-" + person).start(() -> work(first)));
        }
        return this;
    }

    /** They stop after what they are at. */
    @Override
    public void close() {
        closed = true;
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }

    private void work(int first) {
        for (int turn = first; !closed; turn++) {
            try {
                ask(question(turn % 4));
                Thread.sleep(rest);
            } catch (IOException e) {
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Question question(int turn) {
        return switch (turn) {
            case 0 -> Question.to("guarded").saying("Hello " + padding).streamed();
            case 1 -> Question.to("plain").saying("Hello " + padding);
            case 2 -> Question.to("plain").saying("Hello " + padding).streamed();
            default -> Question.to("guarded").saying("When is Bluefin due? " + padding);
        };
    }

    /** Asks one question and writes down what came of it. */
    public void ask(Question question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(chat)
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.bytes()))
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        String id = response.headers().firstValue("x-request-id").orElse("");
        String body = "";
        boolean ended = false;
        try (InputStream in = response.body()) {
            body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ended = true;
        } finally {
            note(response, id, body, ended);
        }
    }

    private void note(HttpResponse<InputStream> response, String id, String body, boolean ended) {
        boolean stream =
                response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        boolean whole = ended && response.statusCode() == 200 && (!stream || body.endsWith("data: [DONE]\n\n"));
        log.add(new ClientEntry(
                trial,
                id,
                response.statusCode(),
                whole,
                ended
                        && response.statusCode() != 200
                        && saysNothingWasSent(Json.read(body).path("error")),
                whole ? trail.outcome(id) : Presence.NOT_SEEN));
    }

    private static boolean saysNothingWasSent(JsonNode error) {
        return switch (error.path("code").asText()) {
            case "policy_blocked" -> true;
            case "audit_unavailable" -> error.path("message").asText().contains("nothing was sent");
            default -> false;
        };
    }
}
