package dev.postern.gateway.wire.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.decision.Action;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseRequestTest {
    static Stream<Arguments> translations() {
        return Stream.of(
                Arguments.of("'input':'Hi'", "'messages':[{'role':'user','content':'Hi'}]"),
                Arguments.of(
                        "'input':'Hi','instructions':'Be kind.'",
                        "'messages':[{'role':'system','content':'Be kind.'},{'role':'user','content':'Hi'}]"),
                Arguments.of(
                        "'input':[{'role':'user','content':[{'type':'input_text','text':'a'},"
                                + "{'type':'input_text','text':'b'}]}]",
                        "'messages':[{'role':'user','content':[{'type':'text','text':'a'},"
                                + "{'type':'text','text':'b'}]}]"),
                Arguments.of(
                        "'input':[{'role':'user','content':[{'type':'input_text','text':'read'},{'type':'input_file',"
                                + "'filename':'a.pdf','file_data':'data:application/pdf;base64,UGFnZSAx'}]}]",
                        "'messages':[{'role':'user','content':[{'type':'text','text':'read'},"
                                + "{'type':'text','text':'File a.pdf:\\n\\nPage 1'}]}]"),
                Arguments.of(
                        "'input':[{'role':'user','content':'Pay'},"
                                + "{'type':'reasoning','id':'rs_1','summary':[],"
                                + "'content':[{'type':'reasoning_text','text':'hm'}]},"
                                + "{'type':'message','role':'assistant','status':'completed','id':'msg_1',"
                                + "'content':[{'type':'output_text','text':'Ok','annotations':[]}]},"
                                + "{'type':'function_call','call_id':'c1','name':'pay','arguments':'{}'},"
                                + "{'type':'function_call','call_id':'c2','name':'pay','arguments':'{}'},"
                                + "{'type':'function_call_output','call_id':'c1','output':'done'},"
                                + "{'type':'function_call_output','call_id':'c2','output':'done too'}]",
                        "'messages':[{'role':'user','content':'Pay'},"
                                + "{'role':'assistant','content':'Ok','reasoning':'hm','reasoning_content':'hm',"
                                + "'tool_calls':[{'id':'c1','type':'function',"
                                + "'function':{'name':'pay','arguments':'{}'}},"
                                + "{'id':'c2','type':'function','function':{'name':'pay','arguments':'{}'}}]},"
                                + "{'role':'tool','tool_call_id':'c1','content':'done'},"
                                + "{'role':'tool','tool_call_id':'c2','content':'done too'}]"),
                Arguments.of(
                        "'input':'x','max_output_tokens':9,'reasoning':{'effort':'low','summary':'auto'},"
                                + "'include':['message.output_text.logprobs'],'top_logprobs':2,'store':true,"
                                + "'tools':[{'type':'function','name':'pay','parameters':{'type':'object'},"
                                + "'strict':null}],'tool_choice':{'type':'function','name':'pay'},"
                                + "'text':{'format':{'type':'json_schema','name':'n','schema':{'type':'object'},"
                                + "'strict':true},'verbosity':'low'}",
                        "'messages':[{'role':'user','content':'x'}],'max_completion_tokens':9,'logprobs':true,"
                                + "'top_logprobs':2,'reasoning_effort':'low','response_format':"
                                + "{'type':'json_schema','json_schema':{'name':'n','schema':{'type':'object'},"
                                + "'strict':true}},'verbosity':'low','tools':[{'type':'function','function':"
                                + "{'name':'pay','parameters':{'type':'object'}}}],"
                                + "'tool_choice':{'type':'function','function':{'name':'pay'}}"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void request_becomes_a_chat_completion(String response, String chat) {
        ResponseRequest request = Responded.request(response);

        JsonNode sent = Samples.tree(request.forUpstream(
                        "up", request.segments().stream().map(Segment::text).toList())
                .body());

        String expected = "{'model':'up'," + chat + ",'stream':true,'stream_options':{'include_usage':true}}";
        assertThat(sent).isEqualTo(Samples.tree(expected.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void every_text_keeps_its_place_in_the_request_and_its_speaker() {
        ResponseRequest request = Responded.request("'input':[{'role':'user','content':'u'},"
                + "{'type':'reasoning','summary':[{'type':'summary_text','text':'r'}]},"
                + "{'type':'function_call','call_id':'c','name':'n','arguments':'{\\\"a\\\":\\\"b\\\"}'},"
                + "{'type':'function_call_output','call_id':'c','output':'o'}],'instructions':'s'");

        List<Segment> segments = request.segments();

        assertThat(segments.stream().map(segment -> segment.role() + " " + segment.path()))
                .contains(
                        SegmentRole.SYSTEM + " instructions",
                        SegmentRole.USER + " input[0].content",
                        SegmentRole.ASSISTANT + " input[1].summary[0].text",
                        SegmentRole.ASSISTANT + " input[2].arguments{0}",
                        SegmentRole.TOOL + " input[3].output");
        assertThat(segments.getFirst().path()).isEqualTo("instructions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'input':[{'role':'user','content':[{'type':'input_text','text':'4111 1111'},"
                        + "{'type':'input_text','text':'x'}]}]| false",
                "'input':[{'role':'user','content':[{'type':'input_text','text':'41111111'},"
                        + "{'type':'input_text','text':'11111111'}]}]| true",
                "'input':[{'role':'developer','content':'11111111'}],'instructions':'41111111'| true",
                "'input':'11111111','instructions':'41111111'| false"
            },
            quoteCharacter = '`')
    void value_split_over_what_a_reader_sees_in_a_row_is_found(String members, boolean found) {
        ResponseRequest request = Responded.request(members);

        boolean blocked =
                !CardPolicy.judge(Action.BLOCK, request.segments()).rulings().isEmpty();

        assertThat(blocked).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'input':'x','background':true| background",
                "'input':'x','previous_response_id':'resp_1'| previous_response_id",
                "'input':'x','conversation':'conv_1'| conversation",
                "'input':[{'type':'item_reference','id':'msg_1'}]| input[0]",
                "'input':[{'role':'user','content':[{'type':'input_image','image_url':'x'}]}]| input[0].content[0]",
                "'input':'x','tools':[{'type':'web_search'}]| tools[0]",
                "'input':[{'content':'x'}]| input[0].role",
                "'input':[]| input",
                "'instructions':'x'| input"
            },
            quoteCharacter = '`')
    void what_would_need_a_memory_or_other_tools_is_refused(String members, String param) {
        assertThatThrownBy(() -> Responded.request(members)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(e.param()).isEqualTo(param);
        });
    }
}
