package dev.postern.gateway.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.decision.Action;
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

/** What a message request becomes at the model server. Single quotes stand for double ones. */
class TranslationTest {
    private static final RequestReader READER =
            MessagesRequestReader.answering(new DefaultCeilings(), new PlainFiles());
    private static final String HI = "{'role':'user','content':'hi'}";

    static Stream<Arguments> conversations() {
        return Stream.of(
                arguments("[" + HI + "]", "[" + HI + "]"),
                arguments(
                        "[{'role':'user','content':[{'type':'text','text':'a','cache_control':{'type':'ephemeral'}},"
                                + "{'type':'text','text':''},{'type':'text','text':'b'}]}]",
                        "[{'role':'user','content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}]"),
                arguments("[{'role':'user','content':[]}]", "[{'role':'user','content':''}]"),
                arguments(
                        "[" + HI + ",{'role':'system','content':'be brief'},{'role':'system','content':"
                                + "[{'type':'text','text':'in French','cache_control':{'type':'ephemeral'}}]}]",
                        "[" + HI + ",{'role':'system','content':'be brief'},{'role':'system','content':'in French'}]"),
                arguments(
                        "[" + HI
                                + ",{'role':'assistant','content':[{'type':'thinking','thinking':'hm','signature':'s'},"
                                + "{'type':'redacted_thinking','data':'d'},{'type':'text','text':'so'},"
                                + "{'type':'tool_use','id':'t1','name':'f','input':{'a':[1,'x'],'b':{}}},"
                                + "{'type':'tool_use','id':'t2','name':'g','input':{}}]},"
                                + "{'role':'user','content':[{'type':'tool_result','tool_use_id':'t1','content':'r1',"
                                + "'is_error':true},{'type':'tool_result','tool_use_id':'t2','content':"
                                + "[{'type':'text','text':'r'},{'type':'text','text':'2'}]},"
                                + "{'type':'text','text':'go on'}]}]",
                        "[" + HI + ",{'role':'assistant','content':'so','reasoning':'hm','reasoning_content':'hm',"
                                + "'tool_calls':[{'id':'t1','type':'function','function':{'name':'f','arguments':"
                                + "'{\\'a\\':[1,\\'x\\'],\\'b\\':{}}'}},"
                                + "{'id':'t2','type':'function','function':{'name':'g','arguments':'{}'}}]},"
                                + "{'role':'tool','content':'r1','tool_call_id':'t1'},"
                                + "{'role':'tool','content':[{'type':'text','text':'r'},{'type':'text','text':'2'}],"
                                + "'tool_call_id':'t2'},{'role':'user','content':'go on'}]"),
                arguments(
                        "[{'role':'user','content':[{'type':'tool_result','tool_use_id':'t1'}]}]",
                        "[{'role':'tool','content':'','tool_call_id':'t1'}]"),
                arguments(
                        "[{'role':'user','content':[{'type':'document','title':'T','source':{'type':'text',"
                                + "'media_type':'text/plain','data':'D'},'context':null,'citations':{'enabled':true}},"
                                + "{'type':'search_result','source':'S','title':'U','content':"
                                + "[{'type':'text','text':'C'}]}]}]",
                        "[{'role':'user','content':[{'type':'text','text':'T'},{'type':'text','text':'D'},"
                                + "{'type':'text','text':'S'},{'type':'text','text':'U'},{'type':'text','text':'C'}]}]"),
                arguments(
                        "[{'role':'user','content':[{'type':'document','title':'T','source':{'type':'base64',"
                                + "'media_type':'application/pdf','data':'UGFnZSAx'}}]}]",
                        "[{'role':'user','content':[{'type':'text','text':'T'},{'type':'text','text':'Page 1'}]}]"),
                arguments(
                        "[{'role':'assistant','content':[{'type':'thinking','thinking':'one'},"
                                + "{'type':'text','text':'a'},{'type':'thinking','thinking':'two'},"
                                + "{'type':'text','text':'b'}]}," + HI + "]",
                        "[{'role':'assistant','content':'a','reasoning':'one','reasoning_content':'one'},"
                                + "{'role':'assistant','content':'b','reasoning':'two','reasoning_content':'two'},"
                                + HI + "]"));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void turns_become_messages_of_a_chat(String messages, String chat) {
        assertThat(sent("'messages':" + messages).get("messages")).isEqualTo(tree(chat));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                arguments("'temperature':0.5,'top_p':0.9,'top_k':40", "'temperature':0.5,'top_p':0.9,'top_k':40"),
                arguments("'stop_sequences':['END']", "'stop':['END']"),
                arguments("'metadata':{'user_id':'u1'}", "'user':'u1'"),
                arguments("'metadata':{'user_id':null}", ""),
                arguments("'service_tier':'auto','betas':['x'],'context_management':{'edits':[]}", ""),
                arguments(
                        "'tools':[{'name':'f','description':'d','input_schema':{'type':'object'}},"
                                + "{'type':'custom','name':'g','input_schema':{},'strict':true}]",
                        "'tools':[{'type':'function','function':{'name':'f','description':'d','parameters':"
                                + "{'type':'object'}}},{'type':'function','function':{'name':'g','parameters':{},"
                                + "'strict':true}}]"),
                arguments("'tools':[]", ""),
                arguments("'tool_choice':{'type':'auto'}", "'tool_choice':'auto'"),
                arguments("'tool_choice':{'type':'none'}", "'tool_choice':'none'"),
                arguments(
                        "'tool_choice':{'type':'any','disable_parallel_tool_use':true}",
                        "'tool_choice':'required','parallel_tool_calls':false"),
                arguments(
                        "'tool_choice':{'type':'tool','name':'f'}",
                        "'tool_choice':{'type':'function','function':{'name':'f'}}"),
                arguments(
                        "'thinking':{'type':'disabled'},'output_config':{'effort':'high'}",
                        "'reasoning_effort':'none'"),
                arguments("'thinking':{'type':'adaptive','display':'summarized'}", ""),
                arguments(
                        "'thinking':{'type':'adaptive'},'output_config':{'effort':'max'}", "'reasoning_effort':'max'"),
                arguments("'thinking':{'type':'enabled','budget_tokens':4096}", "'reasoning_effort':'low'"),
                arguments("'thinking':{'type':'enabled','budget_tokens':16384}", "'reasoning_effort':'medium'"),
                arguments("'thinking':{'type':'enabled','budget_tokens':16385}", "'reasoning_effort':'high'"),
                arguments(
                        "'output_config':{'format':{'type':'json_schema','schema':{'type':'object'}}}",
                        "'response_format':{'type':'json_schema','json_schema':{'name':'answer','schema':"
                                + "{'type':'object'},'strict':true}}"),
                arguments(
                        "'output_format':{'type':'json_schema','schema':{}}",
                        "'response_format':{'type':'json_schema','json_schema':{'name':'answer','schema':{},"
                                + "'strict':true}}"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void fields_become_those_of_the_chat_api(String asked, String chat) {
        ObjectNode sent = sent("'messages':[" + HI + "]," + asked);

        sent.remove(List.of("model", "messages", "max_tokens", "stream", "stream_options"));
        assertThat(sent).isEqualTo(tree("{" + chat + "}"));
    }

    @Test
    void system_comes_first_wherever_it_stands() {
        ObjectNode one = sent("'messages':[" + HI + "],'system':'be brief'");
        ObjectNode two =
                sent("'system':[{'type':'text','text':'a'},{'type':'text','text':'b'}],'messages':[" + HI + "]");

        assertThat(one.get("messages")).isEqualTo(tree("[{'role':'system','content':'be brief'}," + HI + "]"));
        assertThat(two.at("/messages/0"))
                .isEqualTo(tree("{'role':'system','content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}"));
    }

    @Test
    void server_is_asked_for_a_stream_with_usage() {
        ObjectNode sent = sent("'messages':[" + HI + "],'stream':false");

        assertThat(sent)
                .isEqualTo(tree("{'model':'m','messages':[" + HI
                        + "],'max_tokens':9,'stream':true,'stream_options':{'include_usage':true}}"));
    }

    @Test
    void count_asks_for_one_token() {
        String body = "{'model':'house','messages':[" + HI + "],'stream':true}";

        MessagesRequest request =
                MessagesRequestReader.counting(new PlainFiles()).read(received(body));

        assertThat(request.stream()).isFalse();
        assertThat(chat(request, request.segments().stream().map(Segment::text).toList())
                        .get("max_tokens")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void begun_answer_is_continued() {
        ObjectNode begun = sent("'messages':[" + HI + ",{'role':'assistant','content':'It is'}]");
        ObjectNode called = sent("'messages':[" + HI + ",{'role':'assistant','content':[{'type':'text','text':'x'},"
                + "{'type':'tool_use','id':'t','name':'f','input':{}}]}]");

        assertThat(begun.get("continue_final_message").asBoolean()).isTrue();
        assertThat(begun.get("add_generation_prompt").asBoolean(true)).isFalse();
        assertThat(called.has("continue_final_message")).isFalse();
    }

    @Test
    void segments_say_who_speaks_and_where() {
        MessagesRequest request = read("'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_id':'t',"
                + "'content':'sunny'},{'type':'text','text':'a'},{'type':'text','text':'b'}]},"
                + "{'role':'assistant','content':[{'type':'tool_use','id':'i','name':'f','input':{'city':'Rome'}}]}],"
                + "'system':'brief'");

        assertThat(request.segments())
                .extracting(
                        Segment::path, Segment::role, segment -> segment.text().reveal(), Segment::continues)
                .containsExactly(
                        tuple("messages[0].content[0].content", SegmentRole.TOOL, "sunny", false),
                        tuple("messages[0].content[1].text", SegmentRole.USER, "a", false),
                        tuple("messages[0].content[2].text", SegmentRole.USER, "b", true),
                        tuple("system", SegmentRole.SYSTEM, "brief", false),
                        tuple("messages[0].content[0].tool_use_id", SegmentRole.TOOL, "t", false),
                        tuple("messages[1].content[0].id", SegmentRole.ASSISTANT, "i", false),
                        tuple("messages[1].content[0].name", SegmentRole.ASSISTANT, "f", false),
                        tuple("messages[1].content[0].input{0}", SegmentRole.ASSISTANT, "Rome", false),
                        tuple("messages[1].content[0].input{0}~", SegmentRole.ASSISTANT, "city", false));
    }

    @Test
    void instructions_amidst_a_conversation_are_those_of_the_system() {
        MessagesRequest request = read("'messages':[" + HI + ",{'role':'system','content':'brief'}]");

        assertThat(request.segments().getLast())
                .extracting(Segment::path, Segment::role)
                .containsExactly("messages[1].content", SegmentRole.SYSTEM);
    }

    static Stream<String> splitOverTwo() {
        return Stream.of(
                "'messages':[{'role':'user','content':'@1'},{'role':'user','content':'@2'}]",
                "'messages':[{'role':'user','content':[{'type':'text','text':'@1'},{'type':'text','text':'@2'}]}]",
                "'messages':[{'role':'user','content':[{'type':'text','text':'@1'}]},{'role':'user','content':'@2'}]",
                "'messages':[{'role':'user','content':[{'type':'text','text':'@1'},"
                        + "{'type':'document','source':{'type':'text','media_type':'text/plain','data':'@2'}}]}]",
                "'messages':[{'role':'user','content':[{'type':'document','context':'@1',"
                        + "'source':{'type':'content','content':[{'type':'text','text':'@2'}]}}]}]",
                "'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_id':'t','content':"
                        + "[{'type':'text','text':'@1'},{'type':'text','text':'@2'}]}]}]",
                "'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_id':'t','content':'@1'},"
                        + "{'type':'tool_result','tool_use_id':'u','content':'@2'}]}]",
                "'messages':[{'role':'assistant','content':[{'type':'text','text':'@1'},{'type':'thinking',"
                        + "'thinking':'hm'},{'type':'tool_use','id':'t','name':'f','input':{'a':'b'}},"
                        + "{'type':'text','text':'@2'}]}]",
                "'system':[{'type':'text','text':'@1'},{'type':'text','text':'@2'}],'messages':[" + HI + "]",
                "'messages':[" + HI + ",{'role':'system','content':'@1'},{'role':'system','content':'@2'}]");
    }

    @ParameterizedTest
    @MethodSource("splitOverTwo")
    void value_split_over_what_a_reader_sees_in_a_row_is_found(String asked) {
        MessagesRequest request =
                read(asked.replace("@1", "my card is 41111111").replace("@2", "11111111, thanks"));

        String sent = chat(
                        request,
                        CardPolicy.judge(Action.MASK, request.segments()).texts())
                .toString();

        assertThat(sent)
                .contains("my card is [PAYMENT_CARD]")
                .contains(", thanks")
                .doesNotContain("1111");
    }

    @Test
    void input_of_a_call_hides_nothing() {
        MessagesRequest request = read("'messages':[{'role':'assistant','content':[{'type':'tool_use','id':'t',"
                + "'name':'f','input':{'card':4111111111111111,'4111111111111111':'x\\u00341'}}]}]");

        JsonNode sent =
                chat(request, CardPolicy.judge(Action.MASK, request.segments()).texts());

        assertThat(sent.at("/messages/0/tool_calls/0/function/arguments").asText())
                .isEqualTo("{\"card\":\"[PAYMENT_CARD]\",\"[PAYMENT_CARD]\":\"x41\"}");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("'messages':[" + HI + "],'max_tokens':0", "max_tokens"),
                arguments("'system':'a','messages':[{'role':'system','content':'x'}," + HI + "]", "messages[0]"),
                arguments(
                        "'messages':[" + HI + ",{'role':'system','content':[{'type':'image'}]}]",
                        "messages[1].content[0].type"),
                arguments("'messages':[" + HI + "],'tools':[{'type':'web_search_20250305','name':'w'}]", "tools[0]"),
                arguments(
                        "'messages':[{'role':'user','content':[{'type':'image','source':{}}]}]",
                        "messages[0].content[0]"),
                arguments(
                        "'messages':[{'role':'user','content':[{'type':'document','source':{'type':'url'}}]}]",
                        "messages[0].content[0].source"),
                arguments(
                        "'messages':[{'role':'user','content':[{'type':'text','text':'a'},"
                                + "{'type':'tool_result','tool_use_id':'t','content':'x'}]}]",
                        "messages[0].content"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_sent_is_refused_with_its_place(String asked, String param) {
        assertThatThrownBy(() -> read(asked)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(e.param()).isEqualTo(param);
        });
    }

    private static MessagesRequest read(String members) {
        String tokens = members.contains("max_tokens") ? "" : "'max_tokens':9,";
        return (MessagesRequest) READER.read(received("{'model':'house'," + tokens + members + "}"));
    }

    private static ReceivedBody received(String body) {
        return ReceivedBody.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode sent(String members) {
        MessagesRequest request = read(members);
        return chat(request, request.segments().stream().map(Segment::text).toList());
    }

    private static ObjectNode chat(MessagesRequest request, List<SensitiveText> texts) {
        return (ObjectNode) Samples.tree(request.forUpstream("m", texts).body());
    }

    /** The arguments of a call hold quotes of their own: they come as {@code \'}. */
    private static JsonNode tree(String json) {
        return Samples.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
