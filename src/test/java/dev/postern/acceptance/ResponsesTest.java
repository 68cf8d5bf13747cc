package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients of the Responses API get the same protection as those of chat completions. */
@OnStack
class ResponsesTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;

    ResponsesTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void answer_in_one_piece_is_guarded() {
        stack.model().answers(Answer.text("Use " + CARD + " for tests.").inPiecesOf(4));

        HttpResponse<String> response = ask("'model':'guarded','input':'Which card?'");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode json = Json.read(response.body());
        assertThat(json.path("status").asText()).isEqualTo("completed");
        assertThat(json.at("/output/0/content/0/text").asText()).isEqualTo("Use [PAYMENT_CARD] for tests.");
    }

    @Test
    void streamed_answer_is_guarded_and_ends_with_its_own_event() {
        stack.model().answers(Answer.text("Use " + CARD + " for tests.").inPiecesOf(3));

        List<JsonNode> events = events("'model':'guarded','input':'Which card?','stream':true");

        assertThat(events.getFirst().path("type").asText()).isEqualTo("response.created");
        assertThat(events.getLast().path("type").asText()).isEqualTo("response.completed");
        assertThat(events.getLast().at("/response/output/0/content/0/text").asText())
                .isEqualTo("Use [PAYMENT_CARD] for tests.");
        assertThat(events.toString()).doesNotContain("1111");
    }

    @Test
    void call_of_a_function_comes_as_an_item() {
        stack.model().answers(Answer.toolCall("pay", "{\"card\":\"4111 11", "11 1111 ", "1111\"}"));

        JsonNode json = Json.read(ask("'model':'guarded','input':'Pay','tools':[{'type':'function','name':'pay',"
                        + "'parameters':{'type':'object'}}]")
                .body());

        assertThat(json.at("/output/0/type").asText()).isEqualTo("function_call");
        assertThat(json.at("/output/0/name").asText()).isEqualTo("pay");
        assertThat(json.at("/output/0/arguments").asText())
                .contains("[PAYMENT_CARD]")
                .doesNotContain("1111");
    }

    @Test
    void blocked_answer_ends_incomplete() {
        stack.model().answers(Answer.text("The key is " + KEY + " and more.").inPiecesOf(5));

        List<JsonNode> events = events("'model':'guarded','input':'Which key?','stream':true");

        assertThat(events.getLast().path("type").asText()).isEqualTo("response.incomplete");
        assertThat(events.getLast().at("/response/incomplete_details/reason").asText())
                .isEqualTo("content_filter");
        assertThat(events.toString()).doesNotContain("ghp_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'model':'guarded','input':'x','previous_response_id':'resp_1'| 400| invalid_request",
                "'model':'guarded','input':'x','surprise':1| 400| unknown_field",
                "'model':'nobody-has-this','input':'x'| 404| model_not_found"
            })
    void what_cannot_be_answered_is_refused(String members, int status, String code) {
        HttpResponse<String> response = ask(members);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Json.read(response.body()).at("/error/code").asText()).isEqualTo(code);
    }

    private List<JsonNode> events(String members) {
        return ask(members)
                .body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> Json.read(line.substring("data: ".length())))
                .toList();
    }

    private HttpResponse<String> ask(String members) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.api() + "/responses"))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + stack.tokenOf("employee"))
                .POST(HttpRequest.BodyPublishers.ofString("{" + members.replace('\'', '"') + "}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
