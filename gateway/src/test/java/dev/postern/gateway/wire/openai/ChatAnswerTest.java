package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.Upstream;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.OpenGuard;
import dev.postern.policy.transform.TextGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAnswerTest {
    private static final String STREAM = "'stream':true,'stream_options':{'include_usage':true}";

    static Stream<Arguments> servers() {
        return Stream.of(
                arguments("vLLM", Upstream.vllm("Hel", "lo", " world")),
                arguments("llama.cpp", Upstream.llamaCpp("Hel", "lo", " world")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void stream_of_every_server_looks_the_same(String server, List<String> upstream) {
        Answered answered = Answered.run(STREAM, ChatAnswerTest::open, upstream);

        assertThat(answered.content()).isEqualTo("Hello world");
        assertThat(answered.finishes(0)).containsExactly("stop");
        assertThat(answered.events().getFirst().at("/choices/0/delta").toString())
                .isEqualTo("{\"role\":\"assistant\",\"content\":\"\"}");
        assertThat(answered.events().getLast().at("/usage/total_tokens").asInt())
                .isEqualTo(35);
        assertThat(answered.events()).allSatisfy(event -> {
            assertThat(event.get("model").asText()).isEqualTo("house");
            assertThat(event.get("object").asText()).isEqualTo("chat.completion.chunk");
            assertThat(event.get("id").asText()).startsWith("chatcmpl-");
            assertThat(names(event))
                    .isSubsetOf("id", "object", "created", "model", "choices", "usage", "system_fingerprint");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void answer_in_one_piece_is_what_the_server_would_have_given(String server, List<String> upstream) {
        Answered answered = Answered.run("'stream':false", ChatAnswerTest::open, upstream);

        JsonNode whole = answered.whole();

        assertThat(answered.events()).isEmpty();
        assertThat(whole.at("/object").asText()).isEqualTo("chat.completion");
        assertThat(whole.at("/model").asText()).isEqualTo("house");
        assertThat(whole.at("/created").asLong()).isEqualTo(1_795_000_000);
        assertThat(whole.at("/choices").toString()).isEqualTo("""
                [{"index":0,"message":{"role":"assistant","content":"Hello world","refusal":null},\
                "logprobs":null,"finish_reason":"stop"}]""");
        assertThat(whole.at("/usage/prompt_tokens").asInt()).isEqualTo(32);
        assertThat(answered.answer().usage()).isEqualTo(new AnswerUsage(32, 3));
        assertThat(answered.answer().finishReason()).isEqualTo("stop");
        assertThat(answered.answer().complete()).isTrue();
        assertThat(answered.answer().stopped()).isFalse();
    }

    @Test
    void usage_is_sent_only_where_it_is_wanted() {
        Answered answered = Answered.run("'stream':true", ChatAnswerTest::open, Upstream.vllm("a"));

        assertThat(answered.events()).noneMatch(event -> event.has("usage"));
        assertThat(answered.answer().usage().promptTokens()).isEqualTo(32);
    }

    @Test
    void usage_details_and_fingerprint_are_kept() {
        JsonNode llama = Answered.run("'stream':false", ChatAnswerTest::open, Upstream.llamaCpp("a"))
                .whole();
        JsonNode vllm = Answered.run("'stream':false", ChatAnswerTest::open, Upstream.vllm("a"))
                .whole();

        assertThat(llama.at("/usage/prompt_tokens_details/cached_tokens").asInt())
                .isEqualTo(24);
        assertThat(llama.has("timings")).isFalse();
        assertThat(vllm.at("/system_fingerprint").asText()).isEqualTo("vllm-0.32.0-24d0eaf3");
    }

    /** The heart of the guard on the wire: cutting changes nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x 4111111111111111 y",
                "4111111111111111",
                "no card 😀 here 12 👍🏽",
                "4111111111111111 4111111111111111"
            })
    void text_cut_anywhere_gives_the_same_answer(String text) {
        String expected = text.replace(CardPolicy.CARD, CardPolicy.MASK);

        for (String[] cut : Upstream.cuts(text)) {
            Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.vllm(cut));

            assertThat(answered.content()).isEqualTo(expected);
            assertThat(answered.whole().at("/choices/0/message/content").asText())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"card\":\"4111111111111111\",\"to\":\"a\"}",
                "{\"card\":\"\\u0034111111111111111\",\"to\":\"a\"}",
                "{\"card\":4111111111111111,\"to\":\"a\"}",
                "{\"card\": \"4111111111111111\\u0022\", \"list\":[[1],[],[\"A\"]],\"to\":\"a\"}"
            })
    void arguments_cut_anywhere_give_the_same_guarded_json(String arguments) {
        String expected = Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.call(arguments))
                .arguments();

        for (String[] cut : Upstream.cuts(arguments)) {
            Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.call(cut));

            assertThat(answered.arguments()).isEqualTo(expected);
            assertThat(answered.whole()
                            .at("/choices/0/message/tool_calls/0/function/arguments")
                            .asText())
                    .isEqualTo(expected);
        }
        JsonNode parsed = Samples.tree(expected.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.get("card").asText()).startsWith(CardPolicy.MASK);
        assertThat(parsed.get("to").asText()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Note] not JSON", "[[true],[A", "{\"a\":[false,[PAYMENT_CARD]]}", "[", ""})
    void arguments_that_policy_leaves_alone_pass_as_they_are(String arguments) {
        for (String[] cut : Upstream.cuts(arguments)) {
            Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.call(cut));

            assertThat(answered.arguments()).isEqualTo(arguments);
        }
    }

    @Test
    void call_of_a_tool_keeps_its_id_and_name_and_has_no_content() {
        Answered answered = Answered.run("'stream':false", ChatAnswerTest::open, Upstream.call("{\"to\":", "\"a\"}"));

        assertThat(answered.whole().at("/choices/0/message").toString()).isEqualTo("""
                {"role":"assistant","content":null,"refusal":null,"tool_calls":[{"id":"chatcmpl-tool-1",\
                "type":"function","function":{"name":"pay","arguments":"{\\"to\\":\\"a\\"}"}}]}""");
        assertThat(answered.answer().finishReason()).isEqualTo("tool_calls");
    }

    @Test
    void call_of_a_tool_streams_as_openai_does() {
        Answered answered = Answered.run(STREAM, ChatAnswerTest::open, Upstream.call("", "{}"));

        assertThat(answered.events().get(1).at("/choices/0/delta").toString()).isEqualTo("""
                {"tool_calls":[{"index":0,"id":"chatcmpl-tool-1","type":"function",\
                "function":{"name":"pay","arguments":""}}]}""");
        assertThat(answered.events().get(2).at("/choices/0/delta").toString())
                .isEqualTo("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}");
    }

    @Test
    void id_that_could_carry_text_is_replaced() {
        List<String> upstream = Upstream.call("{}").stream()
                .map(event -> event.replace("chatcmpl-tool-1", "card 4111111111111111"))
                .toList();

        JsonNode whole =
                Answered.run("'stream':false", ChatAnswerTest::open, upstream).whole();

        assertThat(whole.at("/choices/0/message/tool_calls/0/id").asText()).isEqualTo("call_0_0");
    }

    static Stream<Arguments> channels() {
        return Stream.of(
                arguments("content", "{'content':'@'}"),
                arguments("refusal", "{'refusal':'@'}"),
                arguments("reasoning", "{'reasoning':'@'}"),
                arguments("reasoning_content", "{'reasoning_content':'@'}"),
                arguments("both", "{'reasoning':'@','reasoning_content':'@'}"),
                arguments("tool name", "{'tool_calls':[{'index':0,'id':'a','function':{'name':'@'}}]}"),
                arguments("tool id", "{'tool_calls':[{'index':0,'id':'@','function':{'name':'f'}}]}"),
                arguments("arguments", "{'tool_calls':[{'index':0,'id':'a','function':{'name':'f','arguments':'@'}}]}"),
                arguments("function name", "{'function_call':{'name':'@','arguments':''}}"),
                arguments("function arguments", "{'function_call':{'name':'f','arguments':'@'}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("channels")
    void every_text_of_an_answer_is_guarded(String channel, String delta) {
        List<String> upstream =
                List.of(event(0, delta.replace("@", CardPolicy.CARD), "null"), event(0, "{}", "'stop'"));

        Answered masked = Answered.run(STREAM, CardPolicy.guards(Action.MASK), upstream);
        Answered blocked = Answered.run(STREAM, CardPolicy.guards(Action.BLOCK), upstream);

        assertThat(masked.events().toString() + masked.whole()).doesNotContain("4111");
        assertThat(masked.answer().rulings()).isNotEmpty();
        assertThat(blocked.events().toString() + blocked.whole()).doesNotContain("4111");
        assertThat(blocked.answer().stopped()).isTrue();
        assertThat(blocked.finishes(0)).containsExactly("content_filter");
    }

    @Test
    void other_texts_of_a_server_never_reach_the_client() {
        String event = """
                {"id":"4111111111111111 x","object":"chat.completion.chunk","created":1,"model":"4111111111111111",\
                "system_fingerprint":"4111111111111111 x","service_tier":"4111111111111111","note":"4111111111111111",\
                "choices":[{"index":0,"delta":{"role":"4111111111111111","content":"a","note":"4111111111111111",\
                "tool_calls":[{"index":0,"type":"4111111111111111","note":"4111111111111111",\
                "function":{"name":"f","note":"4111111111111111"}}]},"token_ids":[4111111111111111],\
                "finish_reason":"4111111111111111 x","note":{"a":["4111111111111111"]}}],\
                "usage":{"prompt_tokens":1,"4111111111111111":4111111111111111}}""";

        Answer answer = Answered.request(STREAM).answer(ChatAnswerTest::open, 1000);
        String seen = text(answer.accept(Upstream.bytes(event)));

        assertThat(seen + text(List.of(ClientEvent.of(answer.whole()))))
                .doesNotContain("4111")
                .contains("\"a\"");
    }

    @Test
    void stream_has_as_many_events_with_text_as_the_model_server_sent() {
        String[] pieces = "A telephone number such as 4111 is no card, says the office.".split("(?<=\\G..)");

        Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.vllm(pieces));

        List<String> texts = answered.events().stream()
                .map(event -> event.at("/choices/0/delta/content").asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(String.join("", texts)).isEqualTo(String.join("", pieces));
        assertThat(texts).hasSameSizeAs(pieces);
    }

    @Test
    void blocked_choice_ends_with_content_filter_and_nothing_follows() {
        Answered answered = Answered.run(
                STREAM, CardPolicy.guards(Action.BLOCK), Upstream.vllm("pay with ", "4111111111111111", " now"));

        assertThat(answered.content()).isEqualTo("pay with ");
        assertThat(answered.finishes(0)).containsExactly("content_filter");
        assertThat(answered.answer().stopped()).isTrue();
        assertThat(answered.answer().finishReason()).isEqualTo("content_filter");
        assertThat(answered.answer().rulings()).extracting(Ruling::path).containsExactly("choices[0].message.content");
        assertThat(text(List.of(ClientEvent.of(answered.answer().delivered()))))
                .contains("pay with ")
                .doesNotContain("4111");
    }

    @Test
    void held_back_text_goes_out_before_the_end_of_its_choice() {
        Answered answered =
                Answered.run(STREAM, CardPolicy.guards(Action.MASK), Upstream.llamaCpp("room ", "41", "11"));

        assertThat(answered.content()).isEqualTo("room 4111");
        assertThat(answered.finishes(0)).containsExactly("stop");
        assertThat(answered.events().stream().filter(ChatAnswerTest::hasEnd).count())
                .isEqualTo(1);
    }

    @Test
    void choices_are_guarded_apart_however_they_interleave() {
        List<String> upstream = List.of(
                event(0, "{'role':'assistant','content':''}", "null"),
                event(1, "{'role':'assistant','content':''}", "null"),
                event(0, "{'content':'41111111'}", "null"),
                event(1, "{'content':'b 11111111'}", "null"),
                event(0, "{'content':'11111111 a'}", "'stop'"),
                event(1, "{'content':' c'}", "'length'"));

        Answered answered = Answered.run(STREAM + ",'n':2", CardPolicy.guards(Action.MASK), upstream);

        assertThat(answered.content()).isEqualTo("[PAYMENT_CARD] a");
        assertThat(answered.joined(1, "/content")).isEqualTo("b 11111111 c");
        assertThat(answered.finishes(1)).containsExactly("length");
        assertThat(answered.whole().at("/choices/1/message/content").asText()).isEqualTo("b 11111111 c");
    }

    @Test
    void blocking_one_choice_ends_all() {
        List<String> upstream = List.of(
                event(1, "{'content':'fine '}", "null"),
                event(0, "{'content':'4111111111111111 '}", "null"),
                event(1, "{'content':'never seen'}", "'stop'"));

        Answered answered = Answered.run(STREAM + ",'n':2", CardPolicy.guards(Action.BLOCK), upstream);

        assertThat(answered.finishes(0)).containsExactly("content_filter");
        assertThat(answered.finishes(1)).containsExactly("content_filter");
        assertThat(answered.joined(1, "/content")).isEqualTo("fine ");
        assertThat(answered.answer().complete()).isTrue();
    }

    @Test
    void nothing_follows_the_end_of_a_choice() {
        List<String> upstream =
                List.of(event(0, "{'content':'a'}", "'stop'"), event(0, "{'content':'more'}", "'length'"));

        Answered answered = Answered.run(STREAM, ChatAnswerTest::open, upstream);

        assertThat(answered.content()).isEqualTo("a");
        assertThat(answered.finishes(0)).containsExactly("stop");
    }

    static Stream<String> useless() {
        return Stream.of(
                "",
                "{",
                "[]",
                "null",
                "hello",
                "{} {}",
                "{\"error\":{\"message\":\"secret\",\"code\":500}}",
                "{\"error\":\"secret\"}",
                "{\"object\":\"error\",\"message\":\"secret\"}",
                "{\"choices\":{}}",
                "{\"choices\":[1]}",
                "{\"choices\":[{\"index\":-1,\"delta\":{\"content\":\"secret\"}}]}",
                "{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"secret\"}}]}",
                "{\"choices\":[{\"index\":\"0\",\"delta\":{}}]}",
                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":[\"secret\"]}}]}",
                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":5}}]}",
                "{\"choices\":[{\"index\":0,\"delta\":[]}]}",
                "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":7,\"function\":{}}]}}]}",
                "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":99999999999,\"function\":{}}]}}]}",
                "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
                "{\"usage\":{\"prompt_tokens\":99999999999999999999}}");
    }

    @ParameterizedTest
    @MethodSource("useless")
    void useless_event_ends_the_exchange_without_being_quoted(String event) {
        Answer answer = Answered.request(STREAM).answer(ChatAnswerTest::open, 1000);

        assertThatThrownBy(() -> answer.accept(Upstream.bytes(event)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    @Test
    void answer_larger_than_the_limit_ends_the_exchange() {
        Answer answer = Answered.request(STREAM).answer(ChatAnswerTest::open, 10);
        answer.accept(Upstream.bytes(event(0, "{'content':'12345'}", "null")));

        assertThatThrownBy(() -> answer.accept(Upstream.bytes(event(0, "{'content':'678901'}", "null"))))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    @Test
    void answer_without_an_end_is_not_complete() {
        Answer answer = Answered.request(STREAM).answer(ChatAnswerTest::open, 1000);
        answer.accept(Upstream.bytes(event(0, "{'content':'a'}", "null")));

        assertThat(answer.complete()).isFalse();
        assertThatThrownBy(answer::finish)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    @Test
    void half_a_character_alone_becomes_a_replacement() {
        List<String> upstream = List.of(
                event(0, "{'content':'a\\ud83d'}", "null"),
                event(0, "{'content':'\\ude00b'}", "null"),
                event(0, "{'content':'\\ud83d'}", "null"),
                event(0, "{'content':'c\\ude00'}", "'stop'"));

        Answered answered = Answered.run(STREAM, ChatAnswerTest::open, upstream);

        assertThat(answered.content()).isEqualTo("a😀b\uFFFDc\uFFFD");
    }

    @Test
    void stop_word_of_the_server_is_guarded_too() {
        ObjectNode chunk = Upstream.vllmChunk();
        Upstream.choice(chunk, 0)
                .put("finish_reason", "stop")
                .put("stop_reason", CardPolicy.CARD)
                .putObject("delta")
                .put("content", "a");

        Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), List.of(chunk.toString()));

        assertThat(answered.events().getFirst().at("/choices/0/stop_reason").asText())
                .isEqualTo(CardPolicy.MASK);
    }

    @Test
    void guard_that_fails_fails_the_answer() {
        AnswerGuards broken = (path, kind) -> {
            throw new IllegalStateException("detector broke");
        };
        Answer answer = Answered.request(STREAM).answer(broken, 1000);

        assertThatThrownBy(() -> answer.accept(Upstream.bytes(event(0, "{'content':'a'}", "null"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static TextGuard open(String path, AnswerText kind) {
        return new OpenGuard();
    }

    private static String event(int choice, String delta, String finish) {
        return ("{'id':'chatcmpl-1','created':1,'choices':[{'index':" + choice + ",'delta':" + delta
                        + ",'finish_reason':" + finish + "}]}")
                .replace('\'', '"');
    }

    private static boolean hasEnd(JsonNode event) {
        return event.at("/choices/0").hasNonNull("finish_reason");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String text(List<ClientEvent> events) {
        StringBuilder out = new StringBuilder();
        events.forEach(event -> out.append(new String(event.data(), StandardCharsets.UTF_8)));
        return out.toString();
    }
}
