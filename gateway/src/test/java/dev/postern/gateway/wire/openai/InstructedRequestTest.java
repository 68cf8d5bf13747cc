package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.anthropic.MessagesRequestReader;
import dev.postern.gateway.wire.completions.CompletionRequestReader;
import dev.postern.gateway.wire.embeddings.EmbeddingRequestReader;
import dev.postern.gateway.wire.responses.ResponseRequestReader;
import dev.postern.gateway.wire.tokenize.TokenizeRequestReader;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instruction of the gateway's own stands in front of what a client says, and changes nothing else. */
class InstructedRequestTest {
    private static final String TOLD = "Be brief.";
    private static final Pattern LONG_NUMBER = Pattern.compile("[-+0-9.eE]+");
    private static final DefaultCeilings CEILINGS = new DefaultCeilings();
    private static final PlainFiles FILES = new PlainFiles();

    @Test
    void everything_else_goes_on_as_it_would_without() {
        ChatRequestReader reader = new ChatRequestReader(CEILINGS, FILES);
        Cases.of(300, cases -> {
            ClientRequest plain = reader.read(ReceivedBody.json(
                    Samples.bytes(GeneratedRequests.chat(cases).sent())));
            ClientRequest instructed = plain.instructed(TOLD);

            JsonNode without = forwarded(plain, 0);
            ObjectNode with = (ObjectNode) forwarded(instructed, -1);

            assertThat(instructed.segments().subList(1, instructed.segments().size()))
                    .isEqualTo(plain.segments());
            assertThat(withoutInstruction(with)).isEqualTo(without);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat | {'messages':[{'role':'user','content':'Hi'}]} | [{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi'}]",
                "chat | {'messages':[{'role':'system','content':'Own'},{'role':'user','content':'Hi'}]} | [{'role':'system','content':'Be brief.\\n\\nOwn'},{'role':'user','content':'Hi'}]",
                "chat | {'messages':[{'role':'developer','content':[{'type':'text','text':'Own'}]}]} | [{'role':'developer','content':[{'type':'text','text':'Be brief.'},{'type':'text','text':'Own'}]}]",
                "chat | {'messages':[{'role':'system','content':''},{'role':'user','content':'Hi'}]} | [{'role':'system','content':'Be brief.'},{'role':'system','content':''},{'role':'user','content':'Hi'}]",
                "responses | {'input':'Hi'} | [{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi'}]",
                "responses | {'input':'Hi','instructions':'Own'} | [{'role':'system','content':'Be brief.\\n\\nOwn'},{'role':'user','content':'Hi'}]",
                "messages | {'max_tokens':9,'system':'Own','messages':[{'role':'user','content':'Hi'}]} | [{'role':'system','content':'Be brief.\\n\\nOwn'},{'role':'user','content':'Hi'}]",
                "messages | {'max_tokens':9,'messages':[{'role':'user','content':'Hi'}]} | [{'role':'system','content':'Be brief.'},{'role':'user','content':'Hi'}]"
            })
    void the_instruction_is_the_first_thing_that_the_model_reads(String dialect, String body, String messages) {
        ClientRequest request = reader(dialect).read(body(body)).instructed(TOLD);

        JsonNode forwarded =
                Samples.tree(request.forUpstream("upstream", texts(request)).body());

        assertThat(forwarded.get("messages")).isEqualTo(Samples.tree(json(messages)));
        assertThat(request.segments().getFirst())
                .isEqualTo(new Segment("preset", SegmentRole.SYSTEM, SensitiveText.of(TOLD), false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"completions, {'prompt':'Hi'}", "embeddings, {'input':'Hi'}", "tokenize, {'prompt':'Hi'}"})
    void requests_without_a_place_for_it_are_refused(String endpoint, String request) {
        ClientRequest read = reader(endpoint).read(body(request));

        assertThatThrownBy(() -> read.instructed(TOLD))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code().code()).isEqualTo("invalid_request"));
    }

    private static RequestReader reader(String dialect) {
        return switch (dialect) {
            case "chat" -> new ChatRequestReader(CEILINGS, FILES);
            case "responses" -> new ResponseRequestReader(CEILINGS, FILES);
            case "messages" -> MessagesRequestReader.answering(CEILINGS, FILES);
            case "completions" -> new CompletionRequestReader(CEILINGS);
            case "embeddings" -> new EmbeddingRequestReader();
            case "tokenize" -> new TokenizeRequestReader(FILES);
            default -> throw new IllegalArgumentException(dialect);
        };
    }

    private static List<SensitiveText> texts(ClientRequest request) {
        return request.segments().stream().map(Segment::text).toList();
    }

    /** With a number in place of every text, so that none can stand in another's place; long numbers stay what they are. */
    private static JsonNode forwarded(ClientRequest request, int first) {
        List<SensitiveText> numbers = IntStream.range(0, request.segments().size())
                .mapToObj(i -> numbered(request.segments().get(i).text(), first + i))
                .toList();
        return Samples.tree(request.forUpstream("upstream", numbers).body());
    }

    private static SensitiveText numbered(SensitiveText text, int number) {
        return LONG_NUMBER.matcher(text.reveal()).matches() ? text : SensitiveText.of("text " + number);
    }

    private static JsonNode withoutInstruction(ObjectNode request) {
        ArrayNode messages = (ArrayNode) request.get("messages");
        ObjectNode first = (ObjectNode) messages.get(0);
        JsonNode content = first.get("content");
        if (content.isTextual() && content.asText().equals("text -1")) {
            messages.remove(0);
        } else if (content.isTextual()) {
            first.put("content", content.asText().replaceFirst("^text -1\n\n", ""));
        } else {
            ((ArrayNode) content).remove(0);
        }
        return request;
    }

    private static ReceivedBody body(String json) {
        return ReceivedBody.json(json("{'model':'preset/refine'," + json.substring(1)));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
