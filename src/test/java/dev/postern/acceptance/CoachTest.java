package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Policy asks why before a prompt goes out; whoever says it goes on, once, with that prompt and no other. */
@OnStack
class CoachTest {
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";
    private static final String WHY = "F\u00fcr das Angebot an den K\u00e4ufer";
    private static final String TICKET = "x-postern-ticket";

    private final Stack stack;
    private final ChatApi chat;
    private final Question question = Question.to("guarded").saying("Write to the owner of Kestrel.");

    CoachTest(Stack stack) {
        this.stack = stack;
        this.chat = stack.chat();
    }

    @Test
    void prompt_that_is_held_back_goes_on_once_after_its_requester_said_why() {
        stack.model().answers(Answer.text("Dear owner of Kestrel"));

        Reply coached = chat.ask(question);
        int before = stack.model().received().size();
        Reply answered = chat.justifying(ticket(coached), WHY).ask(question);
        Reply replayed = chat.justifying(ticket(coached), WHY).ask(question);

        assertThat(coached.status()).as(coached.body()).isEqualTo(409);
        assertThat(coached.code()).isEqualTo("policy_coach");
        assertThat(coached.json().at("/error/rules/0").asText()).isEqualTo("deals");
        assertThat(coached.json().at("/error/findings/0/path").asText()).isEqualTo("messages[0].content");
        assertThat(coached.json().at("/error/say/0").asText()).isEqualTo("Deals are confidential.");
        assertThat(coached.json().at("/error/ticket").asText()).isEqualTo(ticket(coached));
        assertThat(coached.body()).doesNotContain("Kestrel");
        assertThat(before).isZero();
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.text()).isEqualTo("Dear owner of Kestrel");
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.code()).isEqualTo("ticket_refused");
        assertThat(replayed.json().at("/error/message").asText()).contains("used already");
        assertThat(stack.model().received()).hasSize(1);
        assertRecorded(coached, answered);
    }

    private void assertRecorded(Reply coached, Reply answered) {
        assertThat(stack.trail().of(coached.requestId())).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("policy_coach");
            assertThat(row.action()).isEqualTo("coach");
        });
        assertThat(stack.trail().of(answered.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("JUSTIFIED", "INTENT", "OUTCOME");
        assertThat(stack.trail().of(answered.requestId()).get(1).rules()).containsExactly("deals");
        assertThat(stack.trail().contents(answered.requestId())).contains("INTENT received");
        assertThat(stack.audit().exchange(answered.requestId()).body()).contains(coached.requestId());
        assertThat(stack.trail().holds("Angebot")).isFalse();
    }

    @Test
    void ticket_of_somebody_or_something_else_is_refused_and_nothing_leaves() {
        Question changed = Question.to("guarded").saying("Write to the owner of Kestrel!");
        ChatApi other = new ChatApi(stack.api(), stack.tokenOf("policy-editor"));
        String ticket = ticket(chat.ask(question));
        String forged = ticket.substring(0, ticket.length() - 2) + (ticket.endsWith("AA") ? "BB" : "AA");

        assertThat(other.justifying(ticket, WHY).ask(question).code()).isEqualTo("ticket_refused");
        assertThat(chat.justifying(ticket, WHY).ask(changed).code()).isEqualTo("ticket_refused");
        assertThat(chat.in("another").justifying(ticket, WHY).ask(question).code())
                .isEqualTo("ticket_refused");
        assertThat(chat.justifying(forged, WHY).ask(question).code()).isEqualTo("ticket_refused");
        assertThat(chat.justifying("anything", WHY).ask(question).code()).isEqualTo("ticket_refused");
        assertThat(stack.model().received()).isEmpty();
    }

    @Test
    void same_request_may_be_written_and_delivered_in_another_way() {
        stack.model().answers(Answer.text("Dear owner"));
        String ticket = ticket(chat.ask(question));
        String spaced = "{ \"stream\": false, \"messages\": [ {\"content\": \"Write to the owner of Kestre\\u006c.\","
                + " \"role\": \"user\"} ],\n \"model\": \"guarded\" }";

        Reply answered = chat.justifying(ticket, WHY).send(spaced.getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    @Test
    void justification_is_needed_and_judged_and_does_not_use_the_ticket_up() {
        String ticket = ticket(chat.ask(question));

        Reply without = chat.with(TICKET, ticket).ask(question);
        Reply blocked = chat.justifying(ticket, "Because of " + KEY).ask(question);
        int before = stack.model().received().size();
        stack.model().answers(Answer.text("Dear owner"));
        Reply answered =
                chat.justifying(ticket, "The owner asked about Kestrel").ask(question);

        assertThat(without.code()).isEqualTo("invalid_request");
        assertThat(without.param()).isEqualTo("x-postern-justification");
        assertThat(blocked.code()).isEqualTo("policy_blocked");
        assertThat(blocked.json().at("/error/findings/0/path").asText()).isEqualTo("justification");
        assertThat(blocked.body()).doesNotContain(KEY.substring(4));
        assertThat(before).isZero();
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    @Test
    void what_nobody_justified_is_masked_in_an_answer() {
        stack.model().answers(Answer.text("It is Kestrel."));

        Reply reply = chat.ask(Question.to("guarded").saying("Which one?"));

        assertThat(reply.text()).isEqualTo("It is [DEAL_NAME].");
    }

    @Test
    void stream_and_other_dialects_are_held_back_before_they_begin() {
        try (ChatStream stream = chat.stream(
                Question.to("guarded").saying("Write to the owner of Kestrel.").streamed())) {
            assertThat(stream.status()).isEqualTo(409);
            assertThat(stream.header(TICKET)).isNotEmpty();
            assertThat(Json.read(stream.whole()).at("/error/code").asText()).isEqualTo("policy_coach");
        }

        Reply message = new PostApi(stack.gateway(), stack.tokenOf("employee")).post("/v1/messages", """
                {"model":"guarded","max_tokens":9,"messages":[{"role":"user","content":"Write about Kestrel."}]}""");

        assertThat(message.status()).isEqualTo(409);
        assertThat(message.json().at("/error/ticket").asText()).startsWith("pst_t_");
        assertThat(stack.model().received()).isEmpty();
    }

    private static String ticket(Reply coached) {
        return coached.headers().get(TICKET).orElse("");
    }
}
