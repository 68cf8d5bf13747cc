package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import org.junit.jupiter.api.Test;

/** A hard prompt leaves the nearest zone only if its requester saw what would leave, and where to, and agreed. */
@OnStack
class ConsentTest {
    private static final String CARD = "4539578763621486";
    private static final String TASK =
            "Prove that there are infinitely many primes of the form 4k+3, derive a lower bound for how many"
                    + " lie below n, and compare it step by step with Dirichlet's theorem. Bill it to " + CARD + ".";

    private final Stack stack;
    private final ChatApi chat;
    private final Question hard = Question.to("auto").saying(TASK);

    ConsentTest(Stack stack) {
        this.stack = stack;
        this.chat = new ChatApi(stack.api(), stack.tokenOf("privacy-officer"));
    }

    @Test
    void hard_prompt_leaves_once_after_its_requester_saw_it_and_agreed() {
        stack.model().answers(Answer.text("A proof."));

        Reply asked = chat.ask(hard);
        int before = stack.model().received().size();
        Reply answered = agreeing(ticket(asked)).ask(hard);
        Reply replayed = agreeing(ticket(asked)).ask(hard);

        assertThat(asked.status()).as(asked.body()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("consent_required");
        assertThat(asked.json().at("/error/departure/model").asText()).isEqualTo("distant");
        assertThat(asked.json().at("/error/departure/zone").asText()).isEqualTo("external");
        assertThat(asked.json().at("/error/departure/prompt_price").asDouble()).isEqualTo(0.4);
        assertThat(asked.json().at("/error/departure/texts/0/text").asText())
                .startsWith("Prove that")
                .contains("[CARD_1]");
        assertThat(asked.body()).doesNotContain(CARD);
        assertThat(before).isZero();
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.headers().get("x-postern-model")).contains("distant");
        assertThat(answered.headers().get("x-postern-choice")).contains("consented");
        assertThat(replayed.code()).isEqualTo("ticket_refused");
        assertThat(stack.model().only().text()).contains("[CARD_1]").doesNotContain(CARD);
        assertThat(stack.trail().of(asked.requestId()))
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("consent_required"));
        assertThat(stack.trail().of(answered.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("CONSENT_GIVEN", "INTENT", "OUTCOME");
        assertThat(stack.trail().of(answered.requestId()).get(1).rules()).contains("auto:CONSENTED");
    }

    @Test
    void whoever_refuses_is_answered_nearby() {
        stack.model().answers(Answer.text("A sketch."));

        Reply answered = chat.with("x-postern-consent", "no").ask(hard);

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.headers().get("x-postern-choice")).contains("refused");
        assertThat(answered.headers().get("x-postern-model")).isPresent().get().isNotEqualTo("distant");
        assertThat(stack.trail().of(answered.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("CONSENT_REFUSED", "INTENT", "OUTCOME");
    }

    @Test
    void agreeing_to_anything_else_is_no_agreement() {
        String ticket = ticket(chat.ask(hard));
        Question changed = Question.to("auto").saying(TASK + " And hurry.");

        assertThat(agreeing(ticket).ask(changed).code()).isEqualTo("ticket_refused");
        assertThat(chat.with("x-postern-consent", "yes").ask(hard).code()).isEqualTo("consent_required");
        assertThat(chat.with("x-postern-ticket", ticket).ask(hard).code()).isEqualTo("consent_required");
        assertThat(chat.with("x-postern-consent", "maybe").ask(hard).code()).isEqualTo("invalid_request");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void everyday_prompt_is_answered_nearby_without_a_question() {
        stack.model().answers(Answer.text("Guten Morgen."));

        Reply answered = chat.ask(Question.to("auto").saying("Translate into German: good morning."));

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.headers().get("x-postern-choice")).contains("easy");
        assertThat(stack.trail().of(answered.requestId()).getFirst().rules()).contains("auto:EASY");
    }

    private ChatApi agreeing(String ticket) {
        return chat.with("x-postern-ticket", ticket).with("x-postern-consent", "yes");
    }

    private static String ticket(Reply reply) {
        return reply.json().at("/error/ticket").asText();
    }
}
