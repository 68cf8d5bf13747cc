package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatRequestTest {
    private static final ChatRequestReader READER = new ChatRequestReader(new DefaultCeilings(), new PlainFiles());
    private static final String SPLIT_CARD_START = "my card is 41111111";
    private static final String SPLIT_CARD_END = "11111111, thanks";

    @Test
    void request_is_written_afresh_as_a_stream_with_usage() {
        ChatRequest request = read("""
                {"messages":[{"role":"user","content":"hi"}],  "model":"house","stream":false,"n":2, "temperature":0.30}
                """);

        byte[] sent = request.forUpstream("smollm2-135m", unchanged(request)).body();

        assertThat(new String(sent, StandardCharsets.UTF_8)).isEqualTo("""
                {"model":"smollm2-135m","messages":[{"role":"user","content":"hi"}],"n":2,"temperature":0.30,\
                "stream":true,"stream_options":{"include_usage":true}}""");
    }

    @Test
    void model_and_stream_are_what_the_client_said() {
        ChatRequest streamed =
                read("{\"model\":\"house\",\"messages\":[{\"role\":\"user\",\"content\":\"\"}]," + "\"stream\":true}");
        ChatRequest whole =
                read("{\"model\":\"house\",\"messages\":[{\"role\":\"user\",\"content\":\"\"}]," + "\"stream\":null}");

        assertThat(streamed.model()).isEqualTo("house");
        assertThat(streamed.stream()).isTrue();
        assertThat(whole.stream()).isFalse();
    }

    @Test
    void segments_say_who_speaks_and_where() {
        ChatRequest request = read("""
                {"model":"m","user":"u1","messages":[
                  {"role":"system","content":"be brief"},
                  {"role":"user","name":"ann","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]},
                  {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function",
                    "function":{"name":"f","arguments":"{\\"city\\":\\"Rome\\"}"}}]},
                  {"role":"tool","tool_call_id":"c1","content":"sunny"}],
                 "tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]}
                """);

        assertThat(request.segments())
                .extracting(
                        Segment::path, Segment::role, segment -> segment.text().reveal(), Segment::continues)
                .containsExactly(
                        tuple("messages[0].content", SegmentRole.SYSTEM, "be brief", false),
                        tuple("messages[1].content[0].text", SegmentRole.USER, "a", false),
                        tuple("messages[1].content[1].text", SegmentRole.USER, "b", true),
                        tuple("messages[3].content", SegmentRole.TOOL, "sunny", false),
                        tuple("user", SegmentRole.SETTING, "u1", false),
                        tuple("messages[1].name", SegmentRole.USER, "ann", false),
                        tuple("messages[2].tool_calls[0].id", SegmentRole.ASSISTANT, "c1", false),
                        tuple("messages[2].tool_calls[0].function.name", SegmentRole.ASSISTANT, "f", false),
                        tuple("messages[2].tool_calls[0].function.arguments{0}", SegmentRole.ASSISTANT, "Rome", false),
                        tuple("messages[2].tool_calls[0].function.arguments{0}~", SegmentRole.ASSISTANT, "city", false),
                        tuple("messages[3].tool_call_id", SegmentRole.TOOL, "c1", false),
                        tuple("tools[0].function.name", SegmentRole.SETTING, "f", false),
                        tuple("tools[0].function.parameters.type", SegmentRole.SETTING, "object", false));
    }

    static Stream<String> splitOverTwo() {
        return Stream.of(
                "[{'role':'user','content':'@1'},{'role':'user','content':'@2'}]",
                "[{'role':'user','name':'x','content':'@1'},{'role':'user','name':'y','content':'@2'}]",
                "[{'role':'user','content':[{'type':'text','text':'@1'},{'type':'text','text':'@2'}]}]",
                "[{'role':'user','content':'@1'},{'role':'user','content':''},{'role':'user','content':'@2'}]",
                "[{'role':'user','content':[{'type':'text','text':'@1'}]},{'role':'user','content':'@2'}]",
                "[{'role':'system','content':'@1'},{'role':'developer','content':'@2'}]",
                "[{'role':'assistant','content':'@1'},{'role':'assistant','content':[{'type':'refusal','refusal':'@2'}]}]");
    }

    @ParameterizedTest
    @MethodSource("splitOverTwo")
    void value_split_over_what_a_reader_sees_in_a_row_is_found(String messages) {
        ChatRequest request = read("{\"model\":\"m\",\"messages\":"
                + messages.replace('\'', '"').replace("@1", SPLIT_CARD_START).replace("@2", SPLIT_CARD_END)
                + "}");

        String sent = sent(request, Action.MASK);

        assertThat(sent)
                .contains("my card is [PAYMENT_CARD]")
                .contains(", thanks")
                .doesNotContain("1111");
    }

    @Test
    void another_speaker_in_between_ends_a_row() {
        ChatRequest request = read("""
                {"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},
                {"role":"user","content":"c"}]}""");

        assertThat(request.segments()).extracting(Segment::continues).containsExactly(false, false, false);
    }

    static Stream<Arguments> packedCards() {
        return Stream.of(
                arguments("{\"card\":\"4111111111111111\"}", "{\"card\":\"[PAYMENT_CARD]\"}"),
                arguments("{\"card\": \"\\u0034111\\u0031111\\u003111111\\u00311\"}", "{\"card\":\"[PAYMENT_CARD]\"}"),
                arguments("{\"card\": 4111111111111111}", "{\"card\":\"[PAYMENT_CARD]\"}"),
                arguments("{\"card\":4.111111111111111e15}", "{\"card\":\"[PAYMENT_CARD]\"}"),
                arguments("{\"4111111111111111\":1}", "{\"[PAYMENT_CARD]\":1}"),
                arguments("[{\"a\":[\"x 4111111111111111\"]}]", "[{\"a\":[\"x [PAYMENT_CARD]\"]}]"),
                arguments("{\"a\":1,\"a\":\"4111111111111111\"}", "{\"a\":1,\"a\":\"[PAYMENT_CARD]\"}"),
                arguments("\"4111111111111111\"", "\"[PAYMENT_CARD]\""),
                arguments("card: 4111111111111111", "card: [PAYMENT_CARD]"));
    }

    @ParameterizedTest
    @MethodSource("packedCards")
    void arguments_of_a_call_hide_nothing(String arguments, String guarded) {
        ChatRequest request = READER.read(ReceivedBody.json(Samples.bytes(withArguments(arguments))));

        JsonNode sent = Samples.tree(sent(request, Action.MASK).getBytes(StandardCharsets.UTF_8));

        assertThat(sent.at("/messages/0/tool_calls/0/function/arguments").asText())
                .isEqualTo(guarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"city\" : \"Rome\",\"n\":12345678901 }",
                "{\"name\":\"J\\u00fcrgen \\/\"}",
                "{}",
                "",
                "not json",
                "[1,2.50,true,null]"
            })
    void arguments_that_policy_leaves_alone_go_on_as_they_came(String arguments) {
        ChatRequest request = READER.read(ReceivedBody.json(Samples.bytes(withArguments(arguments))));

        JsonNode sent =
                Samples.tree(request.forUpstream("m", unchanged(request)).body());

        assertThat(sent.at("/messages/0/tool_calls/0/function/arguments").asText())
                .isEqualTo(arguments);
    }

    @Test
    void arguments_that_are_no_json_may_not_hold_escapes() {
        assertRefused(
                new String(Samples.bytes(withArguments("{\"a\":\"\\u0034111")), StandardCharsets.UTF_8),
                ErrorCode.INVALID_REQUEST,
                "messages[0].tool_calls[0].function.arguments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "{\"card\":\"4111111111111111\"}",
                "{\"card\":\"\\u0034111111111111111\"}",
                "  [\"\\/\", \"\\u0034111111111111111\"]",
                "{\"card\":4111111111111111,\"note\":\"\\n\"}"
            })
    void results_of_tools_hide_nothing(String result) {
        ObjectNode message = new Samples(ChatFields.of(new DefaultCeilings())).smallest();
        message.putArray("messages")
                .addObject()
                .put("role", "tool")
                .put("tool_call_id", "c1")
                .put("content", result);
        ChatRequest request = READER.read(ReceivedBody.json(Samples.bytes(message)));

        String sent = sent(request, Action.MASK);

        assertThat(sent).contains(CardPolicy.MASK).doesNotContain("111111");
    }

    static Stream<String> schemas() {
        return Stream.of(
                "{\"enum\":[4111111111111111]}",
                "{\"const\":4111111111111111}",
                "{\"properties\":{\"4111111111111111\":{}}}",
                "{\"description\":\"4111111111111111\"}",
                "{\"4111111111111111\":{\"deeper\":true}}");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemas_hide_nothing_and_paths_show_no_names(String schema) {
        ChatRequest request = read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\",\"schema\":" + schema
                + "}}}");

        assertThat(sent(request, Action.MASK)).contains("\"[PAYMENT_CARD]\"").doesNotContain("4111");
        assertThat(request.segments())
                .allSatisfy(segment -> assertThat(segment.path()).doesNotContain("4111"));
    }

    @Test
    void number_that_must_stay_one_is_refused_where_policy_masks_it() {
        ChatRequest request = read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                + "\"seed\":4111111111111111}");
        Verdict verdict = CardPolicy.judge(Action.MASK, request.segments());

        assertThatThrownBy(() -> request.forUpstream("m", verdict.texts()))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.POLICY_BLOCKED);
                    assertThat(e.param()).isEqualTo("seed");
                    assertThat(e).hasMessageNotContaining("4111");
                });
    }

    static Stream<Arguments> outOfBounds() {
        return Stream.of(
                arguments("\"temperature\":2.1", "temperature"),
                arguments("\"temperature\":\"1\"", "temperature"),
                arguments("\"temperature\":-3", "temperature"),
                arguments("\"top_p\":1.01", "top_p"),
                arguments("\"n\":9", "n"),
                arguments("\"n\":0", "n"),
                arguments("\"n\":1.5", "n"),
                arguments("\"max_tokens\":131073", "max_tokens"),
                arguments("\"max_completion_tokens\":0", "max_completion_tokens"),
                arguments("\"top_logprobs\":21", "top_logprobs"),
                arguments("\"seed\":1e19", "seed"),
                arguments("\"stream\":1", "stream"),
                arguments("\"stream\":\"true\"", "stream"),
                arguments("\"stream_options\":{\"include_usage\":\"yes\"}", "stream_options.include_usage"),
                arguments("\"stop\":5", "stop"),
                arguments("\"stop\":[\"a\",5]", "stop[1]"),
                arguments("\"logit_bias\":{\"12345678\":1}", "logit_bias{0}~"),
                arguments("\"logit_bias\":{\"word\":1}", "logit_bias{0}~"),
                arguments("\"logit_bias\":{\"1\":101}", "logit_bias{0}"),
                arguments("\"tool_choice\":\"sometimes\"", "tool_choice"),
                arguments("\"tool_choice\":{\"type\":\"custom\"}", "tool_choice"),
                arguments("\"reasoning_effort\":\"4111111111111111\"", "reasoning_effort"),
                arguments("\"modalities\":[\"audio\"]", "modalities[0]"),
                arguments("\"messages\":[]", "messages"),
                arguments("\"messages\":{}", "messages"),
                arguments("\"messages\":[{\"content\":\"x\"}]", "messages[0].role"),
                arguments("\"messages\":[{\"role\":\"root\",\"content\":\"x\"}]", "messages[0].role"),
                arguments("\"messages\":[{\"role\":\"user\"}]", "messages[0].content"),
                arguments("\"messages\":[{\"role\":\"user\",\"content\":null}]", "messages[0].content"),
                arguments("\"messages\":[{\"role\":\"user\",\"content\":[[1,2]]}]", "messages[0].content[0]"),
                arguments(
                        "\"messages\":[{\"role\":\"user\",\"content\":\"x\",\"name\":\"a\\u0000b\"}]",
                        "messages[0].name"),
                arguments(
                        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\","
                                + "\"image_url\":{\"url\":\"http://169.254.169.254/\"}}]}]",
                        "messages[0].content[0].image_url.url"),
                arguments(
                        "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"hologram\"}]}]",
                        "messages[0].content[0].type"));
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void what_does_not_fit_is_refused_with_its_place(String member, String place) {
        String messages =
                member.startsWith("\"messages") ? "" : "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],";

        assertRefused("{\"model\":\"m\"," + messages + member + "}", ErrorCode.INVALID_REQUEST, place);
    }

    @Test
    void name_no_model_can_have_is_answered_like_one_no_model_has() {
        assertRefused(
                "{\"model\":\"" + "m".repeat(10_000) + "\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                ErrorCode.MODEL_NOT_FOUND,
                "model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "null"})
    void body_must_be_an_object(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void as_many_texts_come_back_as_were_judged() {
        ChatRequest request = read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");

        assertThatThrownBy(() -> request.forUpstream("m", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode withArguments(String arguments) {
        ObjectNode request = new Samples(ChatFields.of(new DefaultCeilings())).smallest();
        request.putArray("messages")
                .addObject()
                .put("role", "assistant")
                .putArray("tool_calls")
                .addObject()
                .put("id", "c1")
                .put("type", "function")
                .putObject("function")
                .put("name", "f")
                .put("arguments", arguments);
        return request;
    }

    private static void assertRefused(String body, ErrorCode code, String place) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.param()).isEqualTo(place);
        });
    }

    private static String sent(ChatRequest request, Action action) {
        Verdict verdict = CardPolicy.judge(action, request.segments());
        return new String(request.forUpstream("m", verdict.texts()).body(), StandardCharsets.UTF_8);
    }

    private static List<SensitiveText> unchanged(ChatRequest request) {
        return request.segments().stream().map(Segment::text).toList();
    }

    private static ChatRequest read(String body) {
        return READER.read(ReceivedBody.json(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
