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
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RerankTest {
    private static final String ANSWER = """
            {'id':'rerank-1','model':'bge','usage':{'prompt_tokens':9,'total_tokens':9},'results':[\
            {'index':1,'document':{'text':'pay with 4111111111111111','multi_modal':null},\
            'relevance_score':0.9987654321000001},\
            {'index':0,'document':{'text':'rain','multi_modal':null},'relevance_score':1e-05}]}""";

    @Test
    void documents_go_on_as_strings_whatever_form_they_had() {
        ClientRequest request = read("'query':'q','documents':['a',{'text':'b'}],'top_n':1,'return_documents':true");

        assertThat(request.segments())
                .extracting(Segment::path)
                .containsExactly("query", "documents[0]", "documents[1].text");
        assertThat(request.segments()).extracting(Segment::role).containsOnly(SegmentRole.USER);
        assertThat(Documents.sent(request)).hasToString("""
                {"model":"served","query":"q","documents":["a","b"],"top_n":1}""");
    }

    @Test
    void ranking_keeps_its_order_and_every_digit_and_its_texts_are_guarded() {
        Answer answer = Documents.answered(read("'query':'q','documents':['a','b']"), masking(), ANSWER);

        assertThat(Documents.text(answer)).isEqualTo("""
                {"id":"rerank-1","model":"house","results":[\
                {"index":1,"document":{"text":"pay with [PAYMENT_CARD]"},"relevance_score":0.9987654321000001},\
                {"index":0,"document":{"text":"rain"},"relevance_score":1e-05}],\
                "usage":{"prompt_tokens":9,"total_tokens":9}}""");
        assertThat(answer.rulings()).extracting(Ruling::path).containsExactly("results[0].document.text");
    }

    @Test
    void documents_are_left_out_where_nobody_wants_them() {
        Answer answer = Documents.answered(
                read("'query':'q','documents':['a','b'],'return_documents':false"), masking(), ANSWER);

        assertThat(Documents.text(answer)).doesNotContain("document", "rain").contains("1e-05");
        assertThat(answer.rulings()).isEmpty();
    }

    @Test
    void ranking_stays_without_documents_where_policy_stops_one() {
        Answer answer =
                Documents.answered(read("'query':'q','documents':['a','b']"), CardPolicy.guards(Action.BLOCK), ANSWER);

        assertThat(answer.stopped()).isTrue();
        assertThat(Documents.text(answer))
                .doesNotContain("document", "4111", "pay", "rain")
                .contains("0.9987654321000001");
    }

    @Test
    void fewer_results_than_documents_are_fine() {
        Answer answer = Documents.answered(
                read("'query':'q','documents':['a','b'],'top_n':1"),
                masking(),
                "{'results':[{'index':1,'document':'b','relevance_score':1}]}");

        assertThat(Documents.text(answer))
                .contains("{\"index\":1,\"document\":{\"text\":\"b\"},\"relevance_score\":1}");
    }

    static Stream<String> useless() {
        return Stream.of(
                "{}",
                "{'results':{}}",
                "{'results':['secret']}",
                "{'results':[{'index':0}]}",
                "{'results':[{'relevance_score':1}]}",
                "{'results':[{'index':2,'relevance_score':1}]}",
                "{'results':[{'index':0,'relevance_score':1},{'index':0,'relevance_score':1}]}",
                "{'results':[{'index':0,'relevance_score':'secret'}]}",
                "{'results':[{'index':0,'relevance_score':1,'document':{'text':['secret']}}]}",
                "{'results':[{'index':0,'relevance_score':1,'document':5}]}",
                "{'error':{'message':'secret'}}");
    }

    @ParameterizedTest
    @MethodSource("useless")
    void useless_answer_is_not_passed_on_or_quoted(String document) {
        Answer answer = read("'query':'q','documents':['a','b']").answer(masking(), 10_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes(document)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    private static dev.postern.gateway.wire.AnswerGuards masking() {
        return CardPolicy.guards(Action.MASK);
    }

    private static ClientRequest read(String members) {
        return Documents.read(new RerankRequestReader(), "{'model':'house'," + members + "}");
    }
}
