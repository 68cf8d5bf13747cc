package dev.postern.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedModelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION =
            "\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":\"My card is [MASKED]\"}]";

    @TempDir
    Path folder;

    private SimulatedModel model;

    @BeforeEach
    void start() {
        model = SimulatedModel.startIn(folder);
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void every_answer_says_that_it_is_simulated_and_shows_what_arrived() throws Exception {
        JsonNode answer = JSON.readTree(chat("{" + QUESTION + "}", key()).body());

        assertThat(answer.at("/choices/0/message/content").asText())
                .contains("Simulated")
                .endsWith("My card is [MASKED]");
        assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.at("/usage/total_tokens").asInt())
                .isEqualTo(answer.at("/usage/prompt_tokens").asInt()
                        + answer.at("/usage/completion_tokens").asInt());
        assertThat(model.address().simulated()).isTrue();
    }

    @Test
    void streamed_answer_is_the_same_as_the_whole_one() throws Exception {
        String whole = JSON.readTree(chat("{" + QUESTION + "}", key()).body())
                .at("/choices/0/message/content")
                .asText();

        List<String> events = chat(
                        "{\"stream\":true,\"stream_options\":{\"include_usage\":true}," + QUESTION + "}", key())
                .body()
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();

        StringBuilder text = new StringBuilder();
        for (String event : events.subList(0, events.size() - 1)) {
            text.append(JSON.readTree(event.substring("data: ".length()))
                    .at("/choices/0/delta/content")
                    .asText(""));
        }
        assertThat(text).hasToString(whole);
        assertThat(events.getLast()).isEqualTo("data: [DONE]");
        assertThat(events.get(events.size() - 2)).contains("\"usage\"");
        assertThat(events.get(events.size() - 3)).contains("\"finish_reason\":\"stop\"");
    }

    @Test
    void wrong_key_and_wrong_body_are_refused() throws Exception {
        assertThat(chat("{" + QUESTION + "}", "guessed").statusCode()).isEqualTo(401);
        assertThat(chat("{", key()).statusCode()).isEqualTo(400);
    }

    private String key() throws IOException {
        return Files.readString(model.address().keyFile().orElseThrow()).strip();
    }

    private HttpResponse<String> chat(String body, String key) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(model.address().url() + "/chat/completions"))
                            .header("Authorization", "Bearer " + key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
