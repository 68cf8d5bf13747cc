package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.text.Segment;
import org.junit.jupiter.api.Test;

/** Where policy changes nothing, the model server gets what the client sent, field by field, as the table says. */
class ForwardedRequestTest {
    private static final ChatRequestReader READER = new ChatRequestReader(new DefaultCeilings(), new PlainFiles());

    @Test
    void request_is_forwarded_field_by_field() {
        Cases.of(500, cases -> {
            GeneratedRequests.Pair made = GeneratedRequests.chat(cases);

            ChatRequest request = READER.read(ReceivedBody.json(Samples.bytes(made.sent())));
            JsonNode forwarded = Samples.tree(request.forUpstream(
                            "upstream",
                            request.segments().stream().map(Segment::text).toList())
                    .body());

            ObjectNode expected = (ObjectNode) made.expected();
            expected.put("model", "upstream").put("stream", true);
            expected.set("stream_options", forwarded.get("stream_options"));
            assertThat(forwarded).isEqualTo(Samples.tree(Samples.bytes(expected)));
            assertThat(forwarded.at("/stream_options/include_usage").asBoolean())
                    .isTrue();
        });
    }
}
