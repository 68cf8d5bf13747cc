package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;

/**
 * An answer and what a client saw of it.
 *
 * @param events every event, in order
 */
record Responded(ResponseAnswer answer, List<ClientEvent> events) {

    /** Runs the events of a model server through an answer to its end. */
    static Responded run(String wishes, AnswerGuards guards, List<String> upstream) {
        ResponseAnswer answer = new ResponseAnswer(request(wishes), guards, 1_000_000, Optional.empty());
        List<ClientEvent> events = new ArrayList<>();
        for (String event : upstream) {
            events.addAll(answer.accept(Upstream.bytes(event)));
            if (answer.stopped()) {
                break;
            }
        }
        events.addAll(answer.finish());
        return new Responded(answer, events);
    }

    /** @param members of the request beside the model, such as {@code 'input':'x'} */
    static ResponseRequest request(String members) {
        String body = "{'model':'house'," + members + "}";
        return new ResponseRequestReader(new DefaultCeilings(), new PlainFiles())
                .read(ReceivedBody.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    List<String> names() {
        return events.stream().map(ClientEvent::name).toList();
    }

    List<JsonNode> trees() {
        return events.stream().map(event -> Samples.tree(event.data())).toList();
    }

    JsonNode last() {
        return trees().getLast();
    }

    /** The deltas of one kind, put together. */
    String joined(String event) {
        StringBuilder text = new StringBuilder();
        for (JsonNode tree : trees()) {
            if (tree.path("type").asText().equals(event)) {
                text.append(tree.path("delta").asText());
            }
        }
        return text.toString();
    }

    JsonNode whole() {
        return Samples.tree(answer.whole());
    }
}
