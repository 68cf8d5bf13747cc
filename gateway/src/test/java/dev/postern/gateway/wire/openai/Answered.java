package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.Upstream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer and what a client saw of it.
 *
 * @param events every event, in order
 */
record Answered(Answer answer, List<JsonNode> events) {

    /** Runs the events of a model server through an answer to its end. */
    static Answered run(String wishes, AnswerGuards guards, List<String> upstream) {
        Answer answer = request(wishes).answer(guards, 1_000_000);
        List<JsonNode> events = new ArrayList<>();
        for (String event : upstream) {
            answer.accept(Upstream.bytes(event)).forEach(out -> events.add(Samples.tree(out.data())));
        }
        List<ClientEvent> last = answer.finish();
        assertThat(last.getLast()).isEqualTo(ClientEvent.DONE);
        last.subList(0, last.size() - 1).forEach(out -> events.add(Samples.tree(out.data())));
        return new Answered(answer, events);
    }

    /** @param wishes more members of the request, such as {@code "stream":true} */
    static ChatRequest request(String wishes) {
        String body = "{\"model\":\"house\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],"
                + wishes.replace('\'', '"') + "}";
        return new ChatRequestReader(new DefaultCeilings(), new PlainFiles())
                .read(ReceivedBody.json(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The texts of one field of one choice's deltas, put together. */
    String joined(int choice, String pointer) {
        StringBuilder text = new StringBuilder();
        for (JsonNode event : events) {
            for (JsonNode one : event.path("choices")) {
                if (one.path("index").asInt() == choice) {
                    text.append(one.path("delta").at(pointer).asText(""));
                }
            }
        }
        return text.toString();
    }

    String content() {
        return joined(0, "/content");
    }

    String arguments() {
        return joined(0, "/tool_calls/0/function/arguments");
    }

    /** The finish reasons of one choice, each once it was sent. */
    List<String> finishes(int choice) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode event : events) {
            for (JsonNode one : event.path("choices")) {
                if (one.path("index").asInt() == choice && one.hasNonNull("finish_reason")) {
                    reasons.add(one.path("finish_reason").asText());
                }
            }
        }
        return reasons;
    }

    JsonNode whole() {
        return Samples.tree(answer.whole());
    }
}
