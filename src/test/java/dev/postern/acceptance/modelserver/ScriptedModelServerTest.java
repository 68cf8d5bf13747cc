package dev.postern.acceptance.modelserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedModelServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String STREAM = "{\"stream\":true,\"stream_options\":{\"include_usage\":true}}";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private ScriptedModelServer server = ScriptedModelServer.start();

    @BeforeEach
    void begin() {
        server.forget();
    }

    @AfterEach
    void end() {
        server.close();
        client.close();
    }

    @Test
    void request_is_kept_as_it_came() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(chat())
                .header("authorization", "Bearer key")
                .POST(HttpRequest.BodyPublishers.ofString("{\"content\":\"é😀\"}"))
                .build();

        client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(server.only().header("authorization")).contains("Bearer key");
        assertThat(server.only().body()).isEqualTo("{\"content\":\"é😀\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(server.only().json().path("content").asText()).isEqualTo("é😀");
    }

    @Test
    void several_requests_share_a_connection() throws Exception {
        ask("{\"n\":1}");
        ask("{\"n\":2}");

        assertThat(server.received()).extracting(ReceivedRequest::text).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 4096})
    void stream_is_the_same_however_its_bytes_are_cut(int bytes) throws Exception {
        server.answers(Answer.text("Grüße, 😀!").inPiecesOf(2).inChunksOf(bytes));

        List<JsonNode> events = events(ask(STREAM).body());

        assertThat(text(events)).isEqualTo("Grüße, 😀!");
        assertThat(events.getLast().at("/usage/completion_tokens").asInt()).isEqualTo(5);
    }

    @Test
    void vllm_ends_with_the_finish_reason_on_its_last_piece() throws Exception {
        server.answers(Answer.text("").inPieces("a", "b"));

        List<JsonNode> events = events(ask(STREAM).body());

        assertThat(events.getFirst().at("/choices/0/delta/content").asText("absent"))
                .isEmpty();
        assertThat(events).hasSize(4);
        assertThat(events.get(2).at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(events.get(2).at("/choices/0/delta/content").asText()).isEqualTo("b");
    }

    @Test
    void llama_cpp_ends_with_the_finish_reason_in_a_chunk_of_its_own() throws Exception {
        server.answers(Answer.text("").inPieces("a", "b").in(Dialect.LLAMA_CPP));

        List<JsonNode> events = events(ask(STREAM).body());

        assertThat(events.getFirst().at("/choices/0/delta/content").isNull()).isTrue();
        assertThat(events.get(3).at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(events.get(3).at("/choices/0/delta").isEmpty()).isTrue();
        assertThat(events.getLast().has("timings")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void answer_in_one_piece_says_the_same(Dialect dialect) throws Exception {
        server.answers(Answer.text("Two pieces.").inPiecesOf(6).in(dialect).withLogprobs());

        JsonNode answer = new ObjectMapper().readTree(ask("{}").body());

        assertThat(answer.at("/choices/0/message/content").asText()).isEqualTo("Two pieces.");
        assertThat(answer.at("/choices/0/logprobs/content")).hasSize(2);
        assertThat(answer.at("/usage/total_tokens").asInt()).isEqualTo(14);
    }

    @Test
    void tool_calls_reasoning_and_choices_arrive_side_by_side() throws Exception {
        server.answers(
                Answer.text("first").thinking("hm").andChoice("").callingTool("weather", "{\"city\":", "\"Paris\"}"));

        List<JsonNode> events = events(ask(STREAM).body());

        assertThat(events)
                .extracting(event -> event.at("/choices/0/index").asInt(-1))
                .contains(0, 1);
        assertThat(events.toString())
                .contains("\"reasoning_content\":\"hm\"")
                .contains("\"name\":\"weather\"")
                .contains("\"finish_reason\":\"tool_calls\"");
    }

    @Test
    void connection_breaks_where_the_script_says_so() {
        for (Step end : List.of(new Step.Close(), new Step.Reset())) {
            server.answers(Answer.text("").inPieces("a", "b", "c").after(2, end));

            assertThatThrownBy(() -> ask(STREAM)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void bytes_of_the_tests_own_making_stand_between_events() throws Exception {
        server.answers(Answer.text("").inPieces("a", "b").after(2, "data: {oops\n\n"));

        assertThat(ask(STREAM).body()).contains("\"a\"").contains("data: {oops\n\n");
    }

    @Test
    void client_that_leaves_is_noticed() throws Exception {
        server.answers(Answer.endless("data: {}\n\n", Duration.ofMillis(20)));
        try (Socket leaving = new Socket(InetAddress.getLoopbackAddress(), chat().getPort())) {
            leaving.getOutputStream()
                    .write("POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}"
                            .getBytes(StandardCharsets.US_ASCII));
            server.awaitRequest(PATIENCE);
        }

        assertThat(server.only().clientGone(PATIENCE)).isPresent();
    }

    @Test
    void client_that_stays_to_the_end_has_not_left() throws Exception {
        ask(STREAM);
        client.close();

        assertThat(server.only().clientGone(Duration.ofMillis(200))).isEmpty();
    }

    @Test
    void first_byte_is_announced_before_the_request_is_read() throws Exception {
        List<Integer> receivedBefore = new CopyOnWriteArrayList<>();
        server.whenFirstByteComes(() -> receivedBefore.add(server.received().size()));

        ask("{}");

        assertThat(receivedBefore).containsExactly(0);
    }

    @Test
    void server_that_went_away_comes_back_at_the_same_address() throws Exception {
        server.goAway();
        assertThatThrownBy(() -> ask("{}")).isInstanceOf(ConnectException.class);

        server.comeBack();

        assertThat(ask("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void errors_redirects_and_other_types_are_sent_as_told() throws Exception {
        server.answers(Answer.error(404, "{\"error\":{}}"));
        assertThat(ask("{}").statusCode()).isEqualTo(404);

        server.answers(Answer.redirect("http://127.0.0.1:1/"));
        assertThat(ask("{}").headers().firstValue("location")).contains("http://127.0.0.1:1/");

        server.answers(Answer.stream("data: {}\n\n").ofType("text/html"));
        assertThat(ask("{}").headers().firstValue("content-type")).contains("text/html");

        server.answers(Answer.stream("data: {}\n\n").gzipped());
        assertThat(ask("{}").headers().firstValue("content-encoding")).contains("gzip");
    }

    @Test
    void probes_are_answered_and_not_counted() throws Exception {
        URI models = URI.create(server.url() + "/models");

        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(models).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"scripted\"");
        assertThat(server.received()).isEmpty();
    }

    private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(chat())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI chat() {
        return URI.create(server.url() + "/chat/completions");
    }

    private static List<JsonNode> events(String stream) throws IOException {
        assertThat(stream).endsWith("data: [DONE]\n\n");
        List<JsonNode> events = new ArrayList<>();
        for (String event : stream.replace("data: [DONE]\n\n", "").split("\n\n", -1)) {
            if (!event.isEmpty()) {
                events.add(new ObjectMapper().readTree(event.substring("data: ".length())));
            }
        }
        return events;
    }

    private static String text(List<JsonNode> events) {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event.at("/choices/0/delta/content").asText("")));
        return text.toString();
    }
}
