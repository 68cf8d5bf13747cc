package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatStream;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnOwnStacks;
import dev.postern.acceptance.stack.Stack;
import dev.postern.local.model.LocalModel;
import dev.postern.local.model.NoModelHereException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * A real small language model behind the gateway. What it says is its own business: only the shape of its answers, their
 * usage and the constraints on them are looked at.
 */
@OnOwnStacks
class SmallModelTest {
    private final Stack shared;

    SmallModelTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void real_model_answers_in_one_piece_and_as_a_stream() {
        try (LocalModel model = LocalModel.in(Path.of("target", "small-model")).start();
                Stack stack = shared.another(model.address())) {
            String name = model.address().name();

            Reply whole = stack.chat().ask(question(name));
            List<JsonNode> events;
            boolean done;
            try (ChatStream stream = stack.chat().stream(question(name).streamed())) {
                events = stream.rest();
                done = stream.done();
            }

            assertThat(whole.status()).as(whole.body()).isEqualTo(200);
            assertThat(whole.text()).isNotEmpty();
            assertThat(whole.json().at("/usage/completion_tokens").asInt()).isBetween(1, 8);
            assertThat(whole.json().at("/choices/0/finish_reason").asText()).isIn("stop", "length");
            assertThat(whole.json().path("model").asText()).isEqualTo(name);
            assertThat(done).isTrue();
            assertThat(ChatStream.text(events, 0)).isNotEmpty();
            assertThat(events.getLast().at("/usage/prompt_tokens").asInt()).isPositive();
        } catch (NoModelHereException e) {
            Assumptions.abort("No real model runs here: " + e.getMessage());
        }
    }

    private static Question question(String model) {
        return Question.to(model)
                .saying("Name a colour.")
                .with("max_tokens", "8")
                .with("temperature", "0");
    }
}
