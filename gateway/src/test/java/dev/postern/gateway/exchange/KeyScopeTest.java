package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.identity.key.KeyRoutes;
import dev.postern.policy.decision.KeyScope;
import dev.postern.policy.decision.Requester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys are kept to, where a request is known. */
class KeyScopeTest {
    private static final Pattern ENDPOINT =
            Pattern.compile("^\\| `(?:POST|GET|DELETE) (/v1/[a-z_/]+|/tokenize)[`/{]", Pattern.MULTILINE);

    @Test
    void key_can_be_kept_to_every_endpoint_for_clients() throws IOException {
        String page = Files.readString(Path.of("../docs/api.md"));
        Set<String> documented = new TreeSet<>();
        ENDPOINT.matcher(page)
                .results()
                .forEach(match -> documented.add(match.group(1).replaceAll("/$", "")));

        assertThat(new TreeSet<>(KeyRoutes.ALL)).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /v1/chat/completions, true",
        "/v1/chat/completions, /v1/chat/completions, true",
        "/v1/chat/completions, /v1/embeddings, false",
        "/v1/chat/completions, /v1/models, false",
        "/v1/messages, /v1/messages/count_tokens, false",
        "/v1/models, /v1/models/{id}, true",
        "/v1/conversations, /v1/conversations/{name}, true",
        "/v1/models, /v1/conversations/{name}, false"
    })
    void key_opens_the_endpoints_of_its_scope_only(String scope, String route, boolean allowed) {
        Requester requester = with(scope.isEmpty() ? Set.of() : Set.of(scope));

        if (allowed) {
            KeyRoutes.require(requester, route);
        } else {
            assertThatThrownBy(() -> KeyRoutes.require(requester, route)).hasMessageContaining("scope 'routes'");
        }
    }

    private static Requester with(Set<String> routes) {
        return new Requester(
                "5f1c",
                "employee",
                Set.of(),
                Set.of("employee"),
                "key:abc",
                Requester.Credential.API_KEY,
                Optional.of(new KeyScope("abc", routes, Set.of(), OptionalLong.empty())));
    }
}
