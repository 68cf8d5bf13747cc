package dev.postern.gateway.wire.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Documents;
import dev.postern.policy.decision.Action;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
    private static final String ANSWER = """
            {'id':'embd-1','object':'list','created':1795000000,'model':'minilm','data':[\
            {'index':1,'object':'embedding','embedding':[-0.010000000000000002,1e-07,3]},\
            {'index':0,'object':'embedding','embedding':[0.1,-2.50,0]}],\
            'usage':{'prompt_tokens':6,'total_tokens':6,'completion_tokens':0,'prompt_tokens_details':null}}""";

    @Test
    void inputs_are_what_the_user_says_and_go_on_in_their_order() {
        ClientRequest request = read("'input':['first','second'],'dimensions':2,'user':'desk'");

        assertThat(request.segments()).extracting(Segment::path).containsExactly("input[0]", "input[1]", "user");
        assertThat(request.segments())
                .extracting(Segment::role)
                .containsExactly(SegmentRole.USER, SegmentRole.USER, SegmentRole.SETTING);
        assertThat(Documents.sent(request)).hasToString("""
                {"model":"served","input":["first","second"],"dimensions":2,"user":"desk"}""");
    }

    @Test
    void vectors_keep_their_order_and_every_digit() {
        Answer answer = Documents.answered(read("'input':['a','b']"), CardPolicy.guards(Action.MASK), ANSWER);

        assertThat(Documents.text(answer)).isEqualTo("""
                {"id":"embd-1","object":"list","data":[\
                {"object":"embedding","index":1,"embedding":[-0.010000000000000002,1e-07,3]},\
                {"object":"embedding","index":0,"embedding":[0.1,-2.50,0]}],"model":"house",\
                "usage":{"prompt_tokens":6,"total_tokens":6,"completion_tokens":0}}""");
        assertThat(answer.usage().promptTokens()).isEqualTo(6);
        assertThat(answer.stopped()).isFalse();
    }

    @Test
    void base64_goes_on_as_it_came() {
        Answer answer = Documents.answered(
                read("'input':'a','encoding_format':'base64'"),
                CardPolicy.guards(Action.MASK),
                "{'data':[{'index':0,'embedding':'AACAPwAAAMA='}]}");

        assertThat(Documents.text(answer)).contains("\"embedding\":\"AACAPwAAAMA=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "[[1,2]]", "[]", "{}", "5", "[null]", "null"})
    void token_ids_and_what_is_no_text_are_refused(String input) {
        assertThatThrownBy(() -> read("'input':" + input))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    static Stream<String> useless() {
        return Stream.of(
                "",
                "[]",
                "{} {}",
                "{}",
                "{'error':'secret'}",
                "{'object':'error','message':'secret'}",
                "{'data':{}}",
                "{'data':[]}",
                "{'data':[1]}",
                "{'data':[{'embedding':[1]}]}",
                "{'data':[{'index':0}]}",
                "{'data':[{'index':1,'embedding':[1]}]}",
                "{'data':[{'index':-1,'embedding':[1]}]}",
                "{'data':[{'index':0,'embedding':[1]},{'index':0,'embedding':[1]}]}",
                "{'data':[{'index':0,'embedding':['secret']}]}",
                "{'data':[{'index':0,'embedding':[[1]]}]}",
                "{'data':[{'index':0,'embedding':[NaN]}]}",
                "{'data':[{'index':0,'embedding':'c2VjcmV0IQ=='}]}",
                "{'data':[{'index':0,'embedding':{'secret':1}}]}");
    }

    @ParameterizedTest
    @MethodSource("useless")
    void useless_answer_is_not_passed_on_or_quoted(String document) {
        assertUseless("'input':'a'", document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my secret", "c2VjcmV0", "AACAPw=", "AADAfw==", ""})
    void string_that_is_no_base64_of_numbers_is_not_passed_on(String text) {
        assertUseless("'input':'a','encoding_format':'base64'", "{'data':[{'index':0,'embedding':'" + text + "'}]}");
    }

    private static void assertUseless(String members, String document) {
        Answer answer = read(members).answer(CardPolicy.guards(Action.MASK), 10_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes(document)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    private static ClientRequest read(String members) {
        return Documents.read(new EmbeddingRequestReader(), "{'model':'house'," + members + "}");
    }
}
