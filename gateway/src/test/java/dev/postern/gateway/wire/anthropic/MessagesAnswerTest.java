package dev.postern.gateway.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.Upstream;
import dev.postern.policy.decision.Action;
import dev.postern.policy.transform.OpenGuard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesAnswerTest {
    private static final AnswerGuards OPEN = (path, kind) -> new OpenGuard();

    static Stream<Arguments> servers() {
        return Stream.of(
                arguments("vLLM", Upstream.vllm("Hel", "lo"), "9151", 32, 0),
                arguments("llama.cpp", Upstream.llamaCpp("Hel", "lo"), "xyz", 8, 24));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void stream_of_every_server_looks_the_same(String server, List<String> upstream, String id, int input, int cached) {
        Streamed streamed = Streamed.run(OPEN, upstream);

        assertThat(streamed.lines())
                .containsExactly("""
                message_start {"type":"message_start","message":{"id":"msg_%s","type":"message","role":"assistant",\
                "model":"house","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":0,\
                "cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":0}}}""".formatted(id), """
                content_block_start {"type":"content_block_start","index":0,\
                "content_block":{"type":"text","text":""}}""", """
                content_block_delta {"type":"content_block_delta","index":0,\
                "delta":{"type":"text_delta","text":"Hel"}}""", """
                content_block_delta {"type":"content_block_delta","index":0,\
                "delta":{"type":"text_delta","text":"lo"}}""", """
                content_block_stop {"type":"content_block_stop","index":0}""", """
                message_delta {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},\
                "usage":{"input_tokens":%d,"cache_creation_input_tokens":0,"cache_read_input_tokens":%d,\
                "output_tokens":3}}""".formatted(input, cached), """
                message_stop {"type":"message_stop"}""");
    }

    @Test
    void answer_in_one_piece_is_a_message() {
        Streamed streamed = Streamed.whole(OPEN, Upstream.vllm("Hel", "lo"));

        assertThat(streamed.lines()).isEmpty();
        assertThat(streamed.message().toString()).isEqualTo("""
                {"id":"msg_9151","type":"message","role":"assistant","model":"house",\
                "content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,\
                "usage":{"input_tokens":32,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,\
                "output_tokens":3}}""");
    }

    /** The heart of the guard on the wire: cutting changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"x 4111111111111111 y", "4111111111111111", "no card 😀 here 12"})
    void text_cut_anywhere_gives_the_same_answer(String text) {
        String expected = text.replace(CardPolicy.CARD, CardPolicy.MASK);

        for (String[] cut : Upstream.cuts(text)) {
            Streamed streamed = Streamed.run(CardPolicy.guards(Action.MASK), Upstream.vllm(cut));

            assertThat(streamed.accumulated().toString())
                    .isEqualTo("[{\"type\":\"text\",\"text\":\"" + expected + "\"}]");
            assertThat(streamed.message().get("content")).isEqualTo(streamed.accumulated());
        }
    }

    @Test
    void input_cut_anywhere_gives_the_same_answer() {
        for (String[] cut : Upstream.cuts("{\"card\":\"4111111111111111\",\"n\":[1,{}]}")) {
            Streamed streamed = Streamed.run(CardPolicy.guards(Action.MASK), Upstream.call(cut));

            assertThat(streamed.accumulated().toString()).isEqualTo("""
                    [{"type":"tool_use","id":"chatcmpl-tool-1","name":"pay",\
                    "input":{"card":"[PAYMENT_CARD]","n":[1,{}]}}]""");
            assertThat(streamed.message().get("content")).isEqualTo(streamed.accumulated());
            assertThat(streamed.reason()).isEqualTo("tool_use");
        }
    }

    @Test
    void blocked_text_ends_with_a_refusal_and_the_usual_ending() {
        for (String[] cut : Upstream.cuts("pay 4111111111111111 now")) {
            Streamed streamed = Streamed.run(CardPolicy.guards(Action.BLOCK), Upstream.vllm(cut));

            assertThat(streamed.accumulated().findValuesAsText("text")).containsExactly("pay ");
            assertThat(streamed.reason()).isEqualTo("refusal");
            assertThat(streamed.lines().getLast()).startsWith("message_stop ");
            assertThat(streamed.lines().toString()).doesNotContain("1111");
        }
    }

    /** A text ends where the next begins: nothing of it comes after, though its guard held it back. */
    @Test
    void what_is_held_back_of_a_text_goes_out_before_the_next_begins() {
        Streamed streamed = Streamed.run(
                CardPolicy.guards(Action.MASK),
                List.of(
                        delta("{'reasoning':'I think 41'}"),
                        delta("{'reasoning':'11'}"),
                        delta("{'content':'Say 42'}"),
                        delta("{'tool_calls':[{'index':0,'id':'a','function':{'name':'f','arguments':'{}'}}]}"),
                        delta("{'content':'Then 43'}"),
                        end("tool_calls")));

        assertThat(streamed.accumulated()).isEqualTo(tree("""
                [{'type':'thinking','thinking':'I think 4111','signature':''},{'type':'text','text':'Say 42'},
                 {'type':'tool_use','id':'a','name':'f','input':{}},{'type':'text','text':'Then 43'}]"""));
    }

    @Test
    void calls_that_come_interleaved_go_out_one_after_the_other() {
        Streamed streamed = Streamed.run(
                OPEN,
                List.of(
                        delta("{'tool_calls':[{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\':'}}]}"),
                        delta("{'tool_calls':[{'index':1,'id':'b','function':{'name':'g','arguments':'{\\'y\\':'}}]}"),
                        delta("{'tool_calls':[{'index':0,'function':{'arguments':'1}'}},"
                                + "{'index':1,'function':{'arguments':'2}'}}]}"),
                        end("tool_calls")));

        assertThat(streamed.accumulated()).isEqualTo(tree("""
                [{'type':'tool_use','id':'a','name':'f','input':{'x':1}},
                 {'type':'tool_use','id':'b','name':'g','input':{'y':2}}]"""));
    }

    @Test
    void call_streams_while_it_comes() {
        Streamed streamed = Streamed.run(OPEN, Upstream.call("{", "\"a\"", ":1", "}"));

        assertThat(streamed.lines().stream().filter(line -> line.startsWith("content_block_delta ")))
                .hasSize(4);
    }

    static Stream<Arguments> inputs() {
        return Stream.of(
                arguments("", "{}"),
                arguments("no json", "{}"),
                arguments("[1]", "{}"),
                arguments("{\"a\":", "{}"),
                arguments("{\"a\":1} and more", "{\"a\":1}"),
                arguments("{\"a\":\"}\\\"\"}", "{\"a\":\"}\\\"\"}"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void input_in_one_piece_is_always_an_object(String arguments, String input) {
        Streamed streamed = Streamed.whole(OPEN, Upstream.call(arguments));

        assertThat(streamed.message().at("/content/0/input").toString()).isEqualTo(input);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments("{'finish_reason':'stop'}", "end_turn", null),
                arguments("{'finish_reason':'stop','stop_reason':'END'}", "stop_sequence", "END"),
                arguments("{'finish_reason':'stop','stop_reason':7}", "end_turn", null),
                arguments("{'finish_reason':'length'}", "max_tokens", null),
                arguments("{'finish_reason':'tool_calls'}", "tool_use", null),
                arguments("{'finish_reason':'content_filter'}", "refusal", null));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void reason_to_stop_is_said_in_the_words_of_the_api(String finish, String reason, String sequence) {
        Streamed streamed = Streamed.run(OPEN, List.of(delta("{'content':'x'}"), choice(finish)));

        JsonNode delta = streamed.last("message_delta").get("delta");
        assertThat(delta.get("stop_reason").asText()).isEqualTo(reason);
        assertThat(delta.get("stop_sequence").textValue()).isEqualTo(sequence);
        assertThat(streamed.message().get("stop_reason").asText()).isEqualTo(reason);
    }

    @Test
    void call_that_was_asked_for_by_name_is_a_use_of_a_tool_though_the_server_says_stop() {
        Streamed streamed = Streamed.run(
                OPEN,
                List.of(
                        delta("{'tool_calls':[{'index':0,'id':'a','function':{'name':'f','arguments':'{}'}}]}"),
                        end("stop")));

        assertThat(streamed.reason()).isEqualTo("tool_use");
    }

    @Test
    void failure_is_an_event_of_its_own() {
        MessagesAnswer answer = Streamed.answer(true, OPEN);

        var events = answer.failed(new RefusedException(ErrorCode.UPSTREAM_FAILED, "Try again."));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("error");
            assertThat(new String(event.data(), StandardCharsets.UTF_8)).isEqualTo("""
                    {"type":"error","error":{"type":"api_error","message":"Try again.","code":"upstream_failed",\
                    "param":null}}""");
        });
    }

    @Test
    void trail_keeps_what_went_out_of_an_answer_that_broke_off() {
        MessagesAnswer answer = Streamed.answer(true, OPEN);
        Upstream.call("{\"a\":", "1}").stream().limit(2).forEach(event -> answer.accept(Upstream.bytes(event)));

        assertThat(Samples.tree(answer.delivered()).at("/content/0/input").asText())
                .isEqualTo("{\"a\":");
        assertThatThrownBy(answer::finish).isInstanceOf(RefusedException.class);
    }

    @Test
    void count_is_what_the_server_counts_and_nothing_else() {
        CountAnswer answer = new CountAnswer(1_000);

        for (String event : Upstream.llamaCpp("4111111111111111")) {
            assertThat(answer.accept(Upstream.bytes(event))).isEmpty();
        }

        assertThat(answer.finish()).isEmpty();
        assertThat(new String(answer.whole(), StandardCharsets.UTF_8)).isEqualTo("{\"input_tokens\":32}");
        assertThat(answer.stopped()).isFalse();
    }

    @Test
    void count_that_the_server_does_not_give_is_a_failure() {
        CountAnswer answer = new CountAnswer(1_000);
        answer.accept(Upstream.bytes(end("stop")));

        assertThatThrownBy(answer::finish)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    private static String delta(String delta) {
        return choice("{'delta':" + delta + "}");
    }

    private static String end(String reason) {
        return choice("{'delta':{},'finish_reason':'" + reason + "'}");
    }

    private static String choice(String choice) {
        ObjectNode chunk = Upstream.vllmChunk();
        ObjectNode one = Upstream.choice(chunk, 0);
        one.putObject("delta");
        one.setAll((ObjectNode) tree(choice));
        return chunk.toString();
    }

    private static JsonNode tree(String json) {
        return Samples.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
