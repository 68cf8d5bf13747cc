package dev.postern.bench.setup;

import dev.postern.bench.load.Loopback;
import dev.postern.bench.standin.Mode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to a running stand-in about its work. */
public final class StandInControl {
    private static final Pattern COUNT = Pattern.compile("\\{\"requests\":(\\d{1,18})}");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    /** @param api its OpenAI-compatible address, such as {@code http://127.0.0.1:18000/v1} */
    public StandInControl(URI api) {
        this.api = Loopback.require(api);
    }

    public URI api() {
        return api;
    }

    /** How many requests came so far; empty where no stand-in answers. */
    public OptionalLong requests() throws InterruptedException {
        try {
            return count(send(HttpRequest.newBuilder(control("")).GET().build()));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Sets how it answers from now on. */
    public void become(Mode mode) throws SetupException, InterruptedException {
        URI change = control("?tokens=" + mode.tokens() + "&rate=" + mode.rate() + "&places=" + mode.places());
        try {
            String answer = send(HttpRequest.newBuilder(change)
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build());
            if (count(answer).isPresent()) {
                return;
            }
        } catch (IOException e) {
            // The same as an answer that is not the stand-in's.
        }
        throw new SetupException("The stand-in at " + api + " does not answer any more; start the benchmark again.");
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private URI control(String query) {
        return URI.create("http://" + api.getAuthority() + "/stand-in" + query);
    }

    private static OptionalLong count(String answer) {
        Matcher count = COUNT.matcher(answer);
        return count.matches() ? OptionalLong.of(Long.parseLong(count.group(1))) : OptionalLong.empty();
    }
}
