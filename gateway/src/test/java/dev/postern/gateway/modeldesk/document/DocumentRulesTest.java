package dev.postern.gateway.modeldesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.model.ModelKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRulesTest {
    private static final Map<String, Object> SERVER = Map.of("name", "one", "url", "http://vllm:8000/v1");
    private static final Map<String, Object> SOUND =
            Map.of("name", "small", "zone", "local", "servers", List.of(SERVER));

    @Test
    void sound_model_has_no_problem() {
        assertThat(problems("groups", List.of("/engineering/Büro 3"))).isEmpty();
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of("name", "auto", "name"),
                Arguments.of("name", "preset/x", "name"),
                Arguments.of("name", "a\u202eb", "name"),
                Arguments.of("aliases", List.of("SMALL"), "aliases"),
                Arguments.of("aliases", List.of("a", "A"), "aliases"),
                Arguments.of("groups", List.of("engineering"), "groups"),
                Arguments.of("groups", List.of("/a//b"), "groups"),
                Arguments.of("groups", List.of("/a\u200bb"), "groups"),
                Arguments.of("groups", List.of("/a\nb"), "groups"),
                Arguments.of("capabilities", List.of(), "capabilities"),
                Arguments.of("quantisation", "Q4\u0000", "quantisation"),
                Arguments.of("servers", List.of(), "servers"),
                Arguments.of("servers", List.of(SERVER, SERVER), "servers[one].name"),
                Arguments.of("servers", List.of(with("url", "http://169.254.169.254/v1")), "servers[one].url"),
                Arguments.of("servers", List.of(with("upstreamName", "a\nb")), "servers[one].upstreamName"),
                Arguments.of("servers", List.of(with("key", "nobody-knows-it")), "servers[one].key"),
                Arguments.of("servers", List.of(with("weight", 0)), "servers"));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void what_may_not_stand_in_a_model_is_named(String member, Object value, String path) {
        assertThat(problems(member, value)).extracting(Problem::path).contains(path);
    }

    private static List<Problem> problems(String member, Object value) {
        Map<String, Object> body = new HashMap<>(SOUND);
        body.put(member, value);
        DocumentReader.Draft draft = DocumentReader.read(body);
        assertThat(draft.problems()).isEmpty();
        return DocumentRules.problems(draft.document(), ModelKeys.NONE);
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> server = new HashMap<>(SERVER);
        server.put(member, value);
        return server;
    }
}
