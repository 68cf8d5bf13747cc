package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.EndpointScript;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint besides chat is judged, recorded and refused in the same way, and its answer keeps what it means. */
@OnStack
class OtherEndpointsTest {
    private static final String CARD = "4111111111111111";
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;

    OtherEndpointsTest(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void model_server_speaks_for_all_endpoints() {
        stack.model().answers(new EndpointScript());
    }

    /** Each with a body that holds {@code %s} where its text stands, and the path it takes to the model server. */
    static Stream<Arguments> endpoints() {
        return Stream.of(
                Arguments.of("/v1/completions", "'prompt':'say %s'", "/v1/completions", "/prompt"),
                Arguments.of("/v1/embeddings", "'input':['rain','say %s']", "/v1/embeddings", "/input/1"),
                Arguments.of("/v1/rerank", "'query':'q','documents':['say %s']", "/v1/rerank", "/documents/0"),
                Arguments.of("/v1/score", "'queries':'q','documents':'say %s'", "/v1/score", "/text_2"),
                Arguments.of("/tokenize", "'prompt':'say %s'", "/tokenize", "/prompt"),
                Arguments.of(
                        "/tokenize",
                        "'messages':[{'role':'user','content':'say %s'}]",
                        "/tokenize",
                        "/messages/0/content"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void model_server_reads_a_label_in_place_of_the_number(String route, String body, String path, String place) {
        Reply reply = post(route, "guarded", body.formatted(CARD));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().get("x-postern-findings").orElse("")).contains("PAYMENT_CARD");
        assertThat(stack.model().only().path()).isEqualTo(path);
        assertThat(stack.model().only().json().at(place).asText()).isEqualTo("say [PAYMENT_CARD]");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void blocked_text_never_reaches_the_model_server(String route, String body) {
        Reply reply = post(route, "guarded", body.formatted(KEY));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("policy_blocked");
        assertThat(reply.body()).doesNotContain(KEY.substring(4));
        assertThat(stack.model().received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void intent_and_outcome_are_recorded_with_the_route(String route, String body) {
        Reply reply = post(route, "guarded", body.formatted("nothing"));

        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("INTENT", "OUTCOME");
        assertThat(stack.trail().of(reply.requestId()).getLast().status()).isEqualToIgnoringCase("completed");
        assertThat(stack.trail().route(reply.requestId())).isEqualTo(route);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void model_that_is_not_there_and_one_that_is_closed_look_the_same(String route, String body) {
        Reply unknown = post(route, "nobody", body.formatted("nothing"));
        Reply closed = post(route, "closed", body.formatted("nothing"));

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("model_not_found");
        assertThat(closed.body()).isEqualTo(unknown.body());
    }

    @Test
    void numbers_of_an_embedding_arrive_unchanged() {
        Reply reply = post("/v1/embeddings", "plain", "'input':['a','b']");

        assertThat(reply.body())
                .containsSubsequence(
                        "\"index\":0,\"embedding\":" + EndpointScript.EMBEDDING,
                        "\"index\":1,\"embedding\":" + EndpointScript.EMBEDDING)
                .contains("\"model\":\"plain\"");
    }

    @Test
    void completion_arrives_in_one_piece_and_as_a_stream() {
        String prompt = "'prompt':'E-123456 owns 4111 1111 1111 1111'";

        Reply whole = post("/v1/completions", "plain", prompt);
        Reply stream = post("/v1/completions", "plain", prompt + ",'stream':true");

        assertThat(whole.json().at("/choices/0/text").asText()).isEqualTo("E-123456 owns 4111 1111 1111 1111");
        assertThat(whole.json().at("/usage/total_tokens").asInt()).isEqualTo(9);
        assertThat(stream.headers().get("content-type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.body()).contains("\"object\":\"text_completion\"").endsWith("data: [DONE]\n\n");
    }

    @Test
    void ranking_scores_and_tokens_arrive_as_the_server_gave_them() {
        Reply ranking = post("/v1/rerank", "plain", "'query':'q','documents':['a',{'text':'b'}]");
        Reply scores = post("/v1/score", "plain", "'text_1':'q','text_2':'b'");
        Reply tokens = post("/tokenize", "plain", "'prompt':'hello there'");

        assertThat(ranking.json().at("/results/0/document/text").asText()).isEqualTo("b");
        assertThat(scores.body()).contains("\"score\":0.10000000149011612");
        assertThat(tokens.body()).isEqualTo("{\"count\":2,\"max_model_len\":2048,\"tokens\":[28120,905]}");
    }

    @Test
    void ids_of_tokens_cannot_be_turned_into_text() {
        assertThat(post("/v1/detokenize", "plain", "'tokens':[28120]").status()).isEqualTo(404);
        assertThat(stack.model().received()).isEmpty();
    }

    private Reply post(String route, String model, String members) {
        String json = "{\"model\":\"" + model + "\"," + members.replace('\'', '"') + "}";
        return new PostApi(stack.gateway(), stack.tokenOf("employee")).post(route, json);
    }
}
