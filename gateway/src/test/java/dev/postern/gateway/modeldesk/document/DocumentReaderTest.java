package dev.postern.gateway.modeldesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.model.Capability;
import dev.postern.policy.decision.Zone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
    private static final Map<String, Object> SERVER = Map.of("name", "one", "url", "http://vllm:8000/v1/");
    private static final Map<String, Object> LEAST =
            Map.of("name", "small", "zone", "local", "servers", List.of(SERVER));

    @Test
    void what_is_left_out_has_its_usual_value() {
        DocumentReader.Draft draft = DocumentReader.read(LEAST);

        assertThat(draft.problems()).isEmpty();
        ModelDocument document = draft.document();
        assertThat(document.zone()).isEqualTo(Zone.LOCAL);
        assertThat(document.enabled()).isTrue();
        assertThat(document.capabilities()).containsExactlyInAnyOrderElementsOf(Capability.TEXT);
        assertThat(document.servers().getFirst().url()).isEqualTo("http://vllm:8000/v1");
        assertThat(document.servers().getFirst().upstreamName()).isEqualTo("small");
        assertThat(document.servers().getFirst().weight()).isOne();
    }

    @Test
    void stored_text_reads_as_what_was_written() {
        Map<String, Object> whole = new HashMap<>(LEAST);
        whole.putAll(Map.of(
                "aliases",
                List.of("b", "a"),
                "groups",
                List.of("/hr"),
                "capabilities",
                List.of("chat", "json_schema"),
                "contextLength",
                32_768,
                "parameters",
                8_030_000_000L,
                "quantisation",
                "Q4_K_M",
                "memoryBytes",
                6_000_000_000L,
                "promptPrice",
                "0.0015",
                "answerPrice",
                0.002,
                "simulated",
                true));
        ModelDocument document = DocumentReader.read(whole).document();

        ModelDocument read = DocumentJson.stored(DocumentJson.text(document));

        assertThat(read).isEqualTo(document);
        assertThat(document.aliases()).containsExactly("a", "b");
        assertThat(DocumentJson.text(document)).contains("\"answerPrice\":\"0.002\"");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("name", 7, "name"),
                Arguments.of("zone", "moon", "zone"),
                Arguments.of("zone", "LOCAL", "zone"),
                Arguments.of("aliases", "a", "aliases"),
                Arguments.of("aliases", List.of(1), "aliases[0]"),
                Arguments.of("capabilities", List.of("magic"), "capabilities"),
                Arguments.of("contextLength", 0, "contextLength"),
                Arguments.of("contextLength", 1.5, "contextLength"),
                Arguments.of("contextLength", "8192", "contextLength"),
                Arguments.of("parameters", -1, "parameters"),
                Arguments.of("promptPrice", "-1", "promptPrice"),
                Arguments.of("promptPrice", "NaN", "promptPrice"),
                Arguments.of("promptPrice", "1e9", "promptPrice"),
                Arguments.of("promptPrice", "0.00000001", "promptPrice"),
                Arguments.of("promptPrice", "9".repeat(40), "promptPrice"),
                Arguments.of("enabled", "yes", "enabled"),
                Arguments.of("servers", Map.of(), "servers"),
                Arguments.of("servers", List.of("http://vllm"), "servers[0]"),
                Arguments.of("servers", List.of(Map.of("name", "one")), "servers[0].url"),
                Arguments.of(
                        "servers",
                        List.of(Map.of("url", "http://v", "name", "a", "weight", 1_001)),
                        "servers[0].weight"),
                Arguments.of(
                        "servers",
                        List.of(Map.of("url", "http://v", "name", "a", "keyFile", "/x")),
                        "servers[0].keyFile"),
                Arguments.of("Name", "x", "Name"),
                Arguments.of("key", "sk-secret", "key"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_of_another_kind_is_named(String member, Object value, String path) {
        Map<String, Object> body = new HashMap<>(LEAST);
        body.put(member, value);

        assertThat(DocumentReader.read(body).problems())
                .extracting(Problem::path)
                .contains(path);
    }

    @Test
    void all_problems_come_at_once() {
        List<Problem> problems =
                DocumentReader.read(Map.of("zone", 1, "x", 2, "enabled", 3)).problems();

        assertThat(problems).extracting(Problem::path).containsExactlyInAnyOrder("name", "zone", "enabled", "x");
    }

    @Test
    void order_of_what_is_said_makes_no_other_document() {
        Map<String, Object> other = new HashMap<>(LEAST);
        other.put("aliases", List.of("y", "x"));
        Map<String, Object> same = new HashMap<>(LEAST);
        same.put("aliases", List.of("x", "y"));

        assertThat(DocumentJson.text(DocumentReader.read(other).document()))
                .isEqualTo(DocumentJson.text(DocumentReader.read(same).document()));
    }

    @Test
    void key_is_a_name_and_empty_texts_are_none() {
        Map<String, Object> body = new HashMap<>(LEAST);
        body.put("servers", List.of(Map.of("name", "one", "url", "http://v", "key", "", "upstreamName", "")));

        ServerDocument server = DocumentReader.read(body).document().servers().getFirst();

        assertThat(server.key()).isEqualTo(Optional.empty());
        assertThat(server.upstreamName()).isEqualTo("small");
    }
}
