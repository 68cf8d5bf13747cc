package dev.postern.gateway.wire.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Upstream;
import dev.postern.policy.decision.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseAnswerTest {
    private static final String STREAM = "'input':'x','stream':true";
    private static final String ANSWER = "Pay 4111111111111111 now";
    private static final String GUARDED = "Pay [PAYMENT_CARD] now";

    static Stream<Arguments> cuts() {
        return Upstream.cuts(ANSWER).stream().map(cut -> Arguments.of((Object) cut));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void text_is_guarded_the_same_wherever_it_is_cut(String[] pieces) {
        Responded responded = Responded.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.vllm(pieces));

        EventOrder.of(responded.events());
        assertThat(responded.joined("response.output_text.delta")).isEqualTo(GUARDED);
        assertThat(responded.last().at("/response/output/0/content/0/text").asText())
                .isEqualTo(GUARDED);
        assertThat(responded.whole().at("/output/0/content/0/text").asText()).isEqualTo(GUARDED);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void thoughts_are_guarded_the_same_wherever_they_are_cut(String[] pieces) {
        List<String> upstream = new ArrayList<>();
        for (String piece : pieces) {
            upstream.add(event("{'reasoning':'" + piece + "'}", "null"));
        }
        upstream.add(event("{'content':'Done.'}", "'stop'"));

        Responded responded = Responded.run(STREAM, CardPolicy.guards(Action.MASK), upstream);

        EventOrder.of(responded.events());
        assertThat(responded.joined("response.reasoning_text.delta")).isEqualTo(GUARDED);
        assertThat(responded.whole().at("/output/0/type").asText()).isEqualTo("reasoning");
        assertThat(responded.whole().at("/output/0/content/0/text").asText()).isEqualTo(GUARDED);
    }

    static Stream<Arguments> argumentCuts() {
        return Upstream.cuts("{\"card\":\"4111111111111111\"}").stream().map(cut -> Arguments.of((Object) cut));
    }

    @ParameterizedTest
    @MethodSource("argumentCuts")
    void arguments_are_guarded_the_same_wherever_they_are_cut(String[] pieces) {
        Responded responded = Responded.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.call(pieces));

        EventOrder.of(responded.events());
        assertThat(responded.joined("response.function_call_arguments.delta"))
                .isEqualTo("{\"card\":\"[PAYMENT_CARD]\"}");
        JsonNode call = responded.last().at("/response/output/0");
        assertThat(call.path("type").asText()).isEqualTo("function_call");
        assertThat(call.path("call_id").asText()).isEqualTo("chatcmpl-tool-1");
        assertThat(call.path("name").asText()).isEqualTo("pay");
        assertThat(call.path("arguments").asText()).isEqualTo("{\"card\":\"[PAYMENT_CARD]\"}");
        assertThat(call.path("status").asText()).isEqualTo("completed");
    }

    @Test
    void events_of_a_text_come_in_their_order() {
        Responded responded = Responded.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.vllm("Hello ", "you."));

        assertThat(responded.names().stream().distinct())
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(responded.last().at("/response/usage/input_tokens").asInt()).isEqualTo(32);
        assertThat(responded.last().at("/response/usage/total_tokens").asInt()).isEqualTo(35);
    }

    @Test
    void every_interleaving_gives_events_that_fit_each_other() {
        Cases.of(300, cases -> {
            List<String> upstream = new ArrayList<>();
            int calls = 0;
            for (int i = 0; i < 12; i++) {
                String piece = cases.oneOf(List.of("a ", "4111", "1111111", "12 b", ""));
                String said = cases.oneOf(List.of("content", "reasoning", "refusal", "call"));
                if (said.equals("call")) {
                    int number = cases.below(Math.min(calls, 2) + 1);
                    upstream.add(event(call(number, number == calls, piece), "null"));
                    calls = Math.max(calls, number + 1);
                } else {
                    upstream.add(event("{'" + said + "':'" + piece + "'}", "null"));
                }
            }
            upstream.add(event("{}", cases.oneOf(List.of("'stop'", "'length'", "'tool_calls'"))));

            Action action = cases.oneOf(List.of(Action.MASK, Action.BLOCK));
            Responded responded = Responded.run(STREAM, CardPolicy.guards(action), upstream);

            EventOrder.of(responded.events());
            assertThat(responded.last().path("response")).isEqualTo(responded.whole());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "stop, completed, response.completed,",
        "tool_calls, completed, response.completed,",
        "length, incomplete, response.incomplete, max_output_tokens",
        "content_filter, incomplete, response.incomplete, content_filter",
        "abort, incomplete, response.incomplete,"
    })
    void reason_of_the_end_becomes_a_status(String finish, String status, String event, String reason) {
        Responded responded = Responded.run(
                STREAM, CardPolicy.guards(Action.MASK), List.of(event("{'content':'a'}", "'" + finish + "'")));

        assertThat(responded.names().getLast()).isEqualTo(event);
        assertThat(responded.last().at("/response/status").asText()).isEqualTo(status);
        assertThat(responded.last().at("/response/incomplete_details/reason").asText(""))
                .isEqualTo(Objects.requireNonNullElse(reason, ""));
    }

    @Test
    void blocked_answer_ends_incomplete_and_without_the_value() {
        Responded responded = Responded.run(
                STREAM, CardPolicy.guards(Action.BLOCK), Upstream.vllm("Fine. ", "4111111111111111 ", "never"));

        EventOrder.of(responded.events());
        assertThat(responded.names().getLast()).isEqualTo("response.incomplete");
        assertThat(responded.last().at("/response/incomplete_details/reason").asText())
                .isEqualTo("content_filter");
        assertThat(responded.trees().toString()).doesNotContain("4111", "never").contains("Fine. ");
        assertThat(responded.answer().stopped()).isTrue();
    }

    @Test
    void failure_after_the_beginning_is_the_last_event() {
        ResponseAnswer answer = new ResponseAnswer(
                Responded.request(STREAM), CardPolicy.guards(Action.MASK), 1_000_000, Optional.empty());
        List<ClientEvent> events =
                new ArrayList<>(answer.accept(Upstream.bytes(event("{'content':'so far '}", "null"))));

        events.addAll(answer.failed(new RefusedException(ErrorCode.UPSTREAM_TIMEOUT, "Too slow.")));

        EventOrder.of(events);
        JsonNode last = new Responded(answer, events).last();
        assertThat(last.path("type").asText()).isEqualTo("response.failed");
        assertThat(last.at("/response/error/code").asText()).isEqualTo("upstream_timeout");
        assertThat(last.at("/response/error/message").asText()).isEqualTo("Too slow.");
    }

    @Test
    void settings_are_repeated_to_the_client_and_kept_out_of_the_trail() {
        String request = "'input':'x','instructions':'Be kind.','metadata':{'team':'blue'},'temperature':0.5";

        Responded responded = Responded.run(request, CardPolicy.guards(Action.MASK), Upstream.vllm("Hi."));

        assertThat(responded.events()).isEmpty();
        JsonNode whole = responded.whole();
        assertThat(whole.path("instructions").asText()).isEqualTo("Be kind.");
        assertThat(whole.at("/metadata/team").asText()).isEqualTo("blue");
        assertThat(whole.path("temperature").asDouble()).isEqualTo(0.5);
        assertThat(whole.path("model").asText()).isEqualTo("house");
        assertThat(whole.path("store").asBoolean(true)).isFalse();
        assertThat(whole.path("tools").isArray()).isTrue();
        assertThat(new String(responded.answer().delivered(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Hi.")
                .doesNotContain("Be kind.", "blue");
    }

    @Test
    void probabilities_come_with_their_text_only_where_they_were_asked_for() {
        String logprobs = "{'content':[{'token':'a','logprob':-0.5,'bytes':[97],'top_logprobs':[]}]}";
        List<String> upstream = List.of(event("{'content':'a'}", "'stop'")
                .replace("\"finish_reason\"", ("'logprobs':" + logprobs).replace('\'', '"') + ",\"finish_reason\""));

        Responded asked = Responded.run(
                STREAM + ",'include':['message.output_text.logprobs']", CardPolicy.guards(Action.MASK), upstream);
        Responded silent = Responded.run(STREAM, CardPolicy.guards(Action.MASK), upstream);

        assertThat(asked.whole().at("/output/0/content/0/logprobs/0/token").asText())
                .isEqualTo("a");
        assertThat(silent.whole().at("/output/0/content/0/logprobs")).isEmpty();
    }

    private static String call(int number, boolean begins, String piece) {
        String head = begins ? "'id':'call_" + number + "','type':'function'," : "";
        String name = begins ? "'name':'pay'," : "";
        return "{'tool_calls':[{'index':" + number + "," + head + "'function':{" + name + "'arguments':'" + piece
                + "'}}]}";
    }

    private static String event(String delta, String finish) {
        return ("{'id':'chatcmpl-1','created':1,'choices':[{'index':0,'delta':" + delta + ",'finish_reason':" + finish
                        + "}]}")
                .replace('\'', '"');
    }
}
