package dev.postern.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.wire.anthropic.MessagesRequestReader;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.gateway.wire.responses.ResponseRequestReader;
import dev.postern.policy.decision.Zone;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer, weighed or not, and what a client saw of it.
 *
 * @param events in order, each with its name
 */
record WeighedStream(Answer answer, List<String> events) {
    /** To a larger model outside, where an answer is less certain than not. */
    static final Offer OFFER = new Offer(
            "large", Zone.EXTERNAL, Optional.of(new BigDecimal("0.4")), Optional.of(new BigDecimal("1.2")), true, 0.5);

    /** The APIs in which an answer is weighed. */
    enum Api {
        CHAT("'messages':[{'role':'user','content':'x'}]"),
        RESPONSES("'input':'x'"),
        MESSAGES("'max_tokens':100,'messages':[{'role':'user','content':'x'}]");

        private final String prompt;

        Api(String prompt) {
            this.prompt = prompt;
        }

        /** @param more members, each with a comma before it */
        ClientRequest request(String more) {
            String body = "{'model':'auto'," + prompt + more + "}";
            ReceivedBody received = ReceivedBody.json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            return reader().read(received);
        }

        private RequestReader reader() {
            return switch (this) {
                case CHAT -> new ChatRequestReader(new DefaultCeilings(), new PlainFiles());
                case RESPONSES -> new ResponseRequestReader(new DefaultCeilings(), new PlainFiles());
                case MESSAGES -> MessagesRequestReader.answering(new DefaultCeilings(), new PlainFiles());
            };
        }
    }

    static WeighedStream run(ClientRequest request, AnswerGuards guards, Optional<Offer> offer, List<String> upstream) {
        Answer answer = request.answer(guards, 1_000_000, offer);
        List<ClientEvent> events = new ArrayList<>();
        for (String event : upstream) {
            if (!answer.stopped()) {
                events.addAll(answer.accept(Upstream.bytes(event)));
            }
        }
        events.addAll(answer.finish());
        return new WeighedStream(
                answer,
                events.stream()
                        .map(event -> event.name() + " " + new String(event.data(), StandardCharsets.UTF_8))
                        .toList());
    }

    /** Events of vLLM, each text with its probability as JSON that stands in the place of {@code %s}'s token. */
    static List<String> upstream(String logprobs, String... pieces) {
        List<String> events = new ArrayList<>();
        for (String event : Upstream.vllm(pieces)) {
            boolean speaks = !event.contains("\"content\":\"\"") && event.contains("\"content\":");
            events.add(speaks ? event.replace("\"logprobs\":null", "\"logprobs\":" + logprobs) : event);
        }
        return events;
    }

    /** One token with this logarithm and text of its own that nobody may see. */
    static String token(double chance) {
        String one = "{\"token\":\"hush\",\"logprob\":%s,\"bytes\":[104,117,115,104]%s}";
        String other = one.formatted(chance - 1, "");
        return "{\"content\":["
                + one.formatted(chance, ",\"top_logprobs\":[" + one.formatted(chance, "") + "," + other + "]")
                + "],\"refusal\":null}";
    }

    String whole() {
        return new String(answer.whole(), StandardCharsets.UTF_8);
    }

    /** What is offered in the whole answer. */
    JsonNode offered() {
        return Samples.tree(answer.whole()).at("/postern/unsure");
    }

    /** The events without the offer. */
    List<String> withoutOffer() {
        return events.stream().map(WeighedStream::plain).toList();
    }

    private static String plain(String event) {
        int json = event.indexOf('{');
        if (json < 0) {
            return event;
        }
        ObjectNode tree = (ObjectNode) Samples.tree(event.substring(json).getBytes(StandardCharsets.UTF_8));
        tree.remove("postern");
        if (tree.get("response") instanceof ObjectNode response) {
            response.remove("postern");
        }
        return event.substring(0, json) + tree;
    }
}
