package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import org.junit.jupiter.api.Test;

/** A prompt that policy blocks goes nowhere, and the requester learns why without the value being repeated. */
@OnStack
class PromptIsBlockedTest {
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";

    private final Stack stack;

    PromptIsBlockedTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void blocked_prompt_never_reaches_the_model() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Why does " + KEY + " not work?"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void refusal_names_rules_and_types_and_never_the_value() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Why does " + KEY + " not work?"));

        assertThat(reply.code()).isEqualTo("policy_blocked");
        assertThat(reply.json().at("/error/rules"))
                .extracting(rule -> rule.asText())
                .containsExactly("no-credentials");
        assertThat(reply.json().at("/error/findings/0/type").asText()).isEqualTo("SECRET");
        assertThat(reply.json().at("/error/findings/0/path").asText()).isEqualTo("messages[0].content");
        assertThat(reply.json().at("/error/message").asText()).contains("Credentials never go to a model.");
        assertThat(reply.body()).doesNotContain(KEY.substring(4));
    }

    @Test
    void request_for_a_stream_is_refused_before_any_stream_begins() {
        try (ChatStream stream =
                stack.chat().stream(Question.to("guarded").saying(KEY).streamed())) {
            assertThat(stream.status()).isEqualTo(403);
            assertThat(stream.header("content-type")).contains("application/json");
            assertThat(Json.read(stream.whole()).at("/error/code").asText()).isEqualTo("policy_blocked");
        }
    }

    @Test
    void refusal_is_recorded_before_it_is_told() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying(KEY));

        assertThat(stack.trail().of(reply.requestId())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("DENIED");
            assertThat(row.code()).isEqualTo("policy_blocked");
            assertThat(row.rules()).containsExactly("no-credentials");
            assertThat(row.findingTypes()).containsExactly("SECRET");
        });
        assertThat(stack.trail().holds(KEY)).isFalse();
    }

    @Test
    void rule_for_some_groups_blocks_others_only() {
        ChatApi engineering = stack.chat();
        ChatApi legal = new ChatApi(stack.api(), stack.tokenOf("policy-editor"));
        Question question = Question.to("guarded").saying("How is Bluefin going?");

        assertThat(legal.ask(question).code()).isEqualTo("policy_blocked");
        assertThat(engineering.ask(question).status()).isEqualTo(200);
    }

    @Test
    void strongest_action_wins_where_several_rules_fire() {
        Reply reply = stack.chat()
                .ask(Question.to("guarded").saying("Card 4111 1111 1111 1111, token " + KEY + ", help@example.com"));

        TrailRow denied = stack.trail().of(reply.requestId()).getFirst();
        assertThat(denied.action()).isEqualTo("block");
        assertThat(denied.rules()).containsExactlyInAnyOrder("cards", "no-credentials", "addresses");
    }
}
