package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.anthropic.MessagesRequestReader;
import dev.postern.gateway.wire.completions.CompletionRequestReader;
import dev.postern.gateway.wire.embeddings.EmbeddingRequestReader;
import dev.postern.gateway.wire.openai.ChatRequestReader;
import dev.postern.gateway.wire.rerank.RerankRequestReader;
import dev.postern.gateway.wire.responses.ResponseRequestReader;
import dev.postern.gateway.wire.tokenize.TokenizeRequestReader;
import dev.postern.model.Capability;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilityGateTest {
    private static final Map<String, RequestReader> READERS = Map.of(
            "chat", new ChatRequestReader(new DefaultCeilings(), new PlainFiles()),
            "responses", new ResponseRequestReader(new DefaultCeilings(), new PlainFiles()),
            "completions", new CompletionRequestReader(new DefaultCeilings()),
            "messages", MessagesRequestReader.answering(new DefaultCeilings(), new PlainFiles()),
            "count", MessagesRequestReader.counting(new PlainFiles()),
            "embeddings", new EmbeddingRequestReader(),
            "rerank", new RerankRequestReader(),
            "tokenize", new TokenizeRequestReader(new PlainFiles()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}]} | CHAT",
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}],'tools':[]} | CHAT",
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}],'logprobs':true} | CHAT LOGPROBS",
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}],'response_format':{'type':'text'}} | CHAT",
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}],'response_format':{'type':'json_object'}} | CHAT JSON_SCHEMA",
                "chat | {'model':'m','messages':[{'role':'user','content':'x'}],'tools':[{'type':'function','function':{'name':'f'}}]} | CHAT TOOLS",
                "responses | {'model':'m','input':'x','tools':[{'type':'function','name':'f','parameters':{}}]} | CHAT TOOLS",
                "responses | {'model':'m','input':'x'} | CHAT",
                "completions | {'model':'m','prompt':'x','logprobs':1} | CHAT LOGPROBS",
                "messages | {'model':'m','max_tokens':9,'messages':[{'role':'user','content':'x'}],'tools':[{'name':'f','input_schema':{'type':'object'}}]} | CHAT TOOLS",
                "count | {'model':'m','messages':[{'role':'user','content':'x'}],'tools':[{'name':'f','input_schema':{'type':'object'}}]} | ``",
                "embeddings | {'model':'m','input':'x'} | EMBEDDINGS",
                "rerank | {'model':'m','query':'x','documents':['y']} | RERANK",
                "tokenize | {'model':'m','prompt':'x'} | ``"
            })
    void request_needs_what_is_written_in_it(String endpoint, String body, String needs) {
        Set<Capability> expected = needs.isEmpty()
                ? Set.of()
                : Arrays.stream(needs.split(" ")).map(Capability::valueOf).collect(Collectors.toSet());

        assertThat(read(endpoint, body).needs()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void what_a_model_cannot_do_is_refused(Capability need) {
        Model model = model(EnumSet.complementOf(EnumSet.of(need)));

        assertThatThrownBy(() -> CapabilityGate.require(Set.of(need), model))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(e.param()).isNotNull();
                });
    }

    @Test
    void model_of_which_nothing_is_said_takes_everything_about_text() {
        Model model = model(Capability.TEXT);

        assertThatCode(() -> CapabilityGate.require(
                        Set.of(Capability.CHAT, Capability.TOOLS, Capability.JSON_SCHEMA, Capability.EMBEDDINGS),
                        model))
                .doesNotThrowAnyException();
    }

    private static ClientRequest read(String endpoint, String body) {
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(READERS.get(endpoint))
                .orElseThrow()
                .read(new ReceivedBody(json, "application/json"));
    }

    private static Model model(Set<Capability> capabilities) {
        return new Model(
                "m",
                Set.of(),
                Zone.LOCAL,
                Set.of(),
                capabilities,
                Optional.empty(),
                ModelFacts.NONE,
                List.of(new ModelServer(
                        "one", ServerKind.OPENAI, "m", URI.create("http://vllm/v1"), Optional.empty(), 1)),
                false);
    }
}
