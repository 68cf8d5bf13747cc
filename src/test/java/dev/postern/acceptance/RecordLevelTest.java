package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policy says by group how much is recorded of what was said; that it was said is always recorded. */
@OnStack
class RecordLevelTest {
    private static final String CARD = "4111 1111 1111 1111";

    private final Stack stack;

    RecordLevelTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> answered() {
        return Stream.of(
                Arguments.of("employee", List.of("INTENT forwarded", "INTENT received", "OUTCOME delivered")),
                Arguments.of("policy-editor", List.of("INTENT forwarded", "OUTCOME delivered")),
                Arguments.of("privacy-officer", List.of()));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void an_exchange_leaves_what_the_group_of_its_requester_agreed_to(String user, List<String> contents) {
        stack.model().answers(Answer.text("Paid [CARD_1]."));

        Reply reply = as(user).ask(Question.to("tokenised").saying("Charge " + CARD));

        assertThat(reply.text()).isEqualTo("Paid " + CARD + ".");
        assertThat(stack.trail().contents(reply.requestId())).isEqualTo(contents);
        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("INTENT", "OUTCOME");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("employee", List.of("DENIED received")),
                Arguments.of("policy-editor", List.of()),
                Arguments.of("privacy-officer", List.of()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refusal_leaves_its_prompt_only_where_everything_is_kept(String user, List<String> contents) {
        Reply reply = as(user).ask(Question.to("nonsense").saying("Hello"));

        assertThat(stack.trail().contents(reply.requestId())).isEqualTo(contents);
        assertThat(stack.trail().of(reply.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("DENIED");
    }

    @Test
    void a_trail_of_all_levels_is_whole() {
        for (String user : List.of("employee", "policy-editor", "privacy-officer")) {
            as(user).ask(Question.to("plain").saying("Hello"));
        }

        assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();
    }

    private ChatApi as(String user) {
        return new ChatApi(stack.api(), stack.tokenOf(user));
    }
}
