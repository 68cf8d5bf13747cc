package dev.postern.gateway.wire.completions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.Documents;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.Upstream;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private static final String STREAM = "'prompt':'p','stream':true,'stream_options':{'include_usage':true}";
    private static final String USAGE =
            "{'id':'cmpl-1','created':7,'choices':[],'usage':{'prompt_tokens':4,'total_tokens':6,'completion_tokens':2}}";

    @Test
    void prompts_are_what_the_user_says_and_the_server_is_asked_for_a_stream() {
        ClientRequest request = read("'prompt':['a','b'],'suffix':'s','logprobs':2,'echo':true,'stop':'end'");

        assertThat(request.segments())
                .extracting(Segment::path)
                .containsExactly("prompt[0]", "prompt[1]", "suffix", "stop");
        assertThat(request.segments())
                .extracting(Segment::role)
                .containsExactly(SegmentRole.USER, SegmentRole.USER, SegmentRole.USER, SegmentRole.SETTING);
        assertThat(Documents.sent(request)).hasToString("""
                {"model":"served","prompt":["a","b"],"suffix":"s","logprobs":2,"echo":true,"stop":"end",\
                "stream":true,"stream_options":{"include_usage":true}}""");
        assertThat(request.forUpstream(
                                "served",
                                request.segments().stream().map(Segment::text).toList())
                        .path())
                .isEqualTo("/completions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "[[1,2]]", "[]", "null", "7", "[\"a\",1]"})
    void token_ids_and_what_is_no_text_are_refused(String prompt) {
        assertThatThrownBy(() -> read("'prompt':" + prompt))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void card_is_masked_however_the_answer_is_cut() {
        for (String[] cut : Upstream.cuts("pay 4111111111111111 now")) {
            Answer answer = read(STREAM).answer(CardPolicy.guards(Action.MASK), 1_000);
            List<JsonNode> events = run(answer, pieces(cut));

            assertThat(text(events, 0)).isEqualTo("pay [PAYMENT_CARD] now");
            assertThat(Samples.tree(answer.whole()).at("/choices/0/text").asText())
                    .isEqualTo("pay [PAYMENT_CARD] now");
            assertThat(events.getLast().at("/usage/total_tokens").asInt()).isEqualTo(6);
        }
    }

    @Test
    void event_is_written_from_known_fields() {
        Answer answer = read(STREAM).answer(CardPolicy.guards(Action.MASK), 1_000);

        List<JsonNode> events = run(answer, pieces("hi "));

        assertThat(events.getFirst()).hasToString("""
                {"id":"cmpl-1","object":"text_completion","created":7,"model":"house","choices":\
                [{"index":0,"text":"hi ","logprobs":null,"finish_reason":"stop"}]}""");
        assertThat(answer.finishReason()).isEqualTo("stop");
        assertThat(answer.usage().completionTokens()).isEqualTo(2);
    }

    @Test
    void block_ends_every_choice_with_content_filter() {
        Answer answer = read("'prompt':['a','b'],'stream':true,'n':1").answer(CardPolicy.guards(Action.BLOCK), 1_000);

        List<JsonNode> events = run(answer, List.of(event(1, "fine ", "null"), event(0, "4111111111111111 ", "null")));

        assertThat(answer.stopped()).isTrue();
        assertThat(text(events, 0)).isEmpty();
        assertThat(text(events, 1)).isEqualTo("fine ");
        assertThat(Samples.tree(answer.whole()).findValuesAsText("finish_reason"))
                .containsExactly("content_filter", "content_filter");
        assertThat(answer.rulings()).extracting(Ruling::path).containsExactly("choices[0].text");
    }

    @Test
    void echoed_prompt_passes_the_guard() {
        Answer answer = read(STREAM + ",'echo':true").answer(CardPolicy.guards(Action.MASK), 1_000);

        List<JsonNode> events = run(answer, pieces("my card 4111111111111111", " is gone"));

        assertThat(text(events, 0)).isEqualTo("my card [PAYMENT_CARD] is gone");
    }

    @Test
    void probabilities_go_out_with_their_text_and_offsets_go_on() {
        Answer answer = read(STREAM + ",'logprobs':1").answer(CardPolicy.guards(Action.MASK), 1_000);

        run(
                answer,
                List.of(
                        withLogprobs(
                                "a ",
                                "{'text_offset':[0],'tokens':['a '],'token_logprobs':[null],'top_logprobs':[null]}"),
                        withLogprobs(
                                "b ",
                                "{'text_offset':[2],'tokens':['b '],'token_logprobs':[-0.2500],'top_logprobs':[{'b ':-0.25,'c ':-2}]}"),
                        event(0, "", "'stop'")));

        assertThat(Samples.tree(answer.whole()).at("/choices/0/logprobs")).hasToString("""
                {"text_offset":[0,2],"tokens":["a ","b "],"token_logprobs":[null,-0.25],\
                "top_logprobs":[null,{"b ":-0.25,"c ":-2}]}""");
    }

    @Test
    void probabilities_end_where_policy_changes_the_text() {
        Answer answer = read(STREAM + ",'logprobs':1").answer(CardPolicy.guards(Action.MASK), 1_000);

        List<JsonNode> events = run(
                answer,
                List.of(
                        withLogprobs("4111111111111111", "{'tokens':['4111111111111111'],'token_logprobs':[-1]}"),
                        withLogprobs(" b", "{'tokens':[' b'],'token_logprobs':[-1]}"),
                        event(0, "", "'stop'")));

        assertThat(events.toString() + Samples.tree(answer.whole())).doesNotContain("4111", "tokens\":[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':'secret'}",
                "{'choices':[{'index':1,'text':'secret'}]}",
                "{'choices':[{'index':0,'text':['secret']}]}",
                "{'choices':[{'index':0,'text':'a','logprobs':{'tokens':[1]}}]}",
                "{'choices':[{'index':0,'text':'a','logprobs':{'token_logprobs':['secret']}}]}",
                "{'choices':[{'index':0,'text':'a','logprobs':{'top_logprobs':[{'secret':'x'}]}}]}",
                "{'choices':[{'index':0,'text':'a','logprobs':{'top_logprobs':['secret']}}]}"
            })
    void useless_event_ends_the_exchange_without_being_quoted(String event) {
        Answer answer = read(STREAM + ",'logprobs':1").answer(CardPolicy.guards(Action.MASK), 1_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes(event)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    @Test
    void answer_without_an_end_is_not_complete() {
        Answer answer = read(STREAM).answer(CardPolicy.guards(Action.MASK), 1_000);
        answer.accept(Documents.bytes(event(0, "a", "null")));

        assertThat(answer.complete()).isFalse();
        assertThatThrownBy(answer::finish).isInstanceOf(RefusedException.class);
    }

    private static ClientRequest read(String members) {
        return Documents.read(new CompletionRequestReader(new DefaultCeilings()), "{'model':'house'," + members + "}");
    }

    /** The events for the client, without the last one, which says that the stream is done. */
    private static List<JsonNode> run(Answer answer, List<String> upstream) {
        List<ClientEvent> events = new ArrayList<>();
        upstream.forEach(event -> events.addAll(answer.accept(Documents.bytes(event))));
        events.addAll(answer.finish());
        assertThat(events.removeLast()).isEqualTo(ClientEvent.DONE);
        return events.stream().map(event -> Samples.tree(event.data())).toList();
    }

    private static List<String> pieces(String... pieces) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            events.add(event(0, pieces[i], i == pieces.length - 1 ? "'stop'" : "null"));
        }
        events.add(USAGE);
        return events;
    }

    private static String event(int index, String text, String finish) {
        return "{'id':'cmpl-1','object':'text_completion','created':7,'model':'m','choices':[{'index':" + index
                + ",'text':'" + text + "','logprobs':null,'finish_reason':" + finish
                + ",'stop_reason':null,'token_ids':null}]}";
    }

    private static String withLogprobs(String text, String logprobs) {
        return event(0, text, "null").replace("'logprobs':null", "'logprobs':" + logprobs);
    }

    private static String text(List<JsonNode> events, int index) {
        StringBuilder text = new StringBuilder();
        for (JsonNode event : events) {
            for (JsonNode choice : event.path("choices")) {
                if (choice.path("index").asInt() == index) {
                    text.append(choice.path("text").asText());
                }
            }
        }
        return text.toString();
    }
}
