package dev.postern.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.policy.text.Segment;
import java.nio.charset.StandardCharsets;

/** Requests and answers that are one document each, written with single quotes. */
public final class Documents {
    private Documents() {}

    /** The request as a reader reads it. */
    public static ClientRequest read(RequestReader reader, String json) {
        return reader.read(ReceivedBody.json(bytes(json)));
    }

    /** What the model server gets where policy changes nothing. */
    public static JsonNode sent(ClientRequest request) {
        return Samples.tree(request.forUpstream(
                        "served", request.segments().stream().map(Segment::text).toList())
                .body());
    }

    /** Gives the answer a model server's document, to its end. */
    public static Answer answered(ClientRequest request, AnswerGuards guards, String json) {
        Answer answer = request.answer(guards, 1_000_000);
        assertThat(answer.accept(bytes(json))).isEmpty();
        assertThat(answer.finish()).isEmpty();
        return answer;
    }

    /** The answer as the client gets it. */
    public static String text(Answer answer) {
        return new String(answer.whole(), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
