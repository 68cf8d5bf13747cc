package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An unsure answer names the larger model; nothing is sent there unless its requester asks again and agrees. */
@OnStack
class UnsureAnswerTest {
    private static final double SURE = -0.05;
    private static final double UNSURE = -1.2;

    private final Stack stack;
    private final ChatApi chat;
    private final Question easy = Question.to("auto").saying("Translate into German: good morning.");

    UnsureAnswerTest(Stack stack) {
        this.stack = stack;
        this.chat = new ChatApi(stack.api(), stack.tokenOf("privacy-officer"));
    }

    @Test
    void unsure_answer_names_the_larger_model_and_keeps_its_probabilities_to_the_gateway() {
        stack.model().answers(Answer.text("Guten Tag?").inPiecesOf(3).withLogprobs(UNSURE));

        Reply answered = chat.ask(easy);

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        JsonNode offer = answered.json().at("/postern/unsure");
        assertThat(offer.path("model").asText()).isEqualTo("distant");
        assertThat(offer.path("zone").asText()).isEqualTo("external");
        assertThat(offer.path("farther").asBoolean()).isTrue();
        assertThat(offer.path("prompt_price").asDouble()).isEqualTo(0.4);
        assertThat(answered.json().at("/choices/0/logprobs").isNull()).isTrue();
        assertThat(stack.model().only().json().path("logprobs").asBoolean()).isTrue();
        assertThat(outcome(answered.requestId()).rules()).contains("auto:UNSURE");
    }

    @Test
    void stream_names_it_in_the_event_that_ends_the_answer() {
        stack.model().answers(Answer.text("Guten Tag?").inPiecesOf(3).withLogprobs(UNSURE));

        List<JsonNode> events;
        String id;
        try (ChatStream stream = chat.stream(easy.streamed())) {
            id = stream.requestId();
            events = stream.rest();
        }

        assertThat(ChatStream.text(events, 0)).isEqualTo("Guten Tag?");
        assertThat(events)
                .filteredOn(event -> event.has("postern"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.at("/choices/0/finish_reason").asText())
                                .isEqualTo("stop"));
        assertThat(events.toString()).doesNotContain("logprob");
        assertThat(outcome(id).rules()).contains("auto:UNSURE");
    }

    @Test
    void sure_answer_says_nothing() {
        stack.model().answers(Answer.text("Guten Morgen.").withLogprobs(SURE));

        Reply answered = chat.ask(easy);

        assertThat(answered.json().has("postern")).isFalse();
        assertThat(outcome(answered.requestId()).rules()).contains("auto:SURE");
    }

    @Test
    void larger_model_answers_once_its_requester_asked_again_and_agreed() {
        stack.model().answers(Answer.text("Guten Morgen."));
        ChatApi larger = chat.with("x-postern-larger", "yes");

        Reply asked = larger.ask(easy);
        int before = stack.model().received().size();
        Reply answered = larger.with(
                        "x-postern-ticket", asked.json().at("/error/ticket").asText())
                .with("x-postern-consent", "yes")
                .ask(easy);

        assertThat(asked.code()).as(asked.body()).isEqualTo("consent_required");
        assertThat(asked.json().at("/error/departure/model").asText()).isEqualTo("distant");
        assertThat(before).isZero();
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.headers().get("x-postern-model")).contains("distant");
        assertThat(stack.trail().of(answered.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("CONSENT_GIVEN", "INTENT", "OUTCOME");
        assertThat(stack.trail().of(answered.requestId()).get(1).rules()).contains("auto:CONSENTED", "auto:LARGER");
    }

    @Test
    void server_that_gives_no_probabilities_is_asked_without() {
        stack.model()
                .answers(request -> request.json().has("logprobs")
                        ? Answer.error(400, "{\"error\":{\"message\":\"no logprobs here\"}}")
                        : Answer.text("Guten Morgen.").answer(request));

        Reply answered = chat.ask(easy);

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.json().at("/choices/0/message/content").asText()).isEqualTo("Guten Morgen.");
        assertThat(stack.model().received())
                .extracting(ReceivedRequest::json)
                .extracting(json -> json.has("logprobs"))
                .containsExactly(true, false);
        assertThat(stack.trail().of(answered.requestId()))
                .extracting(TrailRow::kind)
                .containsExactly("INTENT", "REROUTED", "OUTCOME");
    }

    private TrailRow outcome(String requestId) {
        return stack.trail().of(requestId).getLast();
    }
}
