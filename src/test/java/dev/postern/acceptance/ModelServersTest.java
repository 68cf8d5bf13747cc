package dev.postern.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Script;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import dev.postern.acceptance.modelserver.Step;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model behind several servers is there as long as one of them is. */
@OnOwnStacks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelServersTest {
    private static final Duration RECORDED = Duration.ofSeconds(5);

    private final Stack shared;
    private final ScriptedModelServer first = ScriptedModelServer.start();
    private final ScriptedModelServer second = ScriptedModelServer.start();
    private Stack stack;

    ModelServersTest(Stack shared) {
        this.shared = shared;
        this.stack = shared;
    }

    @BeforeAll
    void start() {
        Map<String, String> settings = new TreeMap<>();
        // The first server has the whole share: which one gets a request is no matter of chance.
        first.servesWith(settings, "pair", "first", 1);
        second.servesWith(settings, "pair", "second", 0);
        first.servesWith(settings, "even", "first", 1);
        second.servesWith(settings, "even", "second", 1);
        first.servesWith(settings, "vllm", "first", 1);
        second.servesWith(settings, "spare", "second", 1);
        settings.put("postern.models.\"vllm\".kind", "vllm");
        settings.put("postern.upstream.first-token-timeout", "3s");
        settings.put("postern.upstream.breaker.rest", "10s");
        settings.put("postern.upstream.breaker.longest-rest", "10s");
        settings.put("postern.upstream.breaker.failures", "2");
        stack = shared.another(settings);
    }

    @AfterAll
    void end() {
        stack.close();
        first.close();
        second.close();
    }

    @BeforeEach
    void both_are_well() throws InterruptedException {
        first.forget();
        second.forget();
        // What the test before did to a server is over once it rested and had its trial.
        while (operatorAsks("spare").status() != 200) {
            Thread.sleep(100);
        }
        for (int answered = 0; answered < 2; ) {
            boolean there =
                    operatorAsks("pair").headers().get("x-postern-server").equals(Optional.of("first"));
            answered = there ? answered + 1 : 0;
            Thread.sleep(there ? 0 : 100);
        }
        first.forget();
        second.forget();
    }

    static Stream<Arguments> failuresWithNothingOfAnAnswer() {
        return Stream.of(
                Arguments.of("hangs up before its head", Answer.hangUp(), "broken"),
                Arguments.of("resets before its head", Answer.reset(), "broken"),
                Arguments.of("dies within its head", cutHead(), "broken"),
                Arguments.of("dies before its first event", Answer.stream().thenDying(), "broken"),
                Arguments.of("fails inside", Answer.error(500, "{\"error\":{\"message\":\"boom\"}}"), "status-500"),
                Arguments.of("stands behind a broken proxy", Answer.error(502, "{}"), "status-502"),
                Arguments.of("is not ready", Answer.error(503, "{}"), "status-503"),
                Arguments.of("waits for another", Answer.error(504, "{}"), "status-504"),
                Arguments.of("has too much to do", Answer.busy(429, 9), "busy"),
                Arguments.of("answers with a page", Answer.whole(200, "text/html", new byte[3]), "status-200"),
                Arguments.of("compresses unasked", Answer.stream("data: {}\n\n").gzipped(), "status-200"),
                Arguments.of("sends the gateway elsewhere", Answer.redirect("http://127.0.0.1:1/"), "status-307"),
                Arguments.of("begins with garbage", Answer.stream("data: {oops\n\n"), "unreadable"),
                Arguments.of("never answers", Answer.never(), "silent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failuresWithNothingOfAnAnswer")
    void another_server_answers_and_a_record_says_so_before(String what, Script script, String why) throws Exception {
        first.answers(script);
        List<List<String>> seen = new ArrayList<>();
        second.whenHeadComes((path, head) -> seen.add(stack.trail().kinds(head.getOrDefault("x-request-id", ""))));

        try (ChatStream stream =
                operator().stream(Question.to("pair").saying("Hello").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(stream.status()).isEqualTo(200);
            assertThat(ChatStream.text(events, 0)).isEqualTo("Hello there.");
            assertThat(stream.header("x-postern-server")).contains("second");
            assertThat(stack.trail()
                            .await(stream.requestId(), "OUTCOME", RECORDED)
                            .map(TrailRow::status))
                    .hasValue("COMPLETED");
            assertThat(stack.trail().kinds(stream.requestId()))
                    .contains("ROUTED", "INTENT", "REROUTED", "OUTCOME")
                    .doesNotHaveDuplicates();
            assertThat(stack.trail().detail(stream.requestId(), "REROUTED")).contains("why," + why);
        }
        assertThat(seen).singleElement().satisfies(kinds -> assertThat(kinds).contains("INTENT", "REROUTED"));
        assertThat(first.received()).hasSize(1);
        assertThat(second.received()).hasSize(1);
    }

    @Test
    void nobody_notices_that_a_server_died() {
        first.goAway();

        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            replies.add(ask("pair"));
        }
        first.comeBack();

        assertThat(replies).extracting(Reply::status).containsOnly(200);
    }

    @Test
    void refusal_of_the_request_itself_is_the_clients_and_goes_nowhere_else() {
        first.answers(Answer.error(400, "{\"error\":{\"message\":\"no\",\"param\":\"temperature\"}}"));

        Reply reply = ask("pair");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(second.received()).isEmpty();
    }

    @Test
    void answer_that_began_stays_where_it_began() {
        first.answers(Answer.text("").inPieces("One. ", "Two. ").after(2, new Step.Close()));

        try (ChatStream stream =
                stack.chat().stream(Question.to("pair").saying("Count").streamed())) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).startsWith("One. ");
            assertThat(events.getLast().at("/error/code").asText()).isEqualTo("upstream_failed");
        }
        assertThat(second.received()).isEmpty();
    }

    @Test
    void server_that_lies_about_its_health_is_left_alone_and_tried_again() throws Exception {
        first.answers(Answer.error(500, "{}"));
        ask("pair");
        ask("pair");
        first.forget();

        assertThat(operatorAsks("pair").headers().get("x-postern-server")).hasValue("second");
        assertThat(first.received()).isEmpty();

        Reply trial = operatorAsks("pair");
        while (first.received().isEmpty()) {
            Thread.sleep(100);
            trial = operatorAsks("pair");
        }
        String traced = trial.requestId();
        assertThat(trial.headers().get("x-postern-server"))
                .as(() -> "its records: " + stack.trail().of(traced))
                .hasValue("first");
        assertThat(trial.headers().get("x-postern-route")).hasValue("trial");
    }

    @Test
    void nobody_waits_once_all_servers_are_known_to_be_silent() {
        first.answers(Answer.never());
        second.answers(Answer.never());
        for (int i = 0; i < 2; i++) {
            assertThat(ask("even").code()).isEqualTo("upstream_timeout");
        }
        int before = first.received().size() + second.received().size();

        Reply reply = ask("even");

        assertThat(reply.code()).isEqualTo("upstream_failed");
        assertThat(reply.body()).contains("None of this model's servers is well");
        assertThat(first.received().size() + second.received().size()).isEqualTo(before);
    }

    @Test
    void vllm_gets_a_salt_for_each_person_that_is_not_their_name() throws Exception {
        ask("vllm");
        operatorAsks("vllm");
        ask("vllm");
        ask("pair");

        List<String> salts = new ArrayList<>();
        for (var request : first.received()) {
            salts.add(request.json().path("cache_salt").asText(""));
        }
        assertThat(salts).hasSize(4);
        assertThat(salts.get(0)).hasSize(32).isEqualTo(salts.get(2)).isNotEqualTo(salts.get(1));
        assertThat(salts.get(3)).isEmpty();
    }

    @Test
    void employees_are_not_told_which_server_answers() {
        Reply reply = ask("pair");

        assertThat(reply.headers().get("x-postern-server")).isEmpty();
        assertThat(reply.headers().get("x-postern-route")).isEmpty();
    }

    private Reply ask(String model) {
        return stack.chat().ask(Question.to(model).saying("Hello"));
    }

    private Reply operatorAsks(String model) {
        return operator().ask(Question.to(model).saying("Hello"));
    }

    private ChatApi operator() {
        return new ChatApi(stack.api(), stack.tokenOf("operator"));
    }

    private static Script cutHead() {
        return new Answer(
                "", false, List.of(new Step.Send("HTTP/1.1 200 OK\r\ncontent-ty".getBytes(UTF_8)), new Step.Close()));
    }
}
