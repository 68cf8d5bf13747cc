package dev.postern.gateway.wire.tokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Documents;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.policy.decision.Action;
import dev.postern.policy.text.SensitiveText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizeTest {
    private static final String PROMPT = "'prompt':'hello there'";
    private static final String MESSAGES = "'messages':[{'role':'user','content':'hi'}]";

    @Test
    void prompt_goes_on_guarded_under_the_names_of_both_servers() {
        ClientRequest request = read(PROMPT);

        String sent = new String(
                request.forUpstream("served", List.of(SensitiveText.of("[GONE]")))
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(sent).isEqualTo("""
                {"model":"served","prompt":"[GONE]","content":"[GONE]"}""");
    }

    @Test
    void conversation_goes_on_as_it_is_below_the_root_of_the_server() {
        ClientRequest request = read(MESSAGES + ",'add_generation_prompt':false");

        assertThat(Documents.sent(request)).hasToString("""
                {"model":"served","messages":[{"role":"user","content":"hi"}],"add_generation_prompt":false}""");
        assertThat(request.forUpstream("served", List.of(SensitiveText.of("hi")))
                        .path())
                .isEqualTo("//tokenize");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'count':2,'max_model_len':2048,'tokens':[28120,905],'token_strs':['a','b']} |"
                        + " {\"count\":2,\"max_model_len\":2048,\"tokens\":[28120,905]}",
                "{'tokens':[28120,905]} | {\"count\":2,\"tokens\":[28120,905]}",
                "{'tokens':[]} | {\"count\":0,\"tokens\":[]}"
            },
            quoteCharacter = '`')
    void tokens_are_counted_whichever_server_answers(String document, String expected) {
        Answer answer = Documents.answered(read(PROMPT), CardPolicy.guards(Action.MASK), document);

        assertThat(Documents.text(answer)).isEqualTo(expected);
    }

    @Test
    void server_that_overlooks_a_conversation_is_not_believed() {
        Answer answer = read(MESSAGES).answer(CardPolicy.guards(Action.MASK), 10_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes("{'tokens':[]}")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'count':3,'tokens':[1]}",
                "{'count':-1,'tokens':[]}",
                "{'tokens':['secret']}",
                "{'tokens':'secret'}",
                "{'tokens':[{'id':1,'piece':'secret'}]}",
                "{'error':'secret'}"
            })
    void useless_answer_is_not_passed_on_or_quoted(String document) {
        Answer answer = read(PROMPT).answer(CardPolicy.guards(Action.MASK), 10_000);

        assertThatThrownBy(() -> answer.accept(Documents.bytes(document)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED);
                    assertThat(e).hasMessageNotContaining("secret");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {PROMPT + "," + MESSAGES, "'add_special_tokens':true", PROMPT + ",'return_token_strs':true"})
    void both_neither_and_pieces_of_words_are_refused(String members) {
        assertThatThrownBy(() -> read(members))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    private static ClientRequest read(String members) {
        return Documents.read(new TokenizeRequestReader(new PlainFiles()), "{'model':'house'," + members + "}");
    }
}
