package dev.postern.acceptance;

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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where it is configured, a request whose server is slow goes to a second one as well, and the first to answer is taken. */
@OnOwnStacks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HedgeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMillis(1_500);

    private final Stack shared;
    private final ScriptedModelServer first = ScriptedModelServer.start();
    private final ScriptedModelServer second = ScriptedModelServer.start();
    private Stack stack;

    HedgeTest(Stack shared) {
        this.shared = shared;
        this.stack = shared;
    }

    @BeforeAll
    void start() {
        Map<String, String> settings = new TreeMap<>();
        for (String model : List.of("hedged", "patient")) {
            // The first server has the whole share: which one gets a request first is no matter of chance.
            first.servesWith(settings, model, "first", 1);
            second.servesWith(settings, model, "second", 0);
        }
        settings.put("postern.upstream.hedge.models.\"hedged\"", "400ms");
        settings.put("postern.upstream.hedge.share", "1");
        settings.put("postern.upstream.first-token-timeout", "4s");
        // What a test does to a server is over with it.
        settings.put("postern.upstream.breaker.failures", "1000");
        stack = shared.another(settings);
    }

    @AfterAll
    void end() {
        stack.close();
        first.close();
        second.close();
    }

    @BeforeEach
    void both_are_well() {
        first.forget();
        second.forget();
    }

    @Test
    void second_server_answers_where_the_first_is_slow_and_a_record_says_so_before() throws Exception {
        first.answers(Answer.never());
        List<List<String>> seen = new ArrayList<>();
        second.whenHeadComes((path, head) -> seen.add(stack.trail().kinds(head.getOrDefault("x-request-id", ""))));

        try (ChatStream stream = ask("hedged")) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).isEqualTo("Hello there.");
            assertThat(stream.header("x-postern-server")).contains("second");
            assertOneEnd(stream, "COMPLETED", "hedge:SECOND");
            assertThat(stack.trail().detail(stream.requestId(), "HEDGED")).contains("after,\"400 ms\"");
        }
        assertThat(seen).singleElement().satisfies(kinds -> assertThat(kinds).contains("INTENT", "HEDGED"));
        assertThat(first.only().clientGone(PATIENCE)).isPresent();
        assertThat(second.only().body()).isEqualTo(first.only().body());
    }

    @Test
    void first_server_answers_in_the_end_and_nothing_of_the_second_is_seen() throws Exception {
        first.answers(Answer.text("The first one.").firstAfter(LATER));
        second.answers(Answer.never());

        try (ChatStream stream = ask("hedged")) {
            List<JsonNode> events = stream.rest();

            assertThat(ChatStream.text(events, 0)).isEqualTo("The first one.");
            assertThat(stream.header("x-postern-server")).contains("first");
            assertOneEnd(stream, "COMPLETED", "hedge:FIRST");
        }
        assertThat(second.only().clientGone(PATIENCE)).isPresent();
    }

    @Test
    void second_server_goes_on_where_the_first_fails_meanwhile() throws Exception {
        first.answers(interrupted(new Step.Wait(LATER.dividedBy(2)), new Step.Close()));
        second.answers(Answer.text("The second one.").firstAfter(LATER));

        try (ChatStream stream = ask("hedged")) {
            assertThat(ChatStream.text(stream.rest(), 0)).isEqualTo("The second one.");
            assertOneEnd(stream, "COMPLETED", "hedge:SECOND");
            assertThat(stack.trail().kinds(stream.requestId())).doesNotContain("REROUTED");
        }
    }

    @Test
    void both_servers_that_say_nothing_are_left_and_the_client_is_told() throws Exception {
        first.answers(Answer.never());
        second.answers(Answer.never());

        try (ChatStream stream = ask("hedged")) {
            assertThat(stream.status()).isEqualTo(504);
            assertOneEnd(stream, "UPSTREAM_TIMEOUT");
        }
        assertThat(first.only().clientGone(PATIENCE)).isPresent();
        assertThat(second.only().clientGone(PATIENCE)).isPresent();
    }

    @Test
    void answer_that_began_stays_alone_however_slowly_it_goes_on() throws Exception {
        first.answers(Answer.text("").inPieces("One. ", "Two.").after(1, new Step.Wait(LATER)));

        try (ChatStream stream = ask("hedged")) {
            assertThat(ChatStream.text(stream.rest(), 0)).isEqualTo("One. Two.");
        }
        assertThat(second.received()).isEmpty();
    }

    @Test
    void model_for_which_it_is_not_configured_has_one_server_a_request() throws Exception {
        first.answers(Answer.text("In its own time.").firstAfter(LATER));

        try (ChatStream stream = ask("patient")) {
            assertThat(ChatStream.text(stream.rest(), 0)).isEqualTo("In its own time.");
            assertOneEnd(stream, "COMPLETED");
        }
        assertThat(second.received()).isEmpty();
    }

    @Test
    void answer_in_one_piece_is_the_second_servers_whole_answer() {
        first.answers(Answer.never());

        Reply reply = stack.chat().ask(Question.to("hedged").saying("Hello"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("Hello there.");
    }

    private ChatStream ask(String model) {
        return new ChatApi(stack.api(), stack.tokenOf("operator"))
                .stream(Question.to(model).saying("Hello").streamed());
    }

    private void assertOneEnd(ChatStream stream, String status, String... hedge) throws Exception {
        TrailRow outcome =
                stack.trail().await(stream.requestId(), "OUTCOME", PATIENCE).orElseThrow();
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.rules()).containsExactly(hedge);
        assertThat(stack.trail().kinds(stream.requestId())).doesNotHaveDuplicates();
    }

    private static Script interrupted(Step... steps) {
        return new Answer("", false, List.of(steps));
    }
}
