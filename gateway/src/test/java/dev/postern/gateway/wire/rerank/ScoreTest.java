package dev.postern.gateway.wire.rerank;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    @ParameterizedTest
    @CsvSource({"text_1,text_2", "queries,documents", "data_1,data_2"})
    void every_pair_of_names_goes_on_as_the_first(String first, String second) {
        ClientRequest request = read("'" + first + "':'q','" + second + "':['a','b']");

        assertThat(request.segments()).extracting(Segment::path).containsExactly(first, second + "[0]", second + "[1]");
        assertThat(Documents.sent(request)).hasToString("""
                {"model":"served","text_1":"q","text_2":["a","b"]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text_1':'a','documents':'b'",
                "'text_1':'a','text_2':'b','data_1':'c'",
                "'data_1':'a'",
                "'queries':'a','documents':{'content':[]}",
                "'text_1':[1],'text_2':'b'"
            })
    void mixed_pairs_and_what_is_no_text_are_refused(String members) {
        assertThatThrownBy(() -> read(members))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void scores_keep_their_order_and_every_digit() {
        Answer answer =
                Documents.answered(read("'text_1':'q','text_2':['a','b']"), CardPolicy.guards(Action.MASK), """
                {'id':'score-1','object':'list','created':7,'model':'bge','data':[\
                {'index':0,'object':'score','score':0.10000000149011612},{'index':1,'object':'score','score':-3e-08}],\
                'usage':{'prompt_tokens':9,'total_tokens':9,'completion_tokens':0,'prompt_tokens_details':null}}""");

        assertThat(Documents.text(answer)).isEqualTo("""
                {"id":"score-1","object":"list","created":7,"model":"house","data":[\
                {"index":0,"object":"score","score":0.10000000149011612},{"index":1,"object":"score","score":-3e-08}],\
                "usage":{"prompt_tokens":9,"total_tokens":9,"completion_tokens":0}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'data':[]}",
                "{'data':[{'index':0,'score':1}]}",
                "{'data':[{'index':0,'score':1},{'index':0,'score':1}]}",
                "{'data':[{'index':0,'score':1},{'index':1,'score':'secret'}]}",
                "{'data':[{'index':0,'score':1},{'index':1}]}"
            })
    void useless_answer_is_not_passed_on_or_quoted(String document) {
        Answer answer = read("'text_1':'q','text_2':['a','b']").answer(CardPolicy.guards(Action.MASK), 10_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes(document)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    private static ClientRequest read(String members) {
        return Documents.read(new ScoreRequestReader(), "{'model':'house'," + members + "}");
    }
}
